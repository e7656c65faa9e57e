/** What the address of the history keeps: the days, what is shown of them, and the filter of the log. */
import { type Day, isDay } from '#src/kernel/day.ts'
import { type EditOrigin, editOrigins } from '#src/plan/edit-origin.ts'
import { type SectionName, sectionNames } from '#src/plan/plan-sections.ts'

export interface HistorySearch {
  readonly on?: Day | undefined
  readonly to?: Day | undefined
  readonly view?: 'plan' | 'log' | undefined
  readonly section?: SectionName | undefined
  readonly who?: EditOrigin | undefined
}

export function historySearch(search: Record<string, unknown>): HistorySearch {
  const { on, to, view, section, who } = search
  const isOneDay = (value: unknown): value is Day => typeof value === 'string' && isDay(value)
  return {
    ...(isOneDay(on) ? { on } : {}),
    ...(isOneDay(to) ? { to } : {}),
    ...(view === 'plan' || view === 'log' ? { view } : {}),
    ...(sectionNames.includes(section as SectionName) ? { section: section as SectionName } : {}),
    ...(editOrigins.includes(who as EditOrigin) ? { who: who as EditOrigin } : {}),
  }
}
