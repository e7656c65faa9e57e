/** The verbs of a mapping as DuckDB expressions over the texts of a row. */
import { type Conditions, columnsInText, type FromColumn, type FromText } from './mapping.ts'
import { literal } from './sql-text.ts'

/** SQL of the text of a column of the file. */
type ColumnSql = (name: string) => string

export function fromColumnSql({ column, when, values, divideBy }: FromColumn, sql: ColumnSql): string {
  let text = sql(column)
  const words = Object.entries(values).map(
    ([word, instead]) => `WHEN ${literal(word.trim().toLowerCase())} THEN ${literal(instead.trim())}`,
  )
  if (words.length > 0) text = `CASE lower(${text}) ${words.join(' ')} ELSE ${text} END`
  // What is no number stays as it is, and is told as such.
  if (divideBy !== null) {
    text = `CASE WHEN regexp_full_match(${text}, '-?\\d{1,15}(\\.\\d+)?')
      THEN printf('%.6f', CAST(${text} AS DOUBLE) / ${divideBy}) ELSE ${text} END`
  }
  return onlyWhen(text, when, sql)
}

export function fromTextSql({ text, when }: FromText, sql: ColumnSql): string {
  const names = columnsInText(text)
  const between = text.split(/\{[^{}]+\}/)
  const parts = between.flatMap((fixed, index) => [
    ...(fixed === '' ? [] : [literal(fixed)]),
    ...(index < names.length ? [sql(names[index]!)] : []),
  ])
  // Joined by ||, one empty column makes the whole empty.
  return onlyWhen(`(${parts.join(' || ')})`, when, sql)
}

function onlyWhen(text: string, when: Conditions, sql: ColumnSql): string {
  const conditions = Object.entries(when).map(
    ([column, word]) => `lower(${sql(column)}) = ${literal(word.trim().toLowerCase())}`,
  )
  return conditions.length === 0 ? text : `CASE WHEN ${conditions.join(' AND ')} THEN ${text} END`
}
