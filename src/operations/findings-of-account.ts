/** What contradicts itself in the records of an account, in words. */
import { findings } from '#src/connect/files/findings.ts'
import { standingFindings } from '#src/store/data-findings.ts'
import type { Transaction } from '#src/store/tenant.ts'

const MOST = 100

/** Contradictions only: what is merely not said shows as such where it is missing. In the order of reports. */
export async function findingsOfAccount(tx: Transaction, accountId: string) {
  const stored = await standingFindings(tx, { accountId, limit: MOST, offset: 0 })
  return findings.flatMap(({ kind, nature, says, unit }) => {
    const one = stored.find((candidate) => candidate.kind === kind)
    if (one === undefined || nature === 'gap') return []
    const examples = one.examples.map(({ file, line, says: words }) => ({ file, line, says: words }))
    return [
      {
        kind,
        nature,
        says,
        unit,
        count: one.count,
        of: one.of,
        examples,
        importNo: one.importNo,
        on: one.on,
      },
    ]
  })
}
