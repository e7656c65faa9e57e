/** What opportunities come to: in the organization's own currency, and apart what has no rate into it. */
import type { Exchange } from '#src/facts/exchange.ts'
import type { Day } from '#src/kernel/day.ts'
import type { OpportunityGroup } from '#src/store/list-opportunities.ts'
import { z } from 'zod'

const count = z.int()

export const pipelineSumsShape = {
  opportunities: count,
  value: z.number().describe('A year, in the own currency, of those with an amount and a rate'),
  withoutValue: count.describe('Of these: nobody has said what they would bring; in no sum'),
  incomplete: count.describe('Of these: without product, stakeholder, rationale or quarter'),
  otherCurrencies: z
    .array(z.object({ currency: z.string().nullable(), opportunities: count, value: z.number() }))
    .describe('Of these: amounts for which there is no rate, or that name no currency; in no sum'),
}

export function pipelineSums(groups: readonly OpportunityGroup[], exchange: Exchange, day: Day) {
  const rateOf = ({ currency }: OpportunityGroup) =>
    currency === null ? null : exchange.rateOn(currency, day)
  const add = (some: readonly OpportunityGroup[], of: (group: OpportunityGroup) => number) =>
    some.reduce((sum, group) => sum + of(group), 0)
  const apart = Map.groupBy(
    groups.filter((group) => group.withAmount > 0 && rateOf(group) === null),
    ({ currency }) => currency,
  )
  return {
    opportunities: add(groups, (group) => group.opportunities),
    value: add(groups, (group) => group.amount * (rateOf(group) ?? 0)),
    withoutValue: add(groups, (group) => group.opportunities - group.withAmount),
    incomplete: add(groups, (group) => group.incomplete),
    otherCurrencies: [...apart].map(([currency, same]) => ({
      currency,
      opportunities: add(same, (group) => group.withAmount),
      value: add(same, (group) => group.amount),
    })),
  }
}
