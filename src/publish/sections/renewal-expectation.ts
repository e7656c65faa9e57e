/** What the engine expects of the renewal and what its owners do, side by side; the outlook never takes theirs in. */
import { isFarFrom } from '#src/detect/quality/is-far-from.ts'
import type { Block } from '../document.ts'
import { format, unknown } from '../figures/format.ts'
import type { Item, Material } from '../material.ts'
import { figureCell } from '../parts/figure-cell.ts'
import { oneItem } from '../parts/one-item.ts'
import { rowOrGap } from '../parts/plan-row.ts'
import { column } from '../parts/table-of.ts'

export function expectation(material: Material): Block[] {
  const item = oneItem(material.plan, 'renewal')
  const { outlook, 'probability-am': am, 'probability-csm': csm, forecast } = material.figures
  const called = item?.values.forecast ?? null
  const cells = [
    figureCell(outlook, { note: outlook.note, strong: true }),
    { ...figureCell(am), field: 'probabilityByAm' },
    { ...figureCell(csm), field: 'probabilityByCsm' },
    figureCell(forecast),
    { text: called ?? unknown, field: 'forecast' },
  ]
  const table: Block = {
    kind: 'table',
    says: 'The renewal by the outlook of the records and by the own figures of AM and CSM.',
    columns: [
      column('Outlook', 2),
      column('AM', 1),
      column('CSM', 1),
      column('Category by the outlook', 2),
      column('As we call it', 2),
    ],
    rows: [rowOrGap(material, 'renewal', item, cells)],
    more: 0,
  }
  return [table, ...overrides(material, item?.values ?? null)]
}

/** An override by more than twenty points is flagged, and so is another category (handbook 1). */
function overrides({ diagnosis }: Material, judged: Item<'renewal'>['values'] | null): Block[] {
  const outlook = diagnosis?.outlook?.p
  if (outlook === undefined || judged === null) return []
  const own = [
    ['AM', judged.probabilityByAm],
    ['CSM', judged.probabilityByCsm],
  ] as const
  const notes = own.flatMap(([who, p]): string[] => {
    if (p === null || !isFarFrom(p, outlook)) return []
    const points = `${format.number(Math.abs(p - outlook) * 100)} points ${p > outlook ? 'over' : 'under'}`
    return [`${who} says ${format.percent(p)}, ${points} the outlook of ${format.percent(outlook)}`]
  })
  const category = diagnosis?.renewal?.category
  if (judged.forecast !== null && category !== undefined && judged.forecast !== category)
    notes.push(`Called ${judged.forecast}, where the outlook says ${category}`)
  return notes.map((says) => ({ kind: 'note', of: 'differs', says }))
}
