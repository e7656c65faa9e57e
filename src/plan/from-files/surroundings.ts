/** What is known around the rows of a plan file: who the people are that they name, and what an action may answer. */
import { type Fact, factId } from '#src/facts/fact.ts'
import type { Teammate } from '#src/facts/records.ts'
import { text } from '#src/facts/values.ts'
import type { FileRow } from './file-row.ts'

interface Contact {
  readonly factId: string
  readonly name: string
  readonly email: string | null
}

/** A row that an action may name by its id or by what it is called. */
interface Answerable {
  readonly factId: string
  readonly source: string
  readonly sourceId: string
  /** in small letters */
  readonly name: string | null
}

export interface Surroundings {
  /** the internet domain of the customer, in small letters */
  readonly domain: string | null
  readonly contacts: readonly Contact[]
  readonly team: readonly Pick<Teammate, 'email' | 'name'>[]
  readonly answerable: readonly Answerable[]
}

/** By kind, the column that says what it is called, in the order in which they are looked through. */
const names: Readonly<Record<string, string>> = {
  risk: 'risk',
  objective: 'objective',
  opportunity: 'name',
  milestone: 'name',
}

type Known = Pick<Fact, 'kind' | 'source' | 'sourceId' | 'values'>

/**
 * @param facts of one account, the latest version of each: the account itself, its contacts and opportunities
 * @param rows of its plan files, of each the latest version
 */
export function surroundingsOf(
  facts: readonly Known[],
  rows: readonly FileRow[],
  team: Surroundings['team'],
): Surroundings {
  const of = (kind: string) => facts.filter((fact) => fact.kind === kind)
  const [account] = of('account')
  return {
    domain: account === undefined ? null : (text(account, 'domain')?.toLowerCase() ?? null),
    contacts: of('contact').map((fact) => ({
      factId: factId(fact),
      name: text(fact, 'name') ?? fact.sourceId,
      email: text(fact, 'email')?.toLowerCase() ?? null,
    })),
    team,
    answerable: Object.entries(names).flatMap(([kind, column]) =>
      [...of(kind), ...rows.filter((row) => row.kind === kind)].map((row) => ({
        factId: factId(row),
        source: row.source,
        sourceId: row.sourceId,
        name: text(row, column)?.toLowerCase() ?? null,
      })),
    ),
  }
}
