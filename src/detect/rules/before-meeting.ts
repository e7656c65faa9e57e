/** Before a meeting: a review or renewal talk is near, and what is not sure must be confirmed first (handbook 6). */
import type { Touch } from '#src/facts/records.ts'
import { addDays, daysBetween } from '#src/kernel/day.ts'
import type { Evidence, Finding, SignalReading } from '../diagnosis.ts'
import type { PeopleStanding } from '../people/people-standing.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { counted, dayInWords, listed } from '../words.ts'

const TYPES = /^(qbr|ebr|renewal|internal review)$/i
/** More to confirm than this is no preparation. */
const MOST = 4
/** A signal this low is what the meeting will be about. */
const LOW_SCORE = 2

export const beforeMeeting: Rule = {
  id: 'before-meeting',
  says: 'A QBR, EBR, renewal talk or internal review is scheduled within 7 days.',
  find(input) {
    const { dossier, known, settings, paid } = input
    if (paid.length === 0) return []
    if (known.touch.kind !== 'living') return null
    const { beforeMeetingDays } = settings.movements
    return dossier.touches
      .filter(({ type, on }) => TYPES.test(type ?? '') && on > dossier.asOf)
      .filter(({ on }) => daysBetween(dossier.asOf, on) <= beforeMeetingDays)
      .map((touch) => finding(input, touch))
  },
}

function finding(input: RuleInput, touch: Touch): Finding {
  const { dossier, settings, health } = input
  const open = [...peopleToConfirm(input.people), ...signalsToConfirm(health.signals)].slice(0, MOST)
  const left = daysBetween(dossier.asOf, touch.on)
  const name = touch.subject ?? touch.type
  return {
    rule: 'before-meeting',
    cause: `meeting ${touch.factId}`,
    since: addDays(touch.on, -settings.movements.beforeMeetingDays),
    confidence: 1,
    severity: /^renewal$/i.test(touch.type ?? '') ? 'medium' : 'low',
    headline: `${touch.type} in ${counted(left, 'day')}`,
    reason: `${name} is on ${dayInWords(touch.on)}, in ${counted(left, 'day')}. ${
      open.length === 0
        ? 'What is recorded leaves nothing open.'
        : `Not sure before it: ${listed(open.map(({ says }) => says))}.`
    }`,
    nextStep:
      open[0] === undefined
        ? 'Refresh the material of the meeting and send the agenda.'
        : `Confirm first ${open[0].asks}; then refresh the material of the meeting.`,
    dueOn: touch.on,
    value: null,
    evidence: [
      { factId: touch.factId, source: touch.source, on: touch.on, says: `scheduled: ${name}` },
      ...open.flatMap(({ evidence }) => evidence),
    ],
  }
}

interface Open {
  readonly says: string
  /** what is to be confirmed, as the next step names it */
  readonly asks: string
  readonly evidence: readonly Evidence[]
}

/** Roles that nobody holds, that somebody left, or whose holders are silent. */
function peopleToConfirm({ roles }: PeopleStanding): Open[] {
  return Object.values(roles).flatMap(({ role, contact, holders, gone }) => {
    const name = role.toLowerCase()
    if (contact === 'departed') {
      const evidence = gone.flatMap(({ departure }) => departure.evidence)
      return [{ says: `the ${name} has left`, asks: `who is the ${name} now`, evidence }]
    }
    if (contact === 'not identified')
      return [{ says: `no ${name} is identified`, asks: `who the ${name} is`, evidence: [] }]
    if (contact !== 'silent') return []
    const who = listed(holders.map(({ person }) => person.name))
    const evidence = holders.flatMap(({ lastContact }) =>
      lastContact === null ? [] : [lastContact.evidence],
    )
    return [{ says: `${who} (${role}) is silent`, asks: `that ${who} still stands for it`, evidence }]
  })
}

/** What is low, and what has gone stale. */
function signalsToConfirm(signals: readonly SignalReading[]): Open[] {
  return signals.flatMap(({ id, score, stale, evidence }) => {
    const name = id.replaceAll('-', ' ')
    if (stale)
      return [{ says: `${name} is stale`, asks: `${name}, which nothing has told of lately`, evidence }]
    if (score === null || score > LOW_SCORE) return []
    return [{ says: `${name} scores ${score} of 5`, asks: `what is behind ${name}`, evidence }]
  })
}
