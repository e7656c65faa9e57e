/** What an import is compared with, and what of the comparison is kept when it is published. */
import type {
  AccountFinding,
  ImportInput,
  KnownElsewhere,
  KnownRecord,
} from '#src/connect/files/import-input.ts'
import { saveFindings } from '#src/store/data-findings.ts'
import { type After, knownRecords } from '#src/store/known-records.ts'
import { importsOf, recordsUnder, someIds, sourcesWith } from '#src/store/records-elsewhere.ts'
import type { Transaction } from '#src/store/tenant.ts'
import type { ErrandContext } from './operation.ts'
import { namedBySender, type SenderNames } from './sender-names.ts'

/** Everything that was known of a kind, a chunk in a transaction each. */
export function recordsBefore({ inTransaction }: ErrandContext) {
  return async function* of(kind: string): AsyncGenerator<readonly KnownRecord[]> {
    for (let after: After = null; ;) {
      const last: After = after
      const records: KnownRecord[] = await inTransaction((tx) => knownRecords(tx, kind, last))
      if (records.length === 0) return
      yield records
      after = records.at(-1)!
    }
  }
}

/** What sources have under given ids, each question in a transaction of its own. */
export function knownElsewhere({ inTransaction }: ErrandContext): KnownElsewhere {
  return {
    sources: (kind) => inTransaction((tx) => sourcesWith(tx, kind)),
    records: (kind, sources, ids) => inTransaction((tx) => recordsUnder(tx, kind, sources, ids)),
    ids: (kind, source) => inTransaction((tx) => someIds(tx, kind, source)),
    imports: (kind, source, ids) => inTransaction((tx) => importsOf(tx, kind, source, ids)),
  }
}

/** Keeps what was found, with the files as their sender calls them. */
export async function keepFindings(
  tx: Transaction,
  importNo: number,
  input: ImportInput,
  names: SenderNames,
): Promise<void> {
  const found = foundIn(input, names)
  const sums = new Map<string, { kind: string; count: number; of: number }>()
  for (const { kind, count, of } of found) {
    const sum = sums.get(kind) ?? { kind, count: 0, of: 0 }
    sums.set(kind, { kind, count: sum.count + count, of: sum.of + of })
  }
  await saveFindings(tx, importNo, [...sums.values()], found)
}

/** There may be very many, and only the files of their examples are named by path. */
function foundIn(input: ImportInput, names: SenderNames): readonly AccountFinding[] {
  const found = input.findings()
  if (names.size === 0) return found
  return found.map((one) => ({
    ...one,
    examples: one.examples.map((example) => ({ ...example, file: namedBySender(names, example.file) })),
  }))
}
