/** Which accounts an import recognised as the same, and which wait for a decision, for the terminal. */
import type { importReportSchema } from '#src/operations/import-schema.ts'
import type { z } from 'zod'
import { count } from './figures.ts'

type Identity = z.output<typeof importReportSchema>['identity']

/** Pairs that are shown; `account matches` lists them all. */
const SHOWN = 10
const WORDS = { 'crm-id': 'CRM id', domain: 'domain', name: 'name' } as const

export function identityTexts({ matched, doubtful, moreDoubtful }: Identity): string[] {
  const by = matched.map((one) => `${count(one.count, 'record')} by ${WORDS[one.by]}`)
  const total = doubtful.length + moreDoubtful
  const pairs = doubtful.slice(0, SHOWN).map(({ account, candidate, why }) => {
    const which = account === candidate ? account : `${account} – ${candidate}`
    return `    ${which}: ${why}`
  })
  return [
    ...(by.length === 0
      ? []
      : [`The same account: ${by.join(', ')}. \`perennial account split\` takes one back.`]),
    ...(total === 0
      ? []
      : [
          [
            `${count(total, 'pair')} of accounts may be the same; after the import \`perennial account matches\` lists them for a decision:`,
            ...pairs,
            ...(total > SHOWN ? [`    and ${(total - SHOWN).toLocaleString('en')} more`] : []),
          ].join('\n'),
        ]),
  ]
}
