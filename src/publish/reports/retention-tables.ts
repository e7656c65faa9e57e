/** The report on retention: five ratios with both sides, what became of the ARR, and the same by group (handbook 8). */
import type { Ratio, RetentionFigures } from '#src/detect/retention/retention-figures.ts'
import type { Retention } from '#src/detect/retention/retention.ts'
import { amount, counted, dayInWords, percent } from '#src/detect/words.ts'
import { nameIn } from '../parts/name-in.ts'
import {
  columnsOf,
  type ReportColumn,
  type ReportContent,
  type ReportFigure,
  type ReportTable,
  unnamed,
  type ValueKind,
} from './report.ts'

const names = {
  nrr: 'NRR',
  grr: 'GRR',
  logoRetention: 'Logo retention',
  renewalRate: 'Renewal rate',
  renewalRateByArr: 'Renewal rate by ARR',
} as const

const byNumber: ReadonlySet<string> = new Set(['logoRetention', 'renewalRate'])

export type RetentionBy = 'owner' | 'tier' | 'segment' | 'plan'

const groupNames: Readonly<Record<RetentionBy, string>> = {
  owner: 'Owner',
  tier: 'Tier',
  segment: 'Segment',
  plan: 'Plan',
}

export function retentionTables(
  { total, definitions, rules, groups, window }: Retention,
  { by, currency, notes }: { by: RetentionBy; currency: string | null; notes: readonly string[] },
): ReportContent {
  return {
    figures: definitions.map(({ figure, numerator, denominator }): ReportFigure => {
      const ratio = total[figure]
      const kind = byNumber.has(figure) ? 'count' : 'money'
      const of = [
        { value: ratio.numerator, kind },
        { value: ratio.denominator, kind },
      ] as const
      const definition = daysSaid(`${capital(numerator)} ÷ ${denominator}.`)
      return { id: figure, name: names[figure], kind: 'share', value: ratio.value, of, definition }
    }),
    notes: [...rules, ...notes],
    tables: [waterfall(total, currency), byGroup(groups, by, `as known on ${dayInWords(window.from)}`)],
  }
}

function waterfall(
  { cohort, logos, newLogos, late, unknownArr }: RetentionFigures,
  currency: string | null,
): ReportTable {
  const { start, expansion, priceRise, resumed, contraction, paused, churn, end } = cohort
  const steps: readonly [string, string, number, string | null][] = [
    ['start', 'ARR at the start', start, counted(logos.start, 'customer')],
    ['expansion', 'Expansion', expansion, parts({ 'price rises': priceRise, resumed }, currency)],
    ['contraction', 'Contraction', -contraction, parts({ paused }, currency)],
    ['churn', 'Churn', -churn, counted(logos.lost, 'customer')],
    ['end', 'ARR at the end', end, counted(logos.kept, 'customer')],
  ]
  const beside = [
    newLogos.logos > 0
      ? `${counted(newLogos.logos, 'new customer')} with ${amount(newLogos.arr, currency)}: in no ratio`
      : '',
    late.logos > 0 ? `${counted(late.logos, 'customer')} late, kept for the grace` : '',
    unknownArr.logos > 0
      ? `${counted(unknownArr.logos, 'customer')} without a known amount: counted by number only`
      : '',
  ].filter((text) => text !== '')
  return {
    id: 'waterfall',
    title: 'From start to end',
    says: [
      `${amount(start, currency)} at the start became ${amount(end, currency)}: ${amount(expansion, currency)} came by expansion, ${amount(contraction, currency)} went by contraction and ${amount(churn, currency)} by churn.`,
      ...beside.map((text) => `${text}.`),
    ].join(' '),
    columns: columnsOf(['step', 'Step', 'text'], ['arr', 'ARR', 'money'], ['of', 'Of it', 'text']),
    rows: steps.map(([id, step, arr, of]) => ({ id, account: null, cells: [step, arr, of] })),
    chart: { kind: 'waterfall', value: 'arr' },
  }
}

function parts(some: Readonly<Record<string, number>>, currency: string | null): string | null {
  const there = Object.entries(some).filter(([, value]) => value > 0)
  return there.length === 0
    ? null
    : there.map(([name, value]) => `${amount(value, currency)} ${name}`).join(', ')
}

function byGroup(groups: Retention['groups'], by: RetentionBy, when: string): ReportTable {
  const rated = groups.filter(({ group, figures }) => group !== null && figures.nrr.value !== null)
  const [best, worst] = [extreme(rated, 1), extreme(rated, -1)]
  const label = (group: string | null): string => group ?? unnamed.group
  const said = (group: string): string => (by === 'owner' ? nameIn(group) : group)
  return {
    id: 'groups',
    title: `By ${groupNames[by].toLowerCase()}`,
    says:
      best === undefined || worst === undefined || best === worst
        ? `Groups are ${when}.`
        : `NRR is highest for ${said(best.group!)} (${percent(best.figures.nrr.value!)}) and lowest for ${said(worst.group!)} (${percent(worst.figures.nrr.value!)}); groups are ${when}.`,
    columns: groupColumns(by),
    rows: groups
      .filter(({ figures }) => figures.logos.start > 0 || figures.renewalRate.denominator > 0)
      .map(({ group, figures }) => {
        const { logos, cohort, nrr, grr, logoRetention, renewalRate, renewalRateByArr } = figures
        const values = [nrr, grr, logoRetention].map(({ value }: Ratio) => value)
        return {
          id: label(group),
          account: null,
          cells: [
            label(group),
            logos.start,
            cohort.start,
            ...values,
            renewalRate.denominator,
            renewalRate.value,
            renewalRateByArr.value,
          ],
        }
      }),
    chart: null,
  }
}

/** A group of one or two customers says little, but it is the reader who judges: the number stands beside it. */
function extreme(groups: Retention['groups'], sign: 1 | -1) {
  return groups.toSorted((a, b) => sign * (b.figures.nrr.value! - a.figures.nrr.value!))[0]
}

/** Days as `2026-03-01` become words. */
function daysSaid(text: string): string {
  return text.replaceAll(/\d{4}-\d\d-\d\d/g, dayInWords)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Tiers are numbers, and plans are called by our own words. */
const groupKinds: Readonly<Record<RetentionBy, ValueKind>> = {
  owner: 'person',
  tier: 'text',
  segment: 'name',
  plan: 'text',
}

function groupColumns(by: RetentionBy): ReportColumn[] {
  return columnsOf(
    ['group', groupNames[by], groupKinds[by]],
    ['customers', 'Customers', 'count'],
    ['start', 'ARR at the start', 'money'],
    ['nrr', 'NRR', 'share'],
    ['grr', 'GRR', 'share'],
    ['logos', 'Logos', 'share'],
    ['due', 'Renewals due', 'count'],
    ['renewed', 'Renewed', 'share'],
    ['renewedArr', 'By ARR', 'share'],
  )
}
