/** One row of usage as the series take it. */

export type Grain = 'day' | 'week' | 'month'

/** One row of usage: what one user did with one feature in one period. */
export interface UsageEntry {
  /** first day of the period, as a day number */
  readonly on: number
  readonly grain: Grain
  readonly source: string
  readonly user: string | null
  readonly product: string | null
  readonly feature: string | null
  readonly service: boolean
  readonly events: number
  readonly minutes: number | null
  /** people, where the sender gives a number instead of ids */
  readonly activeUsers: number | null
  /** the day on which it was learned, as a day number; without it the period was over then */
  readonly learnedOn?: number
}

/** Whether people did anything: services and rows of zero are no use. */
export function isUse({ service, events, minutes, activeUsers }: UsageEntry): boolean {
  return !service && (events > 0 || (minutes ?? 0) > 0 || (activeUsers ?? 0) > 0)
}
