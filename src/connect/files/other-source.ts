/** Finds money that another source has brought already: the same records under another name of their source would count twice. */
import type { BoundRead } from './bind-columns.ts'
import type { Duck } from './duck.ts'
import type { ReadKnownRecords } from './import-input.ts'
import { literal } from './sql-text.ts'

const MONEY = new Set(['subscription', 'invoice', 'opportunity'])

/**
 * Adds rows to `problem` that another source has with the same id for the same account, where nobody said of which
 * source they are: whoever names the source, be it the other or one of their own, has decided it.
 */
export async function addKnownElsewhere(
  duck: Duck,
  reads: readonly BoundRead[],
  records: ReadKnownRecords,
): Promise<void> {
  const unsaid = [...reads.entries()].filter(
    ([, { read }]) => !read.isSourceSaid && MONEY.has(read.kind.name),
  )
  if (unsaid.length === 0) return
  await duck.run(
    'CREATE TEMP TABLE money_before (kind VARCHAR, source VARCHAR, source_id VARCHAR, account VARCHAR)',
  )
  for (const kind of new Set(unsaid.map(([, { read }]) => read.kind.name))) {
    for await (const block of records(kind)) {
      const rows = block.map((one) => [kind, one.source, one.sourceId, one.accountSourceId])
      await duck.append('money_before', rows)
    }
  }
  for (const [at, { read }] of unsaid) await addOf(duck, at, read.source)
  await duck.run('DROP TABLE money_before')
}

/** A source that has the record already goes on with it. */
async function addOf(duck: Duck, read: number, source: string): Promise<void> {
  await duck.run(`INSERT INTO problem
    SELECT read, row, '', 'the source ' || other || ' has this ' || kind || ' already, and ' || ${literal(source)} || ' would count it again',
      'name the source: --source ' || other || ' if it is the same system, or a name of its own', source_id, NULL, NULL
    FROM (
      SELECT fact_row.read, fact_row.row, kind, source_id, min(before.source) AS other
      FROM fact_row JOIN money_before AS before USING (kind, source_id, account)
      WHERE read = ${read} AND fact_row.source = ${literal(source)} AND before.source <> fact_row.source
        AND NOT EXISTS (FROM money_before AS own WHERE own.kind = fact_row.kind
          AND own.source = fact_row.source AND own.source_id = fact_row.source_id)
      GROUP BY ALL)`)
}
