/** The items of a plan as data: what every place that edits the plan reads. */
import { queryOptions } from '@tanstack/react-query'
import type { PlanItem } from '#src/plan/plan.ts'
import type { WrittenValue } from '#src/plan/written-since.ts'
import type { PlanSections, SectionName } from '#src/plan/plan-sections.ts'
import { call } from '../call.ts'
import { withItemWords } from '../item-words.ts'

/** An item as the server lists it, with the values of its section. */
export interface ListedItem<S extends SectionName = SectionName> extends Pick<PlanItem<S>, 'id' | 'version'> {
  readonly section: S
  readonly name: string
  readonly values: PlanSections[S]
  readonly standing: 'assumed' | 'confirmed'
  readonly lastConfirmedAt: string | null
  readonly lastConfirmedBy: string | null
  /** past its shelf life; null: it is not told, as of a past day */
  readonly isStale: boolean | null
  /** what the data says against it; field null: against the item as a whole */
  readonly differs: readonly { readonly field: string | null; readonly says: string }[]
  readonly sources: readonly string[]
  readonly author: string
  /** values that somebody wrote over those of the author, the newest first */
  readonly written: readonly WrittenValue[]
  /** with which it was imported; null: with none */
  readonly file: string | null
  readonly addedAt: string
  readonly changedAt: string
  readonly fields: Readonly<Record<string, { by: string; at: string; version: number }>>
}

const named = (items: readonly ListedItem[]): readonly ListedItem[] => items.map(withItemWords)

/**
 * @param account its id
 * @param asOf the day whose plan is asked for; without one, the plan as it is
 */
export function planItemsQuery(organization: string, account: string, asOf?: string) {
  return queryOptions({
    queryKey: ['plan-items', organization, account, asOf ?? null],
    queryFn: async ({ signal }) => {
      const input = asOf === undefined ? { account } : { account, asOf }
      const { items } = await call(organization)['plan.items'](input, { signal })
      // The server checks values by their section; the wire says only that they are fields.
      return items as unknown as readonly ListedItem[]
    },
    select: named,
  })
}

/** Those of one section. */
export function itemsIn<S extends SectionName>(items: readonly ListedItem[], section: S): ListedItem<S>[] {
  return items.filter((item): item is ListedItem & ListedItem<S> => item.section === section)
}
