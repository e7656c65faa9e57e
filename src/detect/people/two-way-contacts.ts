/** Who was in two-way contact with us and when: meetings and calls that a person came to, messages that answer each other (handbook 1). */
import type { Touch } from '#src/facts/records.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import type { Evidence } from '../diagnosis.ts'
import type { Sides } from './sides.ts'

/** Days between a message of theirs and one of ours within which the two belong together. */
const ANSWER_DAYS = 30

export interface TwoWayContact {
  readonly on: Day
  /** the day from which on it is known to be two-way: a message of theirs may wait for ours */
  readonly toldOn: Day
  readonly evidence: Evidence
}

/**
 * By address, in the order of their days. What is scheduled, automatic, or ours alone does not count.
 *
 * Where a source never says who came, everybody who was asked to a meeting and did not decline counts as having come,
 * and the evidence says so: otherwise no meeting of such a source would ever count. A call that we made is then not
 * known to have been answered, and does not. Of a message with several of their addresses the first is the sender, as
 * mail systems list them; the others were only copied in.
 */
export function twoWayContacts(
  touches: readonly Touch[],
  { isTheirs }: Sides,
  asOf: Day,
): Map<string, TwoWayContact[]> {
  const past = touches.filter(({ on, automatic }) => on <= asOf && !automatic)
  const recording = new Set(past.filter(({ attended }) => attended.length > 0).map(({ source }) => source))
  const ourDays = daysOfOurs(past)
  const contacts = new Map<string, TwoWayContact[]>()
  for (const touch of past) {
    for (const address of speakers(touch, isTheirs, recording.has(touch.source))) {
      const toldOn = touch.kind === 'email' ? answeredOn(touch, ourDays.get(address) ?? []) : touch.on
      if (toldOn === null) continue
      const contact = { on: touch.on, toldOn, evidence: evidenceOf(touch, recording.has(touch.source)) }
      const own = contacts.get(address)
      if (own) own.push(contact)
      else contacts.set(address, [contact])
    }
  }
  return contacts
}

/** The days on which we wrote to an address or asked it to a meeting. */
function daysOfOurs(touches: readonly Touch[]): Map<string, Day[]> {
  const days = new Map<string, Day[]>()
  for (const { kind, direction, participants, bounced, on } of touches) {
    if (kind === 'email' && direction !== 'out' && direction !== 'both') continue
    for (const address of participants) {
      if (bounced.includes(address)) continue
      const own = days.get(address)
      if (own) own.push(on)
      else days.set(address, [on])
    }
  }
  return days
}

/** Their addresses that a touch may be a contact with. */
function speakers(touch: Touch, isTheirs: Sides['isTheirs'], isRecorded: boolean): readonly string[] {
  const { kind, direction, participants, attended, declinedBy, bounced } = touch
  if (kind === 'email') {
    const sender = direction === 'in' || direction === 'both' ? participants.find(isTheirs) : undefined
    return sender === undefined ? [] : [sender]
  }
  if (isRecorded) return attended.filter(isTheirs)
  if (kind === 'call' && direction === 'out') return []
  return participants.filter(
    (address) => isTheirs(address) && !declinedBy.includes(address) && !bounced.includes(address),
  )
}

/** When a message of theirs had one of ours within the days before or after it; null: never. @param ourDays in their order */
function answeredOn({ on, direction }: Touch, ourDays: readonly Day[]): Day | null {
  if (direction === 'both') return on
  const [from, to] = [addDays(on, -ANSWER_DAYS), addDays(on, ANSWER_DAYS)]
  const first = ourDays.find((day) => day >= from && day <= to)
  return first === undefined ? null : first > on ? first : on
}

function evidenceOf({ factId, source, on, kind, subject }: Touch, isRecorded: boolean): Evidence {
  const about = subject === null ? '' : ` “${subject}”`
  if (kind === 'email') return { factId, source, on, says: `wrote to us${about}` }
  const came = isRecorded
    ? `took part in the ${kind}${about}`
    : `asked to the ${kind}${about}; who came is not recorded`
  return { factId, source, on, says: came }
}
