/** Single-threaded: a tier 1–2 account hangs on fewer than three engaged people (handbook 6). */
import { isCancelled, seatedHolding } from '#src/facts/contract-figures.ts'
import { addDays, type Day, latest } from '#src/kernel/day.ts'
import type { Evidence, Finding } from '../diagnosis.ts'
import { isStrategic } from '../people/is-strategic.ts'
import type { PersonStanding } from '../people/people-standing.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { counted, dayInWords, figure, listed } from '../words.ts'

const MOST_NAMED = 3
/** Contacts may take place that no record shows. */
const CONFIDENCE = 0.9

export const singleThreaded: Rule = {
  id: 'single-threaded',
  says: 'Tier 1–2: fewer than three people engaged, under ten seats fewer than two.',
  find(input) {
    const { people, dossier, paid } = input
    if (!isStrategic(dossier) || paid.every(isCancelled)) return []
    const { engaged, all } = people
    if (engaged === null) return null
    const least = leastEngaged(input)
    if (engaged >= least) return []
    const untold = all.filter(({ contact }) => contact === null).length
    if (engaged + untold >= least) return null
    const since = sinceWhen(input, least - engaged)
    return since === null || since > dossier.asOf ? [] : [finding(input, engaged, least, since)]
  },
}

/** How many people must be engaged for an account of this size not to hang on too few. */
export function leastEngaged({ holdings, settings }: Pick<RuleInput, 'holdings' | 'settings'>): number {
  const seats = seatedHolding(holdings)?.seats ?? null
  const { fewSeats, leastEngaged: usual, leastEngagedFewSeats } = settings.people
  return seats !== null && seats < fewSeats ? leastEngagedFewSeats : usual
}

/**
 * The day on which the last one of those who would make up the number fell silent or left. Where there never were so
 * many, it is the day from which on they would have shown: a window after the feed and the customership began.
 */
function sinceWhen({ people, known, since, settings }: RuleInput, missing: number): Day | null {
  const ends = people.all
    .filter(({ contact, lastContact }) => contact === 'silent' && lastContact !== null)
    .map(endOf)
    .toSorted()
    .toReversed()
  const fell = ends[missing - 1]
  if (fell !== undefined) return fell
  const begun = latest(since, known.touch.kind === 'never seen' ? null : known.touch.from)
  return begun === null ? null : addDays(begun, settings.people.otherDays + 1)
}

/** Who left while engaged was lost on that day, who was silent before on the first day of the silence. */
function endOf({ lastContact, windowDays, departure }: PersonStanding): Day {
  const silent = addDays(lastContact!.on, windowDays + 1)
  const isGone = departure.verdict === 'departed' && departure.since! < silent
  return isGone ? departure.since! : silent
}

function finding({ people }: RuleInput, engaged: number, least: number, since: Day): Finding {
  const there = people.all.filter(({ departure }) => departure.verdict !== 'departed')
  const met = there.filter(({ contact }) => contact === 'engaged')
  const silent = there.filter(({ contact }) => contact !== 'engaged').toSorted(byWeight)
  const only = engaged === 0 ? 'nobody' : listed(met.map(({ person }) => person.name))
  const whom = listed(silent.slice(0, MOST_NAMED).map(({ person }) => person.name))
  return {
    rule: 'single-threaded',
    cause: 'single-threaded',
    since,
    confidence: CONFIDENCE,
    severity: engaged === 0 ? 'high' : 'medium',
    headline:
      engaged === 0 ? 'Nobody there is engaged' : `Only ${counted(engaged, 'person', 'people')} engaged`,
    reason: `Of ${counted(there.length, 'known person', 'known people')} ${only} had two-way contact within the window; at least ${figure(least)} should. Fewer have since ${dayInWords(since)}.`,
    nextStep:
      whom === ''
        ? `Ask who else there decides or works with the product, and meet ${figure(least - engaged)} of them within 30 days.`
        : `Meet ${whom} within 30 days: ${counted(least - engaged, 'more person', 'more people')} must be engaged.`,
    dueOn: null,
    value: null,
    evidence: [...met, ...silent].flatMap(evidenceOf),
  }
}

/** Who has a role or influence first. */
export function byWeight(a: PersonStanding, b: PersonStanding): number {
  return weightOf(b) - weightOf(a)
}

function weightOf({ person }: PersonStanding): number {
  const influence = { High: 2, Medium: 1 }[person.influence ?? ''] ?? 0
  return (person.roles.length > 0 && !person.roles.includes('End User') ? 3 : 0) + influence
}

function evidenceOf({ person, lastContact, contact }: PersonStanding): Evidence[] {
  if (lastContact === null) return []
  const { evidence, on } = lastContact
  const state = contact === 'engaged' ? 'engaged' : `silent, last contact ${dayInWords(on)}`
  return [{ ...evidence, says: `${person.name} ${evidence.says} (${state})` }]
}
