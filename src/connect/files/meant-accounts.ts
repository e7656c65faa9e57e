/** The accounts that rows name otherwise than by an id: by CRM id, domain, e-mail address or exact name. */
import { accountFinder } from '#src/facts/identity/account-finder.ts'
import type { AccountRecord } from '#src/facts/identity/account-record.ts'
import { accountRows, type AccountsBefore, accountWords } from './account-rows.ts'
import type { Cell, Duck } from './duck.ts'

const BLOCK = 5_000

/**
 * Fills the table `meant` (source of the one that refers, id as it is written, `found` and `found_id` of the account
 * that is meant, or `hint`, who could be meant) from `resolved`, where it was not found. It may be meant though its row
 * is rejected, where no other is.
 */
export async function findMeantAccounts(duck: Duck, { records }: AccountsBefore): Promise<void> {
  await duck.run(
    'CREATE TABLE meant (source VARCHAR, id VARCHAR, found VARCHAR, found_id VARCHAR, hint VARCHAR)',
  )
  // Pages of a table are found by their rowid, those of a query only by going through all before.
  await duck.run(`CREATE OR REPLACE TEMP TABLE unknown_account AS
    SELECT source, id FROM resolved WHERE target = 'account' AND found IS NULL AND is_nowhere ORDER BY source, id`)
  const [any] = await duck.rows<{ count: number }>('SELECT count(*)::DOUBLE AS count FROM unknown_account')
  if (any === undefined || any.count === 0) return
  const finder = accountFinder(
    records,
    await accountRows(duck, '(FROM fact_row ANTI JOIN rejected USING (read, row))'),
  )
  const rejected = accountFinder(
    [],
    await accountRows(duck, '(FROM fact_row SEMI JOIN rejected USING (read, row))'),
  )
  for (let from = 0; from < any.count; from += BLOCK) {
    const asked = await duck.rows<{ source: string; id: string }>(
      `SELECT source, id FROM unknown_account WHERE rowid >= ${from} AND rowid < ${from + BLOCK} ORDER BY rowid`,
    )
    const rows = asked.map(({ source, id }): Cell[] => {
      const { record: good, candidates } = finder.meantBy(id)
      const record = good ?? (candidates.length === 0 ? rejected.meantBy(id).record : null)
      const hint = candidates.length === 0 ? null : hintOf(candidates)
      return [source, id, record?.source ?? null, record?.id ?? null, hint]
    })
    await duck.append('meant', rows)
  }
  await duck.run('DROP TABLE unknown_account')
}

/** Two sources may call an account alike in every way: then they are named too. */
function hintOf(candidates: readonly AccountRecord[]): string {
  const words = candidates.map(accountWords)
  const isSure = new Set(words).size === words.length
  const named = isSure ? words : words.map((one, at) => `${one} of ${candidates[at]!.source}`)
  const how = isSure ? 'by its id' : 'by its id, and its source in a column "source"'
  return `did you mean ${named.join(', or ')}? Name it ${how}.`
}
