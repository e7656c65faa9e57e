/** What a field of a plan may name: the people at the customer, ours who are known there, the currency of the account. */
import { useQuery } from '@tanstack/react-query'
import type { PersonNamed } from '#src/plan/plan-items.ts'
import { buyingCentresQuery } from '../buying-centres-query.ts'
import { currencyOf } from '../currency-of.ts'
import { accountQuery } from '../queries.ts'
import { teammatesQuery } from '../teammates-query.ts'
import type { PlanPlace } from './edited-item.ts'
import { itemsIn, type ListedItem, planItemsQuery } from './plan-items-query.ts'

export interface Names {
  readonly people: readonly PersonNamed[]
  /** e-mail addresses */
  readonly colleagues: readonly string[]
  /** what they are called, by address; of those of our own side whom the records name */
  readonly called: ReadonlyMap<string, string>
  /** of the organization's own list, and those that the plan names */
  readonly buyingCentres: readonly string[]
  /** of the amounts that name none; null: not known */
  readonly currency: string | null
}

export function useNames({ organization, account }: PlanPlace): Names {
  const shown = useQuery(accountQuery(organization, account)).data
  const items = useQuery(planItemsQuery(organization, account)).data ?? []
  const recorded = (shown?.people ?? []).map(({ factId, name }) => ({ personId: factId, name }))
  const mapped = itemsIn(items, 'stakeholders').flatMap(({ values: { personId, name } }) =>
    name === null ? [] : [{ personId, name }],
  )
  const people = new Map([...mapped, ...recorded].map((one) => [one.name.toLowerCase(), one]))
  const owners = [shown?.profile.csmEmail, shown?.profile.amEmail, shown?.profile.sponsorEmail]
  const team = useQuery(teammatesQuery(organization)).data?.teammates ?? []
  const colleagues = [...team.map(({ email }) => email), ...owners, ...items.flatMap(colleaguesIn)].filter(
    (one) => typeof one === 'string',
  )
  const listed = useQuery(buyingCentresQuery(organization)).data ?? []
  const named = [...itemsIn(items, 'whitespace'), ...itemsIn(items, 'opportunities')].flatMap(
    ({ values }) => values.buyingCentre ?? [],
  )
  return {
    people: [...people.values()],
    colleagues: [...new Set(colleagues)].toSorted(),
    called: new Map(team.flatMap(({ email, name }) => (name === null ? [] : [[email, name]]))),
    buyingCentres: [...new Set([...listed, ...named])],
    currency: shown === undefined ? null : currencyOf(shown),
  }
}

function colleaguesIn({ values }: ListedItem): unknown[] {
  const { ownerEmail, owner } = values as { ownerEmail?: unknown; owner?: { email?: unknown } }
  return [ownerEmail, owner?.email]
}
