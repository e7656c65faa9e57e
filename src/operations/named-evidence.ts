/** The records that a proposal from outside names, checked against what is known of the account. */
import type { Diagnosis, Evidence } from '#src/detect/diagnosis.ts'
import { Failure } from '#src/kernel/failure.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { knownEvidence } from './known-evidence.ts'

/** @throws Failure 'invalid-input' that names the ids which no record of the account has */
export async function namedEvidence(
  tx: Transaction,
  diagnosis: Diagnosis,
  factIds: readonly string[],
): Promise<Evidence[]> {
  const wanted = [...new Set(factIds)]
  const known = await knownEvidence(tx, diagnosis.account.id, diagnosis, wanted)
  const unknown = wanted.filter((id) => !known.has(id))
  if (unknown.length > 0) {
    throw new Failure(
      'invalid-input',
      `No record of ${diagnosis.account.name} is known as ${unknown.map((id) => `"${id}"`).join(', ')}`,
      {
        hint: 'Name records by their factId, as account.show and diagnose give them: kind/source/source id.',
        details: { unknown },
      },
    )
  }
  return wanted.map((id) => known.get(id)!)
}
