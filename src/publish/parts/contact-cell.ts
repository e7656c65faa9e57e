/** When somebody was last in contact with us, and whether that is too long ago. */
import { daysBetween } from '#src/kernel/day.ts'
import type { Cell } from '../document.ts'
import { format, unknown } from '../figures/format.ts'
import type { Material } from '../material.ts'
import type { KnownPerson } from './known-people.ts'

export function contactCell({ today }: Pick<Material, 'today'>, known: KnownPerson): Cell {
  const { lastContactOn, state, item, person } = known
  const id = item?.id ?? person?.factId
  const figure = id === undefined ? {} : { figure: `last-contact/${id}` }
  if (lastContactOn === null) return { text: unknown, ...figure }
  const days = daysBetween(lastContactOn, today)
  const isSilent = state?.contact === 'silent'
  return {
    text: format.day(lastContactOn),
    note: days === 0 ? 'today' : `${format.number(days)} d${isSilent ? ', silent' : ''}`,
    tone: isSilent ? 'bad' : null,
    ...figure,
  }
}
