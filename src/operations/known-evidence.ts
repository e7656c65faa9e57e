/** Records by the ids under which evidence names them, each in words: as the diagnosis says it, else from its own columns. */
import type { Diagnosis, Evidence } from '#src/detect/diagnosis.ts'
import { evidenceIn } from '#src/detect/evidence-in.ts'
import { type KnownFact, knownFacts } from '#src/store/known-facts.ts'
import type { Transaction } from '#src/store/tenant.ts'

/** What is not known of the account is not among them. */
export async function knownEvidence(
  tx: Transaction,
  accountId: string,
  diagnosis: Diagnosis | null,
  factIds: readonly string[],
): Promise<Map<string, Evidence>> {
  const said = diagnosis === null ? new Map<string, Evidence>() : evidenceIn(diagnosis)
  const wanted = [...new Set(factIds)]
  const others = wanted.filter((id) => !said.has(id))
  const facts = others.length === 0 ? [] : await knownFacts(tx, accountId, others)
  const found = new Map([...said, ...facts.map((fact) => [fact.factId, asEvidence(fact)] as const)])
  return new Map(wanted.flatMap((id) => (found.has(id) ? [[id, found.get(id)!] as const] : [])))
}

/** Columns that tell a reader which record it is, the most telling first. */
const telling = ['name', 'risk', 'subject', 'title', 'text', 'notes', 'comment', 'type', 'id'] as const

const MOST_LETTERS = 120

function asEvidence({ factId, kind, source, on, values }: KnownFact): Evidence {
  const words = telling.map((column) => values[column]).find((value) => typeof value === 'string') ?? ''
  const short = words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}…` : words
  return { factId, source, on, says: short === '' ? kind : `${kind}: “${short}”` }
}
