/** A word that was named, as a movement to check: quoted, dated, and never more than a suspicion (handbook 6). */
import { daysBetween, type Day } from '#src/kernel/day.ts'
import type { Finding } from '../diagnosis.ts'
import { capital, counted, dayInWords, quoted } from '../words.ts'
import type { Mention } from './mentions.ts'
import { VOICE_DAYS } from './voice-days.ts'

/** One mention is worth a look; each further one leaves this share of the doubt, and it stays a suspicion. */
const DOUBT = 0.4
const MOST_CONFIDENCE = 0.89

/** What a rule says of its own. */
type Told = Pick<Finding, 'rule' | 'cause' | 'headline' | 'nextStep'>

/**
 * Those that hold on, one a record: each no more than 90 days after the one before, the last no more than 90 days ago.
 * @param mentions in the order of their days; so is what is given back
 */
export function standing(mentions: readonly Mention[], asOf: Day): Mention[] {
  const byRecord = new Map(mentions.map((mention) => [mention.factId, mention]))
  const chain: Mention[] = []
  let next = asOf
  for (const mention of [...byRecord.values()].toReversed()) {
    if (daysBetween(mention.on, next) > VOICE_DAYS) break
    chain.unshift(mention)
    next = mention.on
  }
  return chain
}

/** @param chain of one word or list of words, as `standing` gives it; the first one first, at least one */
export function mentionFinding(chain: readonly Mention[], told: Told): Finding {
  const [first, last] = [chain[0]!, chain.at(-1)!]
  const more = chain.length - 1
  const others = more === 0 ? '' : ` ${counted(more, 'earlier mention')} since ${dayInWords(first.on)}.`
  const where = capital(last.where)
  return {
    ...told,
    since: first.on,
    confidence: Math.min(MOST_CONFIDENCE, 1 - DOUBT ** chain.length),
    severity: 'medium',
    reason: `${where} of ${dayInWords(last.on)} says ${quoted(last.quote)}${others}`,
    dueOn: null,
    value: null,
    evidence: chain.map(({ factId, source, on, quote }) => ({ factId, source, on, says: `“${quote}”` })),
  }
}
