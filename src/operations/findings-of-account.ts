/** What contradicts itself in the records of an account, in words. */
import { findings } from '#src/connect/files/findings.ts'
import { standingFindings } from '#src/store/data-findings.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { wordsOf } from './finding-schema.ts'

const MOST = 100

/** Contradictions only: what is merely not said shows as such where it is missing. In the order of reports. */
export async function findingsOfAccount(tx: Transaction, accountId: string) {
  const stored = await standingFindings(tx, { accountId, limit: MOST, offset: 0 })
  return findings.flatMap((finding) => {
    const one = stored.find(({ kind }) => kind === finding.kind)
    if (one === undefined || finding.nature === 'gap') return []
    const { count, of, importNo, on } = one
    const examples = one.examples.map(({ file, line, says }) => ({ file, line, says }))
    return [{ ...wordsOf(finding), count, of, examples, importNo, on }]
  })
}
