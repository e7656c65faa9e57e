/** Who plays what: one role an account, with what is planted on it and how many days before the end it begins. */
import type { PlantKind } from './planted.ts'

export type Segment = 'Enterprise' | 'Mid-Market' | 'SMB' | 'Startup' | 'E-commerce'

export interface Role {
  readonly segment: Segment
  /** days before the end on which each planted thing begins */
  readonly plants: Partial<Record<PlantKind, number>>
  /** licensed seats at the end; drawn by segment if not said */
  readonly seats?: number
  /** a customer for so many days only */
  readonly since?: number
  /** where its use falls, most of its people stop, and not only some of their work */
  readonly leaving?: true
  /** days from the end to the last day on which notice can be given */
  readonly deadlineIn?: number
  readonly trial?: true
  /** seats grow in steps agreed when it was signed */
  readonly ramp?: true
  /** a second contract with dates of its own */
  readonly secondContract?: true
  /** member of a group of companies */
  readonly group?: 'parent' | 'subsidiary'
  /** the system that its usage or its tickets come from, where it is not the main one */
  readonly usageSource?: string
  readonly ticketSource?: string
  /** Fintech Corp: written out in its own file */
  readonly example?: true
}

const EU = { usageSource: 'northbeam-eu', plants: { 'feed-stopped': 20 } } as const
const LEGACY_DESK = { ticketSource: 'legacy-helpdesk', plants: { 'feed-stopped': 45 } } as const
const QUIET = { plants: { quiet: 399 } } as const

const withStory: readonly Role[] = [
  { segment: 'Mid-Market', plants: { 'usage-sudden-drop': 290, cancelled: 215 } },
  { segment: 'E-commerce', plants: { 'usage-sudden-drop': 190 } },
  { segment: 'SMB', plants: { 'usage-sudden-drop': 100 } },
  { segment: 'Mid-Market', plants: { 'usage-sudden-drop': 27 }, leaving: true, deadlineIn: 85 },
  {
    segment: 'Mid-Market',
    plants: {
      'usage-slow-decline': 120,
      'single-threaded': 90,
      'competitor-mentioned': 30,
      'champion-left': 10,
    },
    leaving: true,
    deadlineIn: 33,
  },
  { segment: 'SMB', plants: { 'usage-slow-decline': 240 } },
  { segment: 'E-commerce', plants: { 'usage-slow-decline': 155 } },
  { segment: 'Enterprise', plants: { 'usage-slow-decline': 80 }, seats: 180 },
  { segment: 'SMB', plants: { 'seats-filling': 310 } },
  { segment: 'Mid-Market', plants: { 'seats-filling': 200 }, secondContract: true },
  { segment: 'E-commerce', plants: { 'seats-filling': 120 } },
  { segment: 'Mid-Market', plants: { 'seats-filling': 36 } },
  { segment: 'Enterprise', plants: { 'seats-idle': 220, 'single-threaded': 140 }, seats: 240 },
  { segment: 'Mid-Market', plants: { 'seats-idle': 60 } },
  { segment: 'SMB', plants: { 'seats-idle': 170 }, since: 260 },
  { segment: 'E-commerce', plants: { 'seats-idle': 35 }, since: 125 },
  { segment: 'Enterprise', plants: { 'champion-left': 280 }, deadlineIn: 112, group: 'parent' },
  { segment: 'Mid-Market', plants: { 'champion-left': 170, 'limit-near': 40 } },
  { segment: 'Mid-Market', plants: { 'champion-left': 70 } },
  { segment: 'SMB', plants: { 'champion-left': 12 }, seats: 26 },
  { segment: 'SMB', plants: { 'invoice-unpaid': 250, 'competitor-mentioned': 90 } },
  { segment: 'E-commerce', plants: { 'invoice-unpaid': 140, 'feature-abandoned': 35 } },
  { segment: 'Startup', plants: { 'invoice-unpaid': 60 } },
  { segment: 'Mid-Market', plants: { 'invoice-unpaid': 24 } },
  { segment: 'Mid-Market', plants: { detractor: 260, 'new-department': 180 } },
  { segment: 'SMB', plants: { detractor: 150, 'feature-abandoned': 130 }, deadlineIn: 4 },
  { segment: 'Mid-Market', plants: { detractor: 50, 'competitor-mentioned': 15 } },
  { segment: 'E-commerce', plants: { detractor: 8, 'payment-failed': 160 } },
  { segment: 'Mid-Market', plants: { 'ticket-spike': 270, 'new-department': 45 } },
  {
    segment: 'E-commerce',
    plants: { 'ticket-spike': 20, 'usage-sudden-drop': 48, detractor: 33, 'competitor-mentioned': 26 },
    leaving: true,
    deadlineIn: 58,
  },
  { segment: 'SMB', plants: { 'ticket-spike': 10 } },
  { segment: 'Mid-Market', ...EU },
  { segment: 'SMB', ...EU },
  { segment: 'E-commerce', ...EU },
  { segment: 'SMB', ...LEGACY_DESK, deadlineIn: 18 },
  {
    segment: 'Startup',
    ticketSource: 'legacy-helpdesk',
    plants: { 'feed-stopped': 45, 'payment-failed': 11 },
  },
  { segment: 'Startup', plants: {}, since: 20, trial: true },
  { segment: 'SMB', plants: {}, since: 41 },
  { segment: 'E-commerce', plants: {}, since: 63 },
  { segment: 'SMB', plants: {}, since: 82 },
  { segment: 'Mid-Market', plants: { 'sponsor-silent': 130 }, seats: 70, ramp: true },
]

const quiet: readonly Role[] = [
  { segment: 'Enterprise', ...QUIET, seats: 400 },
  ...repeat(4, { segment: 'Mid-Market', ...QUIET }),
  ...repeat(2, { segment: 'SMB', ...QUIET, group: 'subsidiary' }),
  ...repeat(4, { segment: 'SMB', ...QUIET }),
  { segment: 'Startup', ...QUIET, seats: 5 },
  ...repeat(4, { segment: 'Startup', ...QUIET }),
  ...repeat(2, { segment: 'E-commerce', ...QUIET }),
]

/** The sixty roles; the first is Fintech Corp. */
export const cast: readonly Role[] = [
  { segment: 'Enterprise', plants: {}, seats: 150, example: true },
  ...withStory,
  ...quiet,
]

function repeat(times: number, role: Role): Role[] {
  return Array.from({ length: times }, () => ({ ...role }))
}
