/** The records that a proposal from outside names, checked against what is known of the account. */
import type { Diagnosis, Evidence } from '#src/detect/diagnosis.ts'
import { evidenceIn } from '#src/detect/evidence-in.ts'
import { Failure } from '#src/kernel/failure.ts'
import { type KnownFact, knownFacts } from '#src/store/known-facts.ts'
import type { Transaction } from '#src/store/tenant.ts'

/** @throws Failure 'invalid-input' that names the ids which no record of the account has */
export async function namedEvidence(
  tx: Transaction,
  diagnosis: Diagnosis,
  factIds: readonly string[],
): Promise<Evidence[]> {
  const said = evidenceIn(diagnosis)
  const wanted = [...new Set(factIds)]
  const facts = await knownFacts(
    tx,
    diagnosis.account.id,
    wanted.filter((id) => !said.has(id)),
  )
  const known = new Map([...said, ...facts.map((fact) => [fact.factId, asEvidence(fact)] as const)])
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

/** Columns that tell a reader which record it is, the most telling first. */
const telling = ['name', 'subject', 'title', 'text', 'notes', 'comment', 'type', 'id'] as const

const MOST_LETTERS = 120

function asEvidence({ factId, kind, source, on, values }: KnownFact): Evidence {
  const words = telling.map((column) => values[column]).find((value) => typeof value === 'string') ?? ''
  const short = words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}…` : words
  return { factId, source, on, says: short === '' ? kind : `${kind}: “${short}”` }
}
