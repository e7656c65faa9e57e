/** Key feature abandoned: a main feature of the account, used week after week, that nobody uses any more (handbook 6). */
import { dayFromNumber } from '#src/kernel/day.ts'
import { type AbandonedFeature, abandonedFeatures } from '../abandoned-features.ts'
import type { Finding } from '../diagnosis.ts'
import { keyPerson } from '../key-person.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { usageEvidence } from '../usage-evidence.ts'
import { usageLevel } from '../usage-level.ts'
import type { KnownUse, UsageStanding } from '../usage-standing.ts'
import { usageWeeks } from '../usage-weeks.ts'
import { counted, dayInWords, percent } from '../words.ts'

export const keyFeatureAbandoned: Rule = {
  id: 'key-feature-abandoned',
  says: 'One of the five features that most people used, in each of 8 weeks, not seen for 21 days, while use as a whole did not drop.',
  find(input) {
    const { paid, settings, holdings } = input
    const usage = namesFeatures(input.usage) ? input.usage : input.wholeUsage
    if (paid.length === 0) return []
    if (usage.kind !== 'living') return null
    // What is done week by week cannot be told from rows by month, nor features from rows that name none.
    if (usage.series.grain === 'month' || !namesFeatures(usage)) return null
    const bought = new Set(holdings.map(({ productId }) => productId))
    const isPaid = ({ product }: AbandonedFeature): boolean =>
      product === null || bought.has(product) || bought.has(null)
    return abandonedFeatures(usage, settings.movements.keyFeature)
      .filter((feature) => isPaid(feature) && !hasDropped(input, usage, feature))
      .map((feature) => finding(input, usage, feature))
  },
}

function namesFeatures(usage: UsageStanding): boolean {
  return usage.kind !== 'never seen' && usage.series.rows.features.length > 0
}

/**
 * Whether use as a whole fell in the weeks in which the feature went unseen, or is too little to tell. The portfolio's
 * change stays in: over holidays everything rests, and no feature is abandoned.
 */
function hasDropped({ settings }: RuleInput, use: KnownUse, { lastOn }: AbandonedFeature): boolean {
  const told = lastOn + settings.movements.keyFeature.unseenDays
  const later = Math.max(0, Math.floor((use.weekEnd - told) / 7))
  const weekEnd = use.weekEnd - 7 * later
  const weeks = usageWeeks({ ...use, weekEnd }, 4 + settings.usageDrop.baseWeeks)
  const level = usageLevel(weeks, null, settings.usageDrop)
  return level === null || level.drop !== null
}

function finding({ dossier, settings }: RuleInput, use: KnownUse, abandoned: AbandonedFeature): Finding {
  const { profile, people } = dossier
  const { weeks } = settings.movements.keyFeature
  const { feature, lastOn, share } = abandoned
  const unseen = use.through - lastOn
  const who = abandoned.people === null ? 'The account' : counted(abandoned.people, 'person', 'people')
  return {
    rule: 'key-feature-abandoned',
    cause: `feature ${feature}`,
    since: dayFromNumber(lastOn + 1),
    confidence: confidence(abandoned, 7 * weeks, unseen),
    severity: share >= MAIN_SHARE ? 'high' : 'medium',
    headline: `${feature} no longer used`,
    reason: `${who} used ${feature} in each of the ${weeks} weeks until ${dayInWords(dayFromNumber(lastOn))}, ${percent(share)} of all events; nobody has in the ${counted(unseen, 'day')} since, while use as a whole did not drop.`,
    nextStep: `Ask ${keyPerson(people) ?? 'the person who runs it there'} what took the place of ${feature}, and whether it failed them.`,
    dueOn: null,
    value: null,
    evidence: usageEvidence(
      profile,
      use,
      `${feature} used on ${counted(abandoned.activeDays, 'day')} of ${7 * weeks}, last on ${dayInWords(dayFromNumber(lastOn))}`,
    ),
  }
}

/** Half of all events is not a feature but the product. */
const MAIN_SHARE = 0.5

/** How unlikely the silence is by chance: at the former pace so many days of use were due, and none came. */
function confidence({ activeDays }: AbandonedFeature, days: number, unseen: number): number {
  return Math.min(0.99, 1 - Math.exp((-activeDays / days) * unseen))
}
