/** What a QBR tells of the plan in each of its six parts (handbook 10). */
import { byGravity } from '#src/plan/risk-order.ts'
import { isSettled } from '#src/plan/is-settled.ts'
import { format, unknown } from '../figures/format.ts'
import type { Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import { oneItem } from '../parts/one-item.ts'
import { byDue } from './actions.ts'

interface Part {
  readonly part: string
  readonly minutes: number
  readonly says: string
}

/** So many of each are told; all are in their sections. */
const MOST = 3

export function qbrNarrative(material: Material): Part[] {
  const { plan, figures } = material
  const objectives = itemsIn(plan, 'objectives').filter((item) => !isSettled(item))
  const wins = itemsIn(plan, 'wins').map(({ values }) => values.says)
  const agreed = itemsIn(plan, 'values').map(({ values }) => values.value)
  const risks = itemsIn(plan, 'risks')
    .filter((item) => !isSettled(item))
    .toSorted(byGravity)
  const frictions = itemsIn(plan, 'frictions').map(({ values }) => values.says)
  const next = itemsIn(plan, 'opportunities').filter((item) => !isSettled(item))
  const actions = itemsIn(plan, 'actions')
    .filter((item) => !isSettled(item))
    .toSorted(byDue)
  const use = `${figures.seats.value} seats active, ${figures.utilisation.value} utilised`
  const outcome = oneItem(plan, 'futureState')?.values.outcome ?? null
  return [
    part(
      'Objectives',
      10,
      objectives.map(({ values }) => `${values.objective} (${values.status})`),
    ),
    part('Metrics', 15, [use, ...itemsIn(plan, 'metrics').map(({ values }) => values.name)]),
    part('Wins and value', 10, [...wins, ...agreed]),
    part('Risks and frictions', 10, [...risks.map(({ values }) => values.risk), ...frictions]),
    part('Roadmap and next quarter', 10, [
      ...(outcome === null ? [] : [outcome]),
      ...next.map(({ values }) => values.opportunity),
    ]),
    part(
      'Next steps',
      5,
      actions.map(({ values }) => `${values.action}, ${format.day(values.dueOn)}`),
    ),
  ]
}

function part(name: string, minutes: number, lines: readonly string[]): Part {
  const rest = lines.length - MOST
  const more = rest > 0 ? [`${format.number(rest)} more`] : []
  const says = lines.length === 0 ? unknown : [...lines.slice(0, MOST), ...more].join('; ')
  return { part: name, minutes, says }
}
