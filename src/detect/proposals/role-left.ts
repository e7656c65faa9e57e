/** What is to be done when somebody of a key role has left, or may have: the days of handbook 5. */
import { sureness } from '#src/kernel/sureness.ts'
import type { Person } from '#src/facts/dossier.ts'
import type { ItemTarget } from '#src/plan/target.ts'
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import type { ReadyMadeRiskId } from '#src/plan/ready-made-risks.ts'
import { type LeavingDays, leavingDays, REACH_WORKDAYS, SUCCESSOR_DAYS } from '../people/leaving-days.ts'
import type { KeyRole, PersonStanding } from '../people/people-standing.ts'
import { stillThere } from '../people/still-there.ts'
import type { Playbook } from '../playbook.ts'
import { dayInWords, listed, percent } from '../words.ts'
import { action } from './action.ts'
import type { Moved } from './moved.ts'
import { ownerOf, type Side } from './owner-of.ts'
import { risk } from './risk.ts'
import { placeAdded, stakeholderChanged } from './stakeholder.ts'
import { subject } from './subject.ts'

interface RolePlaybook {
  readonly rule: string
  readonly role: KeyRole
  readonly risk: ReadyMadeRiskId
  readonly by: Side
}

/** Somebody who left, or may have, with all that the edits are written from. */
interface Leaving extends Omit<RolePlaybook, 'rule'> {
  readonly moved: Moved
  readonly person: Person
  readonly departure: PersonStanding['departure']
  /** who has the role beside them and is there */
  readonly heir: Person | null
  /** `recorded as left and mail came back` */
  readonly signs: string
  /** those to turn to, by name */
  readonly others: readonly string[]
}

export function roleLeft({ rule, ...of }: RolePlaybook): Playbook {
  return {
    rule,
    propose(finding, input) {
      const moved = { finding, input }
      const { person, departure } = subject(moved)
      const { holders } = input.people.roles[of.role]
      const leaving: Leaving = {
        ...of,
        moved,
        person,
        departure,
        heir: holders.find((one) => one.departure.verdict === 'there')?.person ?? null,
        signs: listed(departure.evidence.map(({ says }) => says)),
        others: stillThere(input.people),
      }
      return departure.verdict === 'departed' ? gone(leaving) : perhaps(leaving)
    },
  }
}

/** Note it at once, reach the rest within 5 business days, name a successor within 14 days. */
function gone(leaving: Leaving): ProposedEdit[] {
  const { moved, role, by, person, departure, signs, heir } = leaving
  const ownerEmail = ownerOf(moved, by)
  const noted = stakeholderChanged(
    moved,
    person,
    { status: 'departed', statusOn: departure.since },
    {
      says: `${person.name} (${role}): left on ${dayInWords(departure.since!)}`,
      ownerEmail,
      dueOn: moved.input.dossier.asOf,
      why: `${percent(sureness(departure.confidence))} sure: ${signs}.`,
    },
  )
  const vacant = placeAdded(moved, role, {
    ownerEmail,
    dueOn: daysOf(moved).successor.by,
    why: `${person.name} left, and nobody else is recorded as ${role.toLowerCase()}.`,
  })
  const added = departureRisk(leaving)
  return [
    noted,
    ...(heir === null ? [vacant] : []),
    added,
    reachTheRest(leaving, added.target),
    successor(leaving, added.target),
  ]
}

function departureRisk({ moved, role, risk: id, person, departure, signs, heir, others }: Leaving) {
  const name = role.toLowerCase()
  const reachBy = dayInWords(daysOf(moved).reach.by)
  const namedBy = dayInWords(daysOf(moved).successor.by)
  const next = heir === null ? `a new ${name} named` : `${heir.name} take over as ${name}`
  return risk(moved, id, {
    about: `${person.name} left`,
    cause: `${person.name}, ${name}, is gone since ${dayInWords(departure.since!)}: ${signs}.`,
    mitigation: `Reach ${namesOf(others)} by ${reachBy}; have ${next} by ${namedBy}.`,
  })
}

function reachTheRest({ moved, role, by, person, others }: Leaving, answers: ItemTarget): ProposedEdit {
  return action(moved, {
    what: `reach after the ${role.toLowerCase()}`,
    action: `Reach ${namesOf(others)} after ${person.name} left`,
    by,
    dueOn: daysOf(moved).reach.by,
    answers,
    why: `The others are to be reached within ${REACH_WORKDAYS} business days of a departure.`,
  })
}

function successor({ moved, role, by, person, departure, heir }: Leaving, answers: ItemTarget): ProposedEdit {
  const name = role.toLowerCase()
  const said =
    heir === null
      ? {
          action: `Name a new ${name} in place of ${person.name}`,
          why: `Nobody else is recorded as ${name}; a new one is due within ${SUCCESSOR_DAYS} days.`,
        }
      : {
          action: `Meet ${heir.name} as ${name} in place of ${person.name}`,
          why: `${heir.name} has the role and was not contacted since ${dayInWords(departure.since!)}.`,
        }
  return action(moved, { what: `new ${name}`, by, dueOn: daysOf(moved).successor.by, answers, ...said })
}

/** A suspicion makes the person unconfirmed on the map, no more, and is looked into. */
function perhaps({ moved, role, by, person, departure, signs, others }: Leaving): ProposedEdit[] {
  const dueOn = daysOf(moved).check.by
  const why = `${percent(sureness(departure.confidence))} sure: ${signs}.`
  const unconfirmed = stakeholderChanged(
    moved,
    person,
    { status: 'unconfirmed', statusOn: departure.since },
    {
      says: `${person.name} (${role}): to be confirmed`,
      ownerEmail: ownerOf(moved, by),
      dueOn,
      why,
      standing: 'assumed',
    },
  )
  const check = action(moved, {
    what: `check the ${role.toLowerCase()}`,
    action: `Check whether ${person.name} is still there: ask ${others[0] ?? 'the switchboard'}`,
    by,
    dueOn,
    why,
  })
  return [unconfirmed, check]
}

function daysOf({ finding: { since }, input: { dossier, settings } }: Moved): LeavingDays {
  return leavingDays(since, dossier.asOf, settings.calendar)
}

function namesOf(others: readonly string[]): string {
  return others.length === 0 ? 'whoever else is known there' : listed(others)
}
