/** How the text of a cell becomes a value of its column's type, and how it is told what is wrong with it: one pair of DuckDB expressions a column. */
import type { Column } from '#src/facts/kind.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Fault } from '../fault.ts'
import { literal } from '../sql-text.ts'
import type { CellColumn } from './cell-column.ts'
import type { Rule } from './typing.ts'
import { valueTypes } from './value-types.ts'

export interface TypedColumn {
  /** the value; of no meaning where there is a fault */
  readonly value: string
  /** which fault it is, as a position in `faults` counted from 1; NULL where all is well */
  readonly fault: string
  readonly faults: readonly Fault[]
}

const CONTROL = `'[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]'`

/** A cell of a required column that says nothing. */
export const missing: Fault = { problem: 'empty', todo: 'fill it: the column is required' }
const controlCharacter: Fault = { problem: 'holds a control character', todo: 'remove it' }

/** Not yet a mistake: the column holds something that is not written in the canonical way, and is read again. */
export const odd: Fault = { problem: 'written in a way of its own', todo: 'read it again' }

/** Reads what is written in the canonical way; all else is `odd`. */
export function canonicalSql(cell: CellColumn): TypedColumn {
  const { value, odd: when } = valueTypes[cell.column.type].canonical(cell)
  return typed(cell, cell.text, value, [{ when, fault: odd }])
}

/**
 * @param text SQL of the text without what says nothing
 * @param rules what can be wrong with it, beside what its column says
 */
export function typed(cell: CellColumn, text: string, value: string, rules: readonly Rule[]): TypedColumn {
  const { column, controls, today } = cell
  const all: Rule[] = []
  if (column.required === true) all.push({ when: `${text} IS NULL`, fault: missing })
  all.push(...rules)
  if (controls && (column.type === 'text' || column.type === 'list')) {
    all.push({ when: `regexp_matches(${text}, ${CONTROL})`, fault: controlCharacter })
  }
  all.push(...bounds(column, value), ...notLater(column, value, today))
  const whens = all.map((rule, index) => `WHEN ${rule.when} THEN ${index + 1}`)
  return {
    value,
    fault: whens.length === 0 ? 'NULL::UTINYINT' : `CASE ${whens.join(' ')} END::UTINYINT`,
    faults: all.map((rule) => rule.fault),
  }
}

function bounds({ min, max }: Column, value: string): Rule[] {
  const todo =
    max === undefined
      ? `give ${min} or more`
      : min === undefined
        ? `give ${max} or less`
        : `give ${min} to ${max}`
  const rules: Rule[] = []
  if (min !== undefined)
    rules.push({ when: `${value} < ${min}`, fault: { problem: `less than ${min}`, todo } })
  if (max !== undefined)
    rules.push({ when: `${value} > ${max}`, fault: { problem: `more than ${max}`, todo } })
  return rules
}

function notLater({ past, type }: Column, value: string, today: Day): Rule[] {
  if (past !== true) return []
  const when = `CAST(${type === 'instant' ? `${value} AT TIME ZONE 'UTC'` : value} AS DATE) > DATE ${literal(today)}`
  return [
    { when, fault: { problem: 'lies in the future', todo: `give a day up to ${today}, or leave it out` } },
  ]
}
