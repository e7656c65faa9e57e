/** Champion and economic buyer: whom the half page must name. */
import type { Row } from '../document.ts'
import { format, unknown } from '../figures/format.ts'
import type { Made, Material } from '../material.ts'
import { contactCell } from '../parts/contact-cell.ts'
import { peopleInOrder } from '../parts/people-in-order.ts'
import { planRow } from '../parts/plan-row.ts'
import { column } from '../parts/table-of.ts'

const roles = ['Champion', 'Economic Buyer'] as const

/** The others are named as left out. */
export function deciders(material: Material): Made {
  const people = peopleInOrder(material)
  const holders = roles.map((role) =>
    people.find((one) => one.roles.includes(role) && !one.isGone && one.name !== null),
  )
  const others = people.filter((one) => !holders.includes(one))
  const rows = roles.map((role, at): Row => {
    const holder = holders[at]
    if (holder === undefined)
      return { cells: [{ text: role }, { text: `${role}: unknown` }, { text: unknown }], isGap: true }
    const title = holder.item?.values.title ?? holder.person?.title ?? null
    const cells = [
      { text: role },
      { text: format.text(holder.name), note: title, strong: true },
      contactCell(material, holder),
    ]
    return holder.item === null ? { cells } : planRow(material, holder.item, cells)
  })
  const says = 'Who wants us and who pays, and when we last spoke.'
  const columns = [column('Role', 2), column('Who', 4), column('Last contact', 2)]
  return {
    section: {
      id: 'stakeholders',
      title: 'Champion and buyer',
      aside: null,
      blocks: [{ kind: 'table', says, columns, rows, more: others.length }],
    },
    leftOut: others.map(({ name, roles }) => ({
      section: 'stakeholders',
      says: `Stakeholder "${name ?? `${roles.join(', ')}: unknown`}"`,
    })),
  }
}
