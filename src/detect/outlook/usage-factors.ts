/** What the use says about the renewal: level, trend, recency, seat use (handbook 7a). */
import { clamp } from '../statistics.ts'
import { dayInWords, figure, percent } from '../words.ts'
import type { Factor } from './factor.ts'
import { RECENT_DAYS, type UsageInputs } from './inputs.ts'

/** Days between two uses that are usual for a product. */
const CADENCE_DAYS = { daily: 1, weekly: 3, monthly: 10 } as const
/** Active days from which on a trend counts in full. */
const FULL_TREND_DAYS = 8

export function usageFactors(inputs: UsageInputs): Factor[] {
  const { rank, daysSinceUse, cadence, utilisation } = inputs
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
      says: trendSays(inputs),
    },
    {
      id: 'recency',
      family: 'usage',
      x: gap === null ? null : clamp(0.5 - 0.5 * Math.log2(1 + gap / 2)),
      says: recencySays(inputs.told),
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

/** People are told as so many a day, week or month: their days would add up to a figure that no record shows. */
function trendSays({ recent, usual, told }: UsageInputs): string {
  if (recent === null || usual === null || told === null) return 'trend of use not known'
  const { unit, grain } = told
  if (unit === 'people') {
    const now = figure(recent / RECENT_DAYS, 1)
    return `on average ${now} ${now === '1' ? 'person' : 'people'} a ${grain} in the last ${RECENT_DAYS} days, usually ${figure(usual / RECENT_DAYS, 1)}`
  }
  return `${figure(recent)} ${unit} in the last ${RECENT_DAYS} days, usually ${figure(usual)}`
}

/** By its day: counted in days it would depend on how far the feed has come today. */
function recencySays(told: UsageInputs['told']): string {
  if (told === null) return 'last use not known'
  const { last, from, through } = told
  if (last === null) return `not used from ${dayInWords(from)} through ${dayInWords(through)}`
  const says = `last used ${last.grain === 'day' ? 'on' : `in the ${last.grain} to`} ${dayInWords(last.on)}`
  return last.on === through ? says : `${says}, known through ${dayInWords(through)}`
}

function trendX({ recent, usual, activeDays }: UsageInputs): number | null {
  if (recent === null || usual === null || (recent === 0 && usual === 0)) return null
  const change = recent === 0 ? -1 : usual === 0 ? 0.5 : clamp(Math.log2(recent / usual), -1, 0.5)
  return change * Math.min(1, (activeDays ?? 0) / FULL_TREND_DAYS)
}
