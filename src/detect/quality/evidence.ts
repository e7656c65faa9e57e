/** Against the declarative: how many of the claims of a plan have a record behind them (handbook 3). */
import { planKinds } from '#src/facts/kinds.ts'
import { itemsOf, type PlanItem } from '#src/plan/plan.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import type { Diagnosis } from '../diagnosis.ts'
import { measuredCurrent } from './measured-metrics.ts'
import type { EvidenceQuality } from './plan-quality.ts'
import type { QualityInput } from './quality-input.ts'

/**
 * What says how something is at the customer. What we intend (actions, steps, reviews, cadence, the future state), what we
 * judge (overview, sentiment, our probabilities) and who has read the plan are no claims: no record could show them.
 */
const claimSections: ReadonlySet<SectionName> = new Set([
  'useCases',
  'stakeholders',
  'objectives',
  'metrics',
  'milestones',
  'values',
  'risks',
  'blockers',
  'opportunities',
  'currentState',
  'wins',
  'frictions',
  'competitors',
])

/** What is said to be over is claimed no more; what is said to be reached, done or won still is. */
const over: ReadonlySet<string> = new Set(['Closed', 'Dropped', 'Lost', 'Ended', 'departed'])

export function evidence({ plan, diagnosis }: QualityInput): EvidenceQuality {
  const claims = itemsOf(plan).filter(isClaim)
  const backed = claims.filter((item) => isBacked(item, diagnosis))
  return {
    share: claims.length === 0 ? null : backed.length / claims.length,
    claims: claims.length,
    backed: backed.length,
  }
}

/** A place on the map that nobody is known to hold claims nothing. */
function isClaim({ section, values }: PlanItem): boolean {
  if (!claimSections.has(section)) return false
  if (section === 'stakeholders' && 'name' in values && values.name === null) return false
  return !('status' in values && over.has(values.status))
}

/** By the records that it was read from, the person or record that it is, or the signal that measures it. */
export function isBacked(item: PlanItem, diagnosis: Diagnosis): boolean {
  return recordsBehind(item).length > 0 || (isMetric(item) && measuredCurrent(item, diagnosis) !== null)
}

/** What somebody wrote into the file of a plan is the claim itself, and no record of it. */
function recordsBehind({ source, target, values }: PlanItem): string[] {
  const meant = target.by === 'person' || target.by === 'record' ? [target.factId] : []
  const person = 'personId' in values && values.personId !== null ? [values.personId] : []
  return [...source, ...meant, ...person].filter((factId) => !planKinds.includes(kindOf(factId)))
}

function kindOf(factId: string): string {
  return factId.slice(0, factId.indexOf('/'))
}

function isMetric(item: PlanItem): item is PlanItem<'metrics'> {
  return item.section === 'metrics'
}
