/** The items of a plan as the lines of its documents find them. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { editedItem, onlyItem, type PlanPlace } from '../plan/edited-item.ts'
import { planItemsQuery } from '../plan/plan-items-query.ts'
import type { Editing } from './plan-editing.ts'

export function usePlanEditing({ organization, account }: PlanPlace): Editing | null {
  const { data: items } = useQuery(planItemsQuery(organization, account))
  return useMemo(() => {
    if (items === undefined) return null
    const byId = new Map(items.map((item) => [`${item.section} ${item.id}`, editedItem(item)]))
    return {
      organization,
      account,
      itemOf: (section, id) => byId.get(`${section} ${id}`) ?? null,
      onlyOf: (section) => onlyItem(items, section),
    }
  }, [items, organization, account])
}
