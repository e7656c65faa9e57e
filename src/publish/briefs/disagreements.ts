/** Where the two owners differ, and where the plan says one thing and the data another. */
import { itemName } from '#src/plan/item-name.ts'
import type { PlanItem } from '#src/plan/plan.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import type { Block, ListItem } from '../document.ts'
import type { Made, Material } from '../material.ts'
import { expectation } from '../sections/renewal-expectation.ts'

export function disagreements(material: Material): Made {
  const { quality } = material
  const found = quality?.disagreements ?? []
  const byItem = Map.groupBy(found, ({ section, itemId }) => nameOf(material, section, itemId))
  const items = [...byItem].map(([name, against]): ListItem => ({
    says: name,
    differs: against.map(({ says }) => says).join('; '),
  }))
  const owners = (quality?.coReading.differ ?? []).map((says): Block => ({
    kind: 'note',
    of: 'differs',
    says,
  }))
  const list: Block[] = items.length === 0 ? [] : [{ kind: 'list', items, more: 0 }]
  return {
    section: {
      id: 'disagreements',
      title: 'Where the readings disagree',
      aside: null,
      blocks: [...expectation(material), ...owners, ...list],
    },
    leftOut: [],
  }
}

function nameOf({ plan }: Material, section: SectionName, itemId: string): string {
  const item: PlanItem | undefined = plan.items[section].get(itemId)
  return item === undefined ? section : itemName(item)
}
