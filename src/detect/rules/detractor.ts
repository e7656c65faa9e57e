/** Detractor: somebody who counts is unhappy, or several people at once; one card a wave (handbook 6). */
import type { Person } from '#src/facts/dossier.ts'
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { Finding } from '../diagnosis.ts'
import { keyPerson } from '../key-person.ts'
import type { Rule, RuleInput } from '../rule.ts'
import type { MovementSettings } from '../settings.ts'
import { surveyEvidence } from '../voice/survey-evidence.ts'
import { type UnhappyAnswer, unhappyWaves, type Wave } from '../voice/unhappy-answers.ts'
import { VOICE_DAYS } from '../voice/voice-days.ts'
import { counted, dayInWords, figure } from '../words.ts'

const KEY_ROLES: ReadonlySet<string> = new Set(['Champion', 'Economic Buyer', 'Executive Sponsor'])
/** An answer on the line may be a mood, one at the bottom is not: from this confidence up to 1. */
const LEAST_SURE = 0.7
/** Each answer of somebody who does not decide leaves this share of the doubt that the account is meant. */
const DOUBT = 0.5

export const detractor: Rule = {
  id: 'detractor',
  says: 'NPS 0 to 6 or CSAT at most 2 from a key role or somebody of high influence, else from three or more people in 14 days.',
  find(input) {
    const { dossier, known, paid, settings } = input
    if (paid.length === 0) return []
    if (known.survey.kind !== 'living') return null
    const lines = settings.movements.detractor
    return unhappyWaves(dossier, lines).flatMap((wave) => {
      const standing = wave.filter((one) => one.stands && isRecent(one, dossier.asOf))
      const key = standing.filter(({ person }) => counts(person))
      const others = severalAtOnce(standing, lines)
      return key.length === 0 && others === null ? [] : [finding(input, wave, standing, key, others)]
    })
  },
}

function isRecent({ answer }: UnhappyAnswer, asOf: Day): boolean {
  return daysBetween(answer.on, asOf) <= VOICE_DAYS
}

export function counts(person: Person | null): person is Person {
  if (person === null) return false
  return person.influence === 'High' || person.roles.some((role) => KEY_ROLES.has(role))
}

/** The day on which so many people had answered within so many days; null when it never came to that. */
function severalAtOnce(wave: Wave, { many, days }: MovementSettings['detractor']): Day | null {
  const people = wave.filter(({ who }, at) => wave.findIndex((one) => one.who === who) === at)
  const last = people.find(({ answer }, at) => {
    const first = people[at - many + 1]
    return first !== undefined && daysBetween(first.answer.on, answer.on) < days
  })
  return last?.answer.on ?? null
}

function finding(
  { dossier, settings }: RuleInput,
  wave: Wave,
  standing: Wave,
  key: Wave,
  severalOn: Day | null,
): Finding {
  const days = [key[0]?.answer.on, severalOn].filter((day) => typeof day === 'string').toSorted()
  const [worst] = key.toSorted((a, b) => sureness(b, settings.movements) - sureness(a, settings.movements))
  const many = counted(standing.length, 'unhappy answer')
  return {
    rule: 'detractor',
    cause: `detractor ${wave[0]!.answer.on}`,
    since: days[0]!,
    confidence: worst ? sureness(worst, settings.movements) : 1 - DOUBT ** standing.length,
    severity: worst ? 'high' : 'medium',
    headline: worst ? `Unhappy: ${nameOf(worst)}, ${scoreOf(worst)}` : `Survey: ${many}`,
    reason: worst ? reasonOf(worst, standing) : severalSay(standing),
    nextStep: nextStep(worst?.person ?? null, keyPerson(dossier.people)),
    dueOn: null,
    value: null,
    evidence: surveyEvidence(standing.map(({ answer }) => answer)),
  }
}

/** By how far the answer lies below its line. */
function sureness({ answer: { kind, score } }: UnhappyAnswer, { detractor }: MovementSettings): number {
  const [line, lowest] = kind === 'nps' ? [detractor.npsMost, 0] : [detractor.csatMost, 1]
  const depth = line === lowest ? 1 : (line - score) / (line - lowest)
  return LEAST_SURE + (1 - LEAST_SURE) * depth
}

function nameOf({ person }: UnhappyAnswer): string {
  const role = person!.roles.find((one) => KEY_ROLES.has(one)) ?? person!.title
  return role === null ? person!.name : `${person!.name} (${role})`
}

function scoreOf({ answer: { kind, score } }: UnhappyAnswer): string {
  return `${kind.toUpperCase()} ${figure(score, 1)}`
}

function reasonOf(worst: UnhappyAnswer, standing: Wave): string {
  const { on, comment } = worst.answer
  const quoted = comment === null ? '' : `: “${comment}”`
  const more = standing.length - 1
  const others = more === 0 ? '' : ` ${counted(more, 'more unhappy answer')} came in the same wave.`
  const end = /[.!?]”$/.test(quoted) ? '' : '.'
  return `${nameOf(worst)} answered ${scoreOf(worst)} on ${dayInWords(on)}${quoted}${end}${others}`
}

function severalSay(standing: Wave): string {
  const [first, last] = [standing[0]!, standing.at(-1)!].map(({ answer }) => dayInWords(answer.on))
  return `${counted(standing.length, 'unhappy answer')} between ${first} and ${last}: ${standing.map(scoreOf).join(', ')}.`
}

function nextStep(unhappy: Person | null, other: string | null): string {
  if (unhappy !== null)
    return `Call ${unhappy.name} this week: ask what went wrong, and agree on one thing to change and by when.`
  return `Ask ${other ?? 'the person who decides there'} what is behind the answers, and tell those who answered what will change.`
}
