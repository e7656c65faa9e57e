/** Competitors who are recorded to know somebody there (handbook 2); who left is no way in, by whatever signs they left. */
import { findItem } from '#src/plan/find-item.ts'
import type { ItemTarget } from '#src/plan/target.ts'
import { listed } from '../words.ts'
import type { FillInput } from './fill-input.ts'
import { hasLeft } from './has-left.ts'
import type { Wanted } from './wanted.ts'

interface Acquaintance {
  readonly rival: string
  readonly name: string
  readonly factId: string
  readonly isGone: boolean
}

/** The same judgement as that of the renewal risk: active is who knows somebody that is there. */
export function rivals(input: FillInput): Wanted<'competitors'>[] {
  const byName = Map.groupBy(acquaintances(input), ({ rival }) => rival.toLowerCase())
  return [...byName].flatMap(([key, all]): Wanted<'competitors'>[] => {
    const there = all.filter(({ isGone }) => !isGone)
    if (there.length > 0) return [wanted(key, there)]
    // Nobody is left whom they know: it enters no plan, but where it stands it is not active any more.
    const items = [...input.plan.items.competitors.values()]
    return findItem('competitors', items, targetOf(key)) === null ? [] : [wanted(key, all)]
  })
}

function acquaintances({ dossier, diagnosis }: FillInput): Acquaintance[] {
  const states = new Map(diagnosis.relationship.people.map((state) => [state.factId, state]))
  return dossier.people.flatMap((person) => {
    const { name, factId } = person
    const isGone = hasLeft(person, states.get(factId) ?? null)
    return person.competitors.map((rival) => ({ rival: rival.trim(), name, factId, isGone }))
  })
}

/** As a movement names it, so that both mean one item. */
function targetOf(key: string): ItemTarget {
  return { by: 'cause', cause: `competitor ${key}`, what: 'competitor' }
}

/** @param those all of them there, or all of them gone */
function wanted(key: string, those: readonly Acquaintance[]): Wanted<'competitors'> {
  const { rival: name, isGone } = those[0]!
  const names = those.map((one) => one.name)
  const where = isGone ? `Knew ${listed(names)}, who left` : `Knows ${names.join(', ')}`
  return {
    section: 'competitors',
    target: targetOf(key),
    item: { name, where, contractEndOn: null, status: isGone ? 'Mentioned' : 'Active' },
    says: `${name}: ${where.charAt(0).toLowerCase()}${where.slice(1)}`,
    why: isGone ? 'Whom they know there has left.' : 'A contact is recorded as known to them.',
    evidence: those.map(({ factId }) => factId),
    standing: 'confirmed',
    ownerEmail: null,
    saidBy: ({ values }) => values.name.trim().toLowerCase() === key,
  }
}
