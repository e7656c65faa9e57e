/** What the use says about the renewal: level, trend, recency, seat use (handbook 7a). */
import { clamp } from '../statistics.ts'
import { counted, figure, percent } from '../words.ts'
import type { Factor } from './factor.ts'
import type { UsageInputs } from './inputs.ts'

/** Days between two uses that are usual for a product. */
const CADENCE_DAYS = { daily: 1, weekly: 3, monthly: 10 } as const
/** Active days from which on a trend counts in full. */
const FULL_TREND_DAYS = 8

export function usageFactors(inputs: UsageInputs): Factor[] {
  const { rank, recent, usual, daysSinceUse, cadence, utilisation } = inputs
  const gap = daysSinceUse === null ? null : daysSinceUse / CADENCE_DAYS[cadence]
  return [
    {
      id: 'level',
      family: 'usage',
      x: rank === null ? null : 2 * rank - 1,
      says: rankSays(rank),
    },
    {
      id: 'trend',
      family: 'usage',
      x: trendX(inputs),
      says:
        recent === null || usual === null
          ? 'trend of use not known'
          : `activity of 14 days ${figure(recent)}, usual ${figure(usual)}`,
    },
    {
      id: 'recency',
      family: 'usage',
      x: gap === null ? null : clamp(0.5 - 0.5 * Math.log2(1 + gap / 2)),
      says: recencySays(daysSinceUse),
    },
    {
      id: 'seat-use',
      family: 'usage',
      x: utilisation === null ? null : clamp((utilisation - 0.55) / 0.35),
      says: utilisation === null ? 'utilisation not known' : `${percent(utilisation)} of the seats used`,
    },
  ]
}

function rankSays(rank: number | null): string {
  if (rank === null) return 'activity does not compare'
  const share = percent(rank)
  if (share === '0%') return 'hardly an account is less active'
  return share === '100%' ? 'hardly an account is more active' : `more active than ${share} of the accounts`
}

function recencySays(days: number | null): string {
  if (days === null) return 'last use not known'
  return days === 0 ? 'used today' : `last used ${counted(days, 'day')} ago`
}

function trendX({ recent, usual, activeDays }: UsageInputs): number | null {
  if (recent === null || usual === null || (recent === 0 && usual === 0)) return null
  const change = recent === 0 ? -1 : usual === 0 ? 0.5 : clamp(Math.log2(recent / usual), -1, 0.5)
  return change * Math.min(1, (activeDays ?? 0) / FULL_TREND_DAYS)
}
