/** Against the solo: whether both owners have confirmed the plan since the last material movement, and where they differ (handbook 3). */
import { type Day, latest } from '#src/kernel/day.ts'
import { itemsOf, type Plan } from '#src/plan/plan.ts'
import type { Reading } from '#src/plan/plan-sections.ts'
import { type Actor, dayOf, type Touch, wordOf } from '#src/plan/provenance.ts'
import { wordsOf } from '#src/plan/words-of.ts'
import { percent } from '../words.ts'
import type { CoReadingQuality } from './plan-quality.ts'
import type { QualityInput } from './quality-input.ts'

export function coReading({ plan, owners, cards }: QualityInput): CoReadingQuality {
  const am = readOn(plan, 'AM', owners.am)
  const csm = readOn(plan, 'CSM', owners.csm)
  const material = cards.filter(({ severity }) => severity === 'critical' || severity === 'high')
  const movedOn = latest(...material.map(({ openedOn }) => openedOn))
  const isSince = (day: Day | null): boolean => day !== null && (movedOn === null || day >= movedOn)
  const canBe = owners.am !== null && owners.csm !== null && hasItems(plan)
  return {
    am,
    csm,
    movedOn,
    isRead: canBe ? isSince(am) && isSince(csm) : null,
    differ: [...probabilities(plan), ...sentiments(plan)],
  }
}

/** Who says so has read it, and so has who edits it. */
function readOn(plan: Plan, reader: Reading['reader'], email: Actor | null): Day | null {
  const said = [...plan.items.readings.values()].filter(({ values }) => values.reader === reader)
  const edited = email === null ? [] : editedOn(plan, email.toLowerCase())
  return latest(...said.map(({ values }) => values.on), ...edited)
}

/** What came by a file was written on the day that the item says, not on that of the import. */
function editedOn(plan: Plan, email: Actor): Day[] {
  const items = itemsOf(plan)
  const said = items.flatMap((item) => [wordOf(item.touches.presence), ...wordsOf(item)])
  const byHand = [...said, ...removals(plan)].filter(({ cause }) => cause.by !== 'import')
  return [
    ...byHand.filter(({ actor }) => actor.toLowerCase() === email).map(({ at }) => dayOf(at)),
    ...items
      .filter(({ lastConfirmedBy }) => lastConfirmedBy?.toLowerCase() === email)
      .map(({ lastConfirmedAt }) => dayOf(lastConfirmedAt!)),
  ]
}

/** What went since it was taken back is as if it had never been there. */
function removals(plan: Plan): Touch[] {
  return Object.values(plan.removed)
    .flatMap((section) => [...section.values()].map(({ removal }) => removal))
    .filter(({ cause }) => cause.by !== 'undo')
}

/** Something to read: that somebody read it does not make a plan. */
function hasItems(plan: Plan): boolean {
  return itemsOf(plan).some(({ section }) => section !== 'readings')
}

function probabilities(plan: Plan): string[] {
  return [...plan.items.renewal.values()].flatMap(({ values: { probabilityByAm, probabilityByCsm } }) =>
    probabilityByAm === null || probabilityByCsm === null
      ? []
      : difference('Renewal', percent(probabilityByAm), percent(probabilityByCsm)),
  )
}

function sentiments(plan: Plan): string[] {
  return [...plan.items.sentiment.values()].flatMap(({ values: { byAm, byCsm } }) =>
    byAm === null || byCsm === null ? [] : difference('Sentiment', `${byAm} of 5`, `${byCsm} of 5`),
  )
}

function difference(what: string, am: string, csm: string): string[] {
  return am === csm ? [] : [`${what}: AM ${am}, CSM ${csm}`]
}
