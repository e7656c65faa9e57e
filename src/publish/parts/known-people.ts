/** Who is known at the customer: the stakeholders of the plan, each with how they stand with us, and who is recorded beside them. */
import type { PersonState } from '#src/detect/diagnosis.ts'
import type { Person } from '#src/facts/dossier.ts'
import { type Day, latest } from '#src/kernel/day.ts'
import type { PlanItem } from '#src/plan/plan.ts'
import type { PlanSource } from '../plan-source.ts'
import { itemsIn } from './items-in.ts'

export interface KnownPerson {
  /** null: recorded, and on no map */
  readonly item: PlanItem<'stakeholders'> | null
  readonly person: Person | null
  readonly state: PersonState | null
  /** null: a place to be filled */
  readonly name: string | null
  readonly roles: readonly string[]
  readonly isGone: boolean
  /** the last one that the records or people know of, by the day */
  readonly lastContactOn: Day | null
}

export function knownPeople(
  source: Pick<PlanSource, 'plan' | 'dossier' | 'diagnosis' | 'today'>,
): KnownPerson[] {
  const people = source.dossier?.people ?? []
  const states = source.diagnosis?.relationship.people ?? []
  const mapped = itemsIn(source.plan, 'stakeholders').map((item) => {
    const { personId, lastContactOn, status, name, roles } = item.values
    const person = people.find(({ factId }) => factId === personId) ?? null
    const state = states.find(({ factId }) => factId === personId) ?? null
    const on = contactOf(source.today, state, person, lastContactOn)
    return {
      item,
      person,
      state,
      name,
      roles,
      isGone: status === 'departed' || isGone(person, state),
      lastContactOn: on,
    }
  })
  const taken = new Set(mapped.map(({ person }) => person?.factId))
  const others = people
    .filter(({ factId }) => !taken.has(factId))
    .map((person) => {
      const state = states.find(({ factId }) => factId === person.factId) ?? null
      const { name, roles } = person
      const on = contactOf(source.today, state, person, null)
      return { item: null, person, state, name, roles, isGone: isGone(person, state), lastContactOn: on }
    })
  return [...mapped, ...others]
}

function isGone(person: Person | null, state: PersonState | null): boolean {
  return state === null ? person?.status === 'left' : state.departure.verdict === 'departed'
}

/** What was met or written goes before what somebody wrote down; what is to come is no contact yet. */
function contactOf(
  today: Day,
  state: PersonState | null,
  person: Person | null,
  told: Day | null | undefined,
): Day | null {
  if (state?.lastContactOn) return state.lastContactOn
  const days = [person?.lastContactOn, told].filter((day) => typeof day === 'string' && day <= today)
  return latest(...days)
}
