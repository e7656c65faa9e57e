/** The default milestones of an account in its first 90 days, done where records show it (handbook 2, section 5). */
import { customerSince } from '#src/facts/contract-figures.ts'
import { addDays, type Day, daysBetween } from '#src/kernel/day.ts'
import type { Milestone } from '#src/plan/plan-items.ts'
import type { FillInput } from './fill-input.ts'
import type { Wanted } from './wanted.ts'

const CAUSE = 'onboarding'

interface Default {
  readonly name: string
  readonly phase: Milestone['phase']
  /** days after the start, or before the deadline of the renewal */
  readonly after?: number
  readonly before?: number
  done?(input: FillInput, since: Day): Done | null
}

interface Done {
  readonly on: Day
  readonly evidence: readonly string[]
}

const defaults: readonly Default[] = [
  { name: 'Goals agreed', phase: 'Kickoff', after: 14 },
  { name: 'Admin set up', phase: 'Onboarding', after: 14, done: event('went_live') },
  { name: 'Integration', phase: 'Onboarding', after: 30, done: event('went_live') },
  { name: 'Training', phase: 'Onboarding', after: 45 },
  { name: 'First value', phase: 'Onboarding', after: 60, done: event('value_milestone', 'goal_met') },
  { name: 'Half the seats active', phase: 'Adoption', after: 75, done: halfOfSeats },
  { name: 'Second use case', phase: 'Adoption', after: 90 },
  { name: 'First QBR', phase: 'Adoption', after: 90, done: firstQbr },
  { name: 'Value agreed', phase: 'Renewal readiness', before: 120 },
  { name: 'Buyer met', phase: 'Renewal readiness', before: 90, done: buyerMet },
  { name: 'Terms agreed', phase: 'Renewal readiness', before: 30 },
]

/** Their days are a proposal: they measure nobody until a person takes them up. */
export function milestones(input: FillInput): Wanted<'milestones'>[] {
  const { dossier, plan, settings } = input
  const since = customerSince(dossier.contracts, dossier.asOf)
  if (since === null) return []
  const isNew = daysBetween(since, dossier.asOf) < settings.health.onboardingDays
  const items = [...plan.items.milestones.values()]
  const isFilled = items.some(({ target }) => target.by === 'cause' && target.cause === CAUSE)
  if (!isNew && !isFilled) return []
  const complete = new Set(
    items.filter(({ values }) => values.status === 'Complete').map(({ values }) => values.name),
  )
  return defaults.filter(({ name }) => !complete.has(name)).map((one) => wanted(one, input, since))
}

function wanted(milestone: Default, input: FillInput, since: Day): Wanted<'milestones'> {
  const { name, phase, after, before } = milestone
  const { deadline } = input.diagnosis
  const done = milestone.done?.(input, since) ?? null
  const ahead = deadline === null || before === undefined ? null : addDays(deadline.on, -before)
  return {
    section: 'milestones',
    target: { by: 'cause', cause: CAUSE, what: name.toLowerCase() },
    item: {
      name,
      phase,
      status: done === null ? 'In Progress' : 'Complete',
      dueOn: after === undefined ? ahead : addDays(since, after),
      doneOn: done?.on ?? null,
    },
    says: done === null ? name : `${name}: done on ${done.on}`,
    why: done === null ? 'A milestone of every onboarding; its day is a proposal.' : 'Records show it done.',
    evidence: done?.evidence ?? [],
    standing: done === null ? 'assumed' : 'confirmed',
    ownerEmail: input.dossier.profile.csmEmail,
    once: ['dueOn', 'doneOn'],
    // Whoever has milestones of their own needs none of these.
    saidBy: ({ target }) => !(target.by === 'cause' && target.cause === CAUSE),
  }
}

function event(...kinds: readonly string[]): NonNullable<Default['done']> {
  return ({ dossier }, since) => {
    const found = dossier.events.find(({ kind, on }) => kinds.includes(kind) && on >= since)
    return found === undefined ? null : { on: found.on, evidence: [found.factId] }
  }
}

/** As of the day on which it is seen. */
function halfOfSeats({ diagnosis, dossier }: FillInput): Done | null {
  const { active, atLeast, licensed } = diagnosis.seats
  const known = active ?? atLeast ?? null
  if (known === null || licensed === null || licensed === 0 || known < licensed / 2) return null
  return { on: dossier.asOf, evidence: [dossier.profile.factId] }
}

function firstQbr({ dossier }: FillInput, since: Day): Done | null {
  const held = dossier.touches.find(
    ({ type, on, kind }) => type === 'QBR' && kind !== 'email' && on >= since && on <= dossier.asOf,
  )
  return held === undefined ? null : { on: held.on, evidence: [held.factId] }
}

function buyerMet({ diagnosis }: FillInput, since: Day): Done | null {
  const buyer = diagnosis.relationship.people.find(
    ({ roles, lastContactOn }) =>
      roles.includes('Economic Buyer') && lastContactOn !== null && lastContactOn >= since,
  )
  if (buyer === undefined) return null
  return { on: buyer.lastContactOn!, evidence: buyer.evidence.map(({ factId }) => factId) }
}
