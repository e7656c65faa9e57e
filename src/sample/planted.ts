/** The truth about one thing that was planted: what, where, since when, and which movement must come of it. */
import { addDays } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'

export type PlantKind =
  | 'usage-sudden-drop'
  | 'usage-slow-decline'
  | 'feature-abandoned'
  | 'seats-filling'
  | 'seats-idle'
  | 'limit-near'
  | 'new-department'
  | 'champion-left'
  | 'sponsor-silent'
  | 'single-threaded'
  | 'detractor'
  | 'ticket-spike'
  | 'competitor-mentioned'
  | 'invoice-unpaid'
  | 'payment-failed'
  | 'cancelled'
  | 'renewal-near'
  | 'promoter'
  | 'value-reached'
  /** a source fell silent for all its accounts: nothing may fire on it */
  | 'feed-stopped'
  /** nothing happened in all the history: nothing may fire */
  | 'quiet'

export interface Planted {
  /** source id of the account */
  account: string
  kind: PlantKind
  /** the day on which it begins */
  on: Day
  detail: string
  /** the movement of the handbook's section 6, and the days between which it must first fire; null: none may */
  expect: { rule: string; fromOn: Day; byOn: Day } | null
}

interface Window {
  readonly rule: string
  /** days from the beginning to the first day on which the rule can fire, and to the last on which it must have */
  readonly from: number
  readonly by: number
}

/** Handbook, section 6: the rule that answers each kind, and when it must, with a few days for delivery. */
const windows: Readonly<Record<PlantKind, Window | null>> = {
  'usage-sudden-drop': { rule: 'usage-drop', from: 10, by: 26 },
  'usage-slow-decline': { rule: 'usage-drop', from: 28, by: 84 },
  'feature-abandoned': { rule: 'key-feature-abandoned', from: 17, by: 30 },
  'seats-filling': { rule: 'utilisation-high', from: 7, by: 35 },
  'seats-idle': { rule: 'utilisation-low', from: 0, by: 21 },
  'limit-near': { rule: 'plan-limit-near', from: 0, by: 2 },
  'new-department': { rule: 'new-department', from: 0, by: 14 },
  'champion-left': { rule: 'champion-left', from: 0, by: 10 },
  'sponsor-silent': { rule: 'decision-maker-silence', from: 91, by: 93 },
  'single-threaded': { rule: 'single-threaded', from: 61, by: 63 },
  detractor: { rule: 'detractor', from: 0, by: 2 },
  'ticket-spike': { rule: 'ticket-spike', from: 0, by: 14 },
  'competitor-mentioned': { rule: 'competitor', from: 0, by: 2 },
  'invoice-unpaid': { rule: 'invoice-overdue', from: 16, by: 22 },
  'payment-failed': { rule: 'payment-failed', from: 7, by: 10 },
  cancelled: { rule: 'cancellation-set', from: 0, by: 2 },
  'renewal-near': { rule: 'renewal-window', from: 0, by: 2 },
  promoter: { rule: 'good-news', from: 0, by: 2 },
  'value-reached': { rule: 'good-news', from: 0, by: 2 },
  'feed-stopped': null,
  quiet: null,
}

/** Writes down what was planted, with the window in which the handbook's rule must first fire. */
export function planted(account: string, kind: PlantKind, on: Day, detail: string): Planted {
  const window = windows[kind]
  const expect = window && {
    rule: window.rule,
    fromOn: addDays(on, window.from),
    byOn: addDays(on, window.by),
  }
  return { account, kind, on, detail, expect }
}
