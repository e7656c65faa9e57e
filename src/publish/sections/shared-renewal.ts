/** Section 10 as it can be given away: the dates, what both have promised, and what is theirs to do. */
import type { Block, ListItem } from '../document.ts'
import { format } from '../figures/format.ts'
import type { Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'

/** Without probability, forecast, blockers, competitors, and without our own steps. */
export function sharedRenewal(material: Material): Made {
  const { figures, plan } = material
  const dates: Block = {
    kind: 'figures',
    figures: [
      figures['renewal-date'],
      { ...figures.deadline, note: null, tone: null },
      { ...figures.arr, note: null },
    ],
  }
  const promised = itemsIn(plan, 'commitments').map(({ values }): ListItem => {
    const { commitment, side, dueOn, status } = values
    const whose = side === 'ours' ? 'ours' : 'yours'
    return {
      says: commitment,
      note: `${whose} · ${format.day(dueOn)}`,
      state: status === 'Kept' ? 'done' : 'open',
    }
  })
  const theirs = itemsIn(plan, 'actions').flatMap(({ values }): ListItem[] => {
    const { owner, action, dueOn, status } = values
    if (owner.side === 'ours' || status === 'Dropped') return []
    return [
      {
        says: action,
        note: `${owner.name} · ${format.day(dueOn)}`,
        state: status === 'Done' ? 'done' : 'open',
      },
    ]
  })
  const items = [...promised, ...theirs]
  const together: Block[] = items.length === 0 ? [] : [{ kind: 'list', items, more: 0 }]
  return {
    section: { id: 'renewal', title: 'Renewal', aside: null, blocks: [dates, ...together] },
    leftOut: [],
  }
}
