/** The items of a plan, and what was written in it, for the terminal. */
import type { listPlanItems } from '#src/operations/plans/list-plan-items.ts'
import type { writtenSchema } from '#src/operations/written-schema.ts'
import type { z } from 'zod'
import { count } from './figures.ts'
import type { Show } from './show.ts'
import { wrapped } from './wrapped.ts'

type Items = z.output<typeof listPlanItems.output>
type Item = Items['items'][number]
type Written = z.output<typeof writtenSchema>

export const planItemsShow: Show = {
  answer: (output) => {
    const { items, asOf } = output as Items
    if (items.length === 0) return `Nothing is planned as of ${asOf}.\n`
    return [...items.flatMap(itemLines), `${count(items.length, 'item')} as of ${asOf}`, ''].join('\n')
  },
}

export const writtenShow: Show = {
  answer: (output) => {
    const { account, edits } = output as Written
    return edits
      .map(({ id, section, item, version, says }) =>
        [
          says,
          `  ${section} ${item}, version ${version}`,
          `  to take it back: perennial plan undo ${account} ${id}`,
          '',
        ].join('\n'),
      )
      .join('\n')
  },
}

function itemLines(item: Item): string[] {
  const known = Object.entries(item.values).flatMap(([field, value]) => {
    const text = valueText(value)
    return text === null || item.name.includes(`"${text}"`) ? [] : [`${words(field)} ${text}`]
  })
  const { standing, lastConfirmedBy: by, lastConfirmedAt: at } = item
  const confirmed = by === null || at === null ? standing : `${standing} by ${by} on ${at.slice(0, 10)}`
  return [
    item.name,
    ...(known.length === 0 ? [] : wrapped(known.join(' · '), '  ')),
    `  ${confirmed} · version ${item.version} · ${item.section} ${item.id}`,
    '',
  ]
}

/** @returns null for what is not known, and for an empty list */
function valueText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(valueText).join(', ')
  if (typeof value !== 'object') return String(value)
  const { name, email } = value as { readonly name?: unknown; readonly email?: unknown }
  const named = name ?? email
  return named === undefined ? JSON.stringify(value) : valueText(named)
}

/** `dueOn` as `due on`. */
function words(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
