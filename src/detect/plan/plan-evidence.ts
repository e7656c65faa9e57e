/** An item of the plan as the record behind a claim: the fact that it rests on, else the item itself. */
import type { PlanItem } from '#src/plan/plan.ts'
import type { Evidence } from '../diagnosis.ts'

export function planEvidence(item: PlanItem, says: string): Evidence {
  const on = (item.lastConfirmedAt ?? item.addedAt).slice(0, 10)
  const [fact] = item.source
  if (fact !== undefined) return { factId: fact, source: fact.split('/')[1] ?? fact, on, says }
  return { factId: `plan/${item.section}/${item.id}`, source: 'plan', on, says }
}
