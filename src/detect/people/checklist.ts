/** The relationship checklist of the handbook's section 5: five lines, each true, false or unknown, with its evidence. */
import { addDays, daysBetween } from '#src/kernel/day.ts'
import type { ChecklistLine, Evidence } from '../diagnosis.ts'
import { QUARTER_DAYS } from '../renewal/quarter-days.ts'
import { leastEngaged } from '../rules/single-threaded.ts'
import type { Situation } from '../situation.ts'
import { counted, dayInWords, figure, listed } from '../words.ts'
import { CHANGE_DAYS, organisationChanges } from './organisation-changes.ts'
import type { PersonStanding, RoleStanding } from './people-standing.ts'

/** A word of the sender's own for: we asked, and nothing has changed. */
const CONFIRMED = 'organisation_confirmed'
const SUMMARY = 'Value summary'

export function checklist(situation: Situation): ChecklistLine[] {
  return [
    champion(situation),
    buyer(situation),
    breadth(situation),
    organisation(situation),
    valueSummary(situation),
  ]
}

function champion({ people }: Situation): ChecklistLine {
  const role = people.roles.Champion
  const mayHaveLeft = role.holders.find(
    ({ departure, contact }) => departure.verdict === 'check' && contact === 'engaged',
  )
  const line = { id: 'champion', asks: 'Champion still in role and engaged', evidence: ofRole(role) } as const
  if (role.contact === 'engaged' && mayHaveLeft !== undefined && role.holders.length === 1)
    return {
      ...line,
      holds: null,
      says: `${mayHaveLeft.person.name} may have left`,
      evidence: mayHaveLeft.departure.evidence,
    }
  return { ...line, holds: heldBy(role), says: roleSays(role) }
}

/** Whatever the person's own window is: contacted within the buyer's. */
function buyer({ people, settings, dossier }: Situation): ChecklistLine {
  const role = people.roles['Economic Buyer']
  const days = settings.people.buyerDays
  const recent = role.holders.find(
    ({ lastContact }) => lastContact !== null && daysBetween(lastContact.on, dossier.asOf) <= days,
  )
  const asks = `Economic buyer contacted in the last ${days} days`
  const holds = recent === undefined ? heldBy(role) : true
  return { id: 'buyer', asks, holds, says: roleSays(role), evidence: ofRole(role) }
}

function heldBy({ contact }: RoleStanding): boolean | null {
  if (contact === null || contact === 'not identified') return null
  return contact === 'engaged'
}

function roleSays({ role, holders, gone, contact }: RoleStanding): string {
  const name = role.toLowerCase()
  if (contact === 'not identified') return `no ${name} is recorded`
  if (contact === 'departed')
    return `${listed(gone.map(({ person }) => person.name))} left, and nobody took over`
  return listed(
    holders.map(({ person, lastContact }) =>
      lastContact === null
        ? `no contact with ${person.name} is known`
        : `last contact with ${person.name} on ${dayInWords(lastContact.on)}`,
    ),
  )
}

function breadth(situation: Situation): ChecklistLine {
  const { people } = situation
  const least = leastEngaged(situation)
  const met = people.all.filter(({ contact }) => contact === 'engaged')
  const holds = people.engaged === null ? null : people.engaged >= least
  return {
    id: 'breadth',
    asks: `At least ${figure(least)} stakeholders engaged`,
    holds,
    says:
      people.engaged === null
        ? people.all.length === 0
          ? 'no contacts are recorded'
          : 'meetings and messages are not known'
        : `${counted(people.engaged, 'person', 'people')} engaged${met.length === 0 ? '' : `: ${listed(met.map(({ person }) => person.name))}`}`,
    evidence: met.flatMap(named),
  }
}

/** True only if confirmed within 30 days: that nothing was recorded does not say that nothing has changed. */
function organisation({ dossier }: Situation): ChecklistLine {
  const isRecent = ({ on }: { readonly on: string }): boolean => daysBetween(on, dossier.asOf) <= CHANGE_DAYS
  const changed = organisationChanges(dossier).findLast(isRecent)
  const confirmed = dossier.events.findLast((event) => event.kind === CONFIRMED && isRecent(event))
  const line = { id: 'organisation', asks: 'No organisational change that affects the account' } as const
  if (confirmed !== undefined && (changed === undefined || changed.on < confirmed.on)) {
    const { factId, source, on } = confirmed
    const says = `confirmed on ${dayInWords(on)}`
    return { ...line, holds: true, says, evidence: [{ factId, source, on, says }] }
  }
  if (changed !== undefined)
    return {
      ...line,
      holds: false,
      says: `${changed.says} on ${dayInWords(changed.on)}`,
      evidence: changed.evidence,
    }
  return { ...line, holds: null, says: `not confirmed within ${CHANGE_DAYS} days`, evidence: [] }
}

/** Only where the touches of the account name their types can the absence of a value summary be told. */
function valueSummary({ people, dossier, known }: Situation): ChecklistLine {
  const { holders } = people.roles['Executive Sponsor']
  const line = {
    id: 'value-summary',
    asks: 'Executive sponsor got a value summary in the last quarter',
    evidence: [],
  } as const
  if (holders.length === 0) return { ...line, holds: null, says: 'no executive sponsor is recorded' }
  const emails = holders.map(({ person }) => person.email)
  const from = addDays(dossier.asOf, -QUARTER_DAYS)
  const past = dossier.touches.filter(({ on }) => on <= dossier.asOf)
  const sent = past.findLast(
    ({ type, on, participants, bounced }) =>
      type === SUMMARY &&
      on >= from &&
      emails.some((email) => email !== null && participants.includes(email) && !bounced.includes(email)),
  )
  if (sent !== undefined) {
    const { factId, source, on } = sent
    const says = `value summary sent on ${dayInWords(on)}`
    return { ...line, holds: true, says, evidence: [{ factId, source, on, says }] }
  }
  const isTold =
    known.touch.kind === 'living' && known.touch.from <= from && past.some(({ type }) => type !== null)
  return isTold
    ? { ...line, holds: false, says: `none since ${dayInWords(from)}` }
    : { ...line, holds: null, says: 'value summaries are not recorded' }
}

function ofRole({ holders, gone }: RoleStanding): Evidence[] {
  return holders.length > 0
    ? holders.flatMap(named)
    : gone.flatMap(({ person, departure }) =>
        departure.evidence.map((one) => ({ ...one, says: `${person.name}: ${one.says}` })),
      )
}

function named({ person, lastContact }: PersonStanding): Evidence[] {
  if (lastContact === null) return []
  return [{ ...lastContact.evidence, says: `${person.name} ${lastContact.evidence.says}` }]
}
