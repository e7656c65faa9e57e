/** The items of a plan as the lines of its documents find them. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { editedItem, onlyItem, type PlanPlace } from '../plan/edited-item.ts'
import { planItemsQuery } from '../plan/plan-items-query.ts'
import { useItemActions } from '../plan/use-item-actions.ts'
import type { Editing } from './plan-editing.ts'

export function usePlanEditing({ organization, account }: PlanPlace): Editing | null {
  const { data: items } = useQuery(planItemsQuery(organization, account))
  const { confirm, setState } = useItemActions({ organization, account })
  const acts = useRef({ confirm, setState })
  useEffect(() => {
    acts.current = { confirm, setState }
  })
  return useMemo(() => {
    if (items === undefined) return null
    const byId = new Map(items.map((item) => [`${item.section} ${item.id}`, editedItem(item)]))
    return {
      organization,
      account,
      itemOf: (section, id) => byId.get(`${section} ${id}`) ?? null,
      onlyOf: (section) => onlyItem(items, section),
      confirm: (item) => acts.current.confirm(item),
      setState: (item, status) => acts.current.setState(item, status),
    }
  }, [items, organization, account])
}
