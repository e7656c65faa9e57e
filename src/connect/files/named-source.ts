/** Finds the source that rows go on with which are all new: that of the accounts, contacts and products that they name. */
import { BY_HAND } from '#src/facts/by-hand.ts'
import { ALIKE, likeness, type RowsToCompare, SHAPED } from './compare-elsewhere.ts'
import type { Duck } from './duck.ts'
import type { KnownElsewhere } from './import-input.ts'
import { literal } from './sql-text.ts'

/**
 * The only source that has the ids which rows name and that are not among them, where it has records of their kinds in
 * the same form. Another form is another system, as a help desk that uses the numbers of the CRM.
 * @returns null where there is none, or several
 */
export async function namedSource(
  duck: Duck,
  rows: readonly RowsToCompare[],
  source: string,
  elsewhere: KnownElsewhere,
): Promise<string | null> {
  const reads = rows.flatMap((one) => one.reads)
  if (reads.length === 0) return null
  const named = await duck.rows<{ source: string }>(`
    SELECT DISTINCT known.source FROM reference JOIN known ON known.kind = reference.target AND known.id = reference.id
    WHERE reference.read IN (${reads.join(', ')}) AND reference.source = ${literal(source)}
      AND known.source <> ${literal(BY_HAND)} AND NOT EXISTS (
        FROM fact_row WHERE fact_row.kind = reference.target AND fact_row.source = reference.source
          AND fact_row.id = reference.id)`)
  const other = named.length === 1 ? named[0]!.source : source
  const there = rows.filter(({ others }) => others.includes(other))
  if (there.every(({ kind }) => kind === 'account')) return null
  for (const one of there) {
    if (likeness(await columnsOf(duck, one), await columnsThere(one.kind, other, elsewhere)) < ALIKE)
      return null
  }
  return other
}

async function columnsOf(duck: Duck, { kind, reads, source }: RowsToCompare): Promise<ReadonlySet<string>> {
  const rows = await duck.rows<{ content: string }>(`
    SELECT content FROM fact_row WHERE kind = ${literal(kind)} AND read IN (${reads.join(', ')})
      AND source = ${literal(source)} LIMIT ${SHAPED}`)
  return new Set(
    rows.flatMap(({ content }) => (JSON.parse(content) as object[]).flatMap((part) => Object.keys(part))),
  )
}

async function columnsThere(kind: string, source: string, elsewhere: KnownElsewhere) {
  const records = await elsewhere.records(kind, [source], await elsewhere.ids(kind, source))
  return new Set(records.flatMap(({ columns }) => columns))
}
