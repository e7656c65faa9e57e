/** The records that were known before an input, as a table: only of kinds that what it brings is compared with. */
import type { Duck } from './duck.ts'
import type { Finding } from './finding.ts'
import { findings } from './findings.ts'
import type { ReadKnownRecords } from './import-input.ts'

/** Usage is kept by the day, not row by row: it is compared in the input that brings it. */
const NEVER_KNOWN = new Set(['usage', 'usage.id', 'usage.subscription_id'])

/**
 * Fills the table `known_record`.
 * @param present the kinds that this input brings
 * @returns the findings that can be looked for, each with its place in the list
 */
export async function loadKnownData(
  duck: Duck,
  present: ReadonlySet<string>,
  known: ReadKnownRecords,
): Promise<(readonly [number, Finding])[]> {
  await duck.run(`CREATE TEMP TABLE known_record (kind VARCHAR, source VARCHAR, source_id VARCHAR,
    account_source VARCHAR, account_id VARCHAR, content VARCHAR)`)
  const asked = [...findings.entries()].filter(([, { compares }]) =>
    compares.some((kind) => present.has(kind)),
  )
  // Every record belongs to an account: whether accounts are worth loading shows when the others are there.
  const there = new Set([...present, 'account'])
  const others = new Set(asked.flatMap(([, { compares, needs }]) => [...compares, ...needs]))
  for (const kind of others) {
    if (kind === 'account' || NEVER_KNOWN.has(kind)) continue
    if (await load(duck, kind, known)) there.add(kind)
  }
  const possible = asked.filter(([, { needs }]) => needs.every((kind) => there.has(kind)))
  if (possible.length > 0) await load(duck, 'account', known)
  return possible
}

/** @returns whether there was any */
async function load(duck: Duck, kind: string, known: ReadKnownRecords): Promise<boolean> {
  let some = false
  for await (const records of known(kind)) {
    some = true
    const rows = records.map(({ source, sourceId, accountSource, accountSourceId, content }) => [
      kind,
      source,
      sourceId,
      accountSource,
      accountSourceId,
      content,
    ])
    await duck.append('known_record', rows)
  }
  return some
}
