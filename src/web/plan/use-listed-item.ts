/** An item of the plan with what is told of it: who wrote it, on which records, and how it stands. */
import { useQuery } from '@tanstack/react-query'
import type { EditedItem, PlanPlace } from './edited-item.ts'
import { type ListedItem, planItemsQuery } from './plan-items-query.ts'

/** @returns undefined: it is not written yet, or not read */
export function useListedItem(
  { organization, account }: PlanPlace,
  item: Pick<EditedItem, 'section' | 'id'>,
): ListedItem | undefined {
  const items = useQuery(planItemsQuery(organization, account)).data
  return items?.find(({ section, id }) => section === item.section && id === item.id)
}
