/** Every cap of handbook 4 by name: whether it holds the total today, does not, or cannot be told because its feed is missing. */
import type { Cap, Diagnosis } from '../diagnosis.ts'
import type { CapSettings, Settings } from '../settings.ts'
import { counted, figure } from '../words.ts'

export interface CapStanding {
  readonly id: string
  /** what it asks, in a few words */
  readonly asks: string
  /** the highest total that it allows, in per cent; of one with two steps the milder one while it does not hold */
  readonly holdsAt: number
  readonly state: 'holds' | 'free' | 'unknown'
  /** what was found, or why it cannot be told */
  readonly says: string
  readonly evidence: Cap['evidence']
}

interface Known {
  readonly id: string
  /** within a sentence */
  readonly name: string
  readonly asks: (caps: CapSettings) => string
  readonly holdsAt: (caps: CapSettings) => number
  /** the rule that looks at the same records: where it cannot be told, neither can the cap */
  readonly rule: string
  readonly feed: Diagnosis['silentFeeds'][number]['kind']
  readonly free: string
}

const list: readonly Known[] = [
  {
    id: 'urgent-ticket',
    name: 'urgent ticket waits on us',
    asks: ({ urgentDays }) => `Urgent ticket waits on us over ${counted(urgentDays, 'working day')}`,
    holdsAt: ({ urgent }) => urgent,
    rule: 'ticket-spike',
    feed: 'ticket',
    free: 'None waits so long.',
  },
  {
    id: 'champion-left',
    name: 'champion left, no successor contacted',
    asks: () => 'Champion left, no successor contacted',
    holdsAt: ({ championLeft }) => championLeft,
    rule: 'champion-left',
    feed: 'touch',
    free: 'No champion is known to have left.',
  },
  {
    id: 'invoice-overdue',
    name: 'invoice overdue',
    asks: ({ overdueDays, overdueShare }) =>
      `Invoice of ${figure(100 * overdueShare)}% of ARR over ${counted(overdueDays, 'day')} late`,
    holdsAt: ({ overdue }) => overdue,
    rule: 'invoice-overdue',
    feed: 'invoice',
    free: 'None is so late.',
  },
]

/** What a cap is called, in quotation marks where a sentence goes on; of one that is no more, the words of its id. */
export function capName(id: string): string {
  return list.find((one) => one.id === id)?.name ?? id.replaceAll('-', ' ')
}

/** @param diagnosis of the day; its caps are the same in both models */
export function capStandings(
  {
    health,
    leads,
    undecided,
    silentFeeds,
  }: Pick<Diagnosis, 'health' | 'leads' | 'undecided' | 'silentFeeds'>,
  { health: { caps: settings }, rules }: Pick<Settings, 'health' | 'rules'>,
): CapStanding[] {
  const { caps } = health[leads]
  return list.map(({ id, asks, holdsAt, rule, feed, free }) => {
    const named = { id, asks: asks(settings) }
    const cap = caps.find((one) => one.id === id)
    if (cap !== undefined)
      return { ...named, holdsAt: cap.holdsAt, state: 'holds', says: cap.says, evidence: cap.evidence }
    const silent = silentFeeds.find(({ kind }) => kind === feed)
    const rest = { ...named, holdsAt: holdsAt(settings), evidence: [] }
    if (silent !== undefined) return { ...rest, state: 'unknown', says: silent.says }
    if (rules.off.includes(rule))
      return { ...rest, state: 'unknown', says: 'The rule that looks at its records is switched off.' }
    if (undecided.includes(rule)) return { ...rest, state: 'unknown', says: 'Its records are not known.' }
    return { ...rest, state: 'free', says: free }
  })
}
