/** The two days that the history is about, and the steps between the days with edits. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { addDays, type Day } from '#src/kernel/day.ts'
import type { PlanDays } from './history-queries.ts'
import type { HistorySearch } from './history-search.ts'

const from = '/$organization/accounts/$account/history'
/** Looked back to where the address names no day: a quarter. */
const USUAL_DAYS = 90

/** The day from which one looks where the address names none: no earlier than the plan began. */
export function usualDay({
  days,
  asOf,
}: Pick<PlanDays, 'asOf'> & { readonly days: readonly { readonly on: Day }[] }): Day {
  const usual = addDays(asOf, -USUAL_DAYS)
  const first = days[0]?.on ?? usual
  return first > usual ? first : usual
}

export function useHistoryDays({ days, asOf }: PlanDays) {
  const search = useSearch({ from })
  const navigate = useNavigate({ from })
  const go = (next: HistorySearch) =>
    void navigate({ search: (was) => ({ ...was, ...next }), replace: true, resetScroll: false })
  const within = (day: Day) => (day > asOf ? asOf : day)
  const on = within(search.on ?? usualDay({ days, asOf }))
  const to = within(search.to ?? asOf)
  /** the last day with edits up to it; −1: before the first */
  const at = days.findLastIndex((day) => day.on <= on)
  const stepTo = (step: number) => {
    // From between two days the earlier one is the step back.
    const isBetween = at !== -1 && days[at]?.on !== on
    const next = days[step < 0 && isBetween ? at : at + step]
    if (next !== undefined) go({ on: next.on })
  }
  return { on, to: to < on ? asOf : to, at, search, go, stepTo }
}

export type HistoryDays = ReturnType<typeof useHistoryDays>
