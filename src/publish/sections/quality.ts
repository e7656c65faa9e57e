/** How good the plan itself is: the four traps and done, the balance, and where the two readings differ (handbook 3). */
import type { Block, ListItem } from '../document.ts'
import { format } from '../figures/format.ts'
import type { Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import { planLine } from '../parts/list-of.ts'

export function quality(material: Material): Made {
  const { figures } = material
  const totals: Block = {
    kind: 'figures',
    figures: [figures.freshness, figures.length, figures['co-reading'], figures.evidence, figures.done],
  }
  const blocks = [totals, ...lists(material), ...readingsOf(material)]
  const aside = 'apart from the health of the customer'
  return { section: { id: 'quality', title: 'Plan quality', aside, blocks }, leftOut: [] }
}

function lists({ quality: found }: Material): Block[] {
  if (found === null) return []
  const essentials = found.done.essentials.map(({ says, holds }): ListItem => ({
    says,
    state: holds ? 'done' : 'open',
  }))
  const balance = found.balance.map(({ says, warns }): ListItem => ({
    says,
    note: warns === null ? 'cannot be told' : warns ? 'out of balance' : 'in balance',
    tone: warns === true ? 'watch' : null,
  }))
  const differ = found.coReading.differ.map((says): Block => ({ kind: 'note', of: 'differs', says }))
  const full = [essentials, balance].filter((items) => items.length > 0)
  return [...full.map((items): Block => ({ kind: 'list', items, more: 0 })), ...differ]
}

/** Who has read the plan and stands by it. */
function readingsOf(material: Material): Block[] {
  const items = itemsIn(material.plan, 'readings').map((item) =>
    planLine(material, item, {
      says: `${item.values.reader} has read the plan`,
      note: format.day(item.values.on),
      state: 'done',
      noteEdits: ['on'],
    }),
  )
  return items.length === 0 ? [] : [{ kind: 'list', items, more: 0 }]
}
