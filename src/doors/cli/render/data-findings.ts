/** Where records contradict each other, for the terminal: each kind with its numbers, examples and lines. */
import type { importReportSchema } from '#src/operations/import-schema.ts'
import type { listDataFindings } from '#src/operations/quality/list-data-findings.ts'
import type { z } from 'zod'
import { count, percent } from './figures.ts'
import type { Show } from './show.ts'
import { wrapped } from './wrapped.ts'

type Found = z.output<typeof importReportSchema>['findings']
type Listed = z.output<typeof listDataFindings.output>

interface Finding {
  readonly kind: string
  readonly nature: Found[number]['nature']
  readonly says: string
  readonly count: number
  readonly of: number | null
  readonly accounts?: number
  readonly examples: readonly {
    readonly account?: string | null
    readonly file: string | null
    readonly line: number | null
    readonly says: string
  }[]
}

const EXAMPLES = 2

/** A part of the report of an import; none where nothing contradicts itself. */
export function findingsTexts(found: Found): string[] {
  return found.length === 0 ? [] : [findingsText(found)]
}

export const dataFindingsShow: Show = {
  answer: (output) => {
    const { totals, findings } = output as Listed
    if (totals.length === 0) return 'Nowhere do records contradict each other.\n'
    const sums = totals.map((total) => ({
      ...total,
      examples: findings
        .filter(({ kind }) => kind === total.kind)
        .flatMap(({ account, examples }) => examples.slice(0, 1).map((one) => ({ ...one, account }))),
    }))
    return `${findingsText(sums)}\n`
  },
}

export function findingsText(found: readonly Finding[]): string {
  const sides = found.filter(({ nature }) => nature !== 'gap')
  const gaps = found.filter(({ nature }) => nature === 'gap')
  return [
    ...(sides.length === 0 ? [] : ['Where records disagree; both sides stay as they came']),
    ...sides.flatMap(lines),
    ...(gaps.length === 0 ? [] : ['Worth knowing', ...gaps.map(headline)]),
    ...churnWarning(sides),
  ].join('\n')
}

function churnWarning(found: readonly Finding[]): string[] {
  if (!found.some(({ nature }) => nature === 'churn')) return []
  return wrapped(
    'Sources disagree on who has churned: what is measured against churn (outlook, retention, back-test) is no more certain than they are.',
    '! ',
  ).map((line, at) => (at === 0 ? line : line.replace('! ', '  ')))
}

function lines(finding: Finding): string[] {
  const { examples } = finding
  return [headline(finding), ...examples.slice(0, EXAMPLES).flatMap(exampleLines)]
}

function headline({ says, count: found, of, accounts }: Finding): string {
  const share = of === null || of === 0 ? '' : ` of ${of.toLocaleString('en')} (${percent(found / of)})`
  const where = accounts === undefined ? '' : `, in ${count(accounts, 'account')}`
  return `  ${says}: ${found.toLocaleString('en')}${share}${where}`
}

function exampleLines({ account, file, line, says }: Finding['examples'][number]): string[] {
  const place = file === null ? '' : ` (${file}${line === null ? '' : `, line ${line}`})`
  const who = account === null || account === undefined ? '' : `${account}: `
  return wrapped(`${who}${says}${place}`, '      ')
}
