/** Finds out what is known around the rows of a plan file. */
import { accountRow } from '#src/facts/account-row.ts'
import { contactId, type ContactMerge, standsFor } from '#src/facts/contact-merge.ts'
import { type Fact, factId } from '#src/facts/fact.ts'
import { text } from '#src/facts/values.ts'
import type { Plan } from '../plan.ts'
import type { ItemTarget } from '../target.ts'
import { fileItems } from './file-items.ts'
import type { FileRow } from './file-row.ts'
import { sameNamed } from './same-named.ts'
import type { Surroundings } from './surroundings.ts'

/** By kind, the column that says what it is called, in the order in which they are looked through. */
const names: Readonly<Record<string, string>> = {
  risk: 'risk',
  objective: 'objective',
  opportunity: 'name',
  milestone: 'name',
}

const nobody: Surroundings = { domain: null, contacts: [], team: [], answerable: [] }

type Known = Pick<Fact, 'kind' | 'source' | 'sourceId' | 'values'>

/**
 * @param facts of one account, the latest version of each: the account itself, its contacts and opportunities
 * @param rows of its plan files, of each the latest version
 * @param merges which of the contacts are one person
 */
export function surroundingsOf(
  facts: readonly Known[],
  rows: readonly FileRow[],
  team: Surroundings['team'],
  plan: Plan,
  merges: readonly ContactMerge[] = [],
): Surroundings {
  const root = standsFor(merges)
  const of = (kind: string) => facts.filter((fact) => fact.kind === kind)
  const account = accountRow(of('account'))
  const answerable = Object.entries(names).flatMap(([kind, column]) => {
    const opportunities = of(kind).map((fact) => ({ ...named(fact, column), target: recordOf(fact) }))
    const own = rows.filter((row) => row.kind === kind)
    return [...opportunities, ...own.map((row) => ({ ...named(row, column), target: itemOf(row, plan) }))]
  })
  return {
    domain: account === undefined ? null : (text(account, 'domain')?.toLowerCase() ?? null),
    contacts: of('contact').map((fact) => ({
      factId: contactId(root(fact)),
      name: text(fact, 'name') ?? fact.sourceId,
      email: text(fact, 'email')?.toLowerCase() ?? null,
    })),
    team,
    answerable,
  }
}

function named(row: Known, column: string) {
  return {
    source: row.source,
    sourceId: row.sourceId,
    name: text(row, column)?.toLowerCase() ?? null,
  }
}

function recordOf(row: Known): ItemTarget {
  return { by: 'record', factId: factId(row) }
}

function itemOf(row: FileRow, plan: Plan): ItemTarget {
  const { section, itemOf: read } = fileItems[row.kind]!
  const item = sameNamed({ section, values: read(row, nobody) }, factId(row), plan)
  return item === null ? recordOf(row) : { by: 'item', id: item.id }
}
