/** The rules with what became of what they found, for the terminal. */
import type { listRules } from '#src/operations/rules/list-rules.ts'
import type { z } from 'zod'
import { percent } from './figures.ts'
import type { Show } from './show.ts'
import { table } from './table.ts'
import { wrapped } from './wrapped.ts'

type Rules = z.output<typeof listRules.output>['rules']

export const rulesShow: Show = {
  answer: (output) => {
    const { rules } = output as { readonly rules: Rules }
    const meanings = rules.flatMap(({ rule, says }) => [rule, ...wrapped(says, '  ')])
    return `${meanings.join('\n')}\n\n${table(rules.map(row))}\n`
  },
}

function row(one: Rules[number]): Record<string, string> {
  return {
    rule: one.rule,
    found: String(one.found),
    queued: String(one.queued),
    snoozed: String(one.snoozed),
    listed: String(one.listed),
    accepted: String(one.accepted),
    dismissed: String(one.dismissed),
    'cleared unanswered': String(one.clearedUnanswered),
    'share accepted': acceptanceText(one.acceptance),
  }
}

function acceptanceText(acceptance: Rules[number]['acceptance']): string {
  if (acceptance === null) return '–'
  return `${percent(acceptance.share)} (${percent(acceptance.low)} to ${percent(acceptance.high)})`
}
