/** Owners that a file gives by their names: found by the list of our people, which has their addresses too. */
import type { Column } from '#src/facts/kind.ts'
import { kinds } from '#src/facts/kinds.ts'
import { calledColumns, ownName } from './column-candidates.ts'
import { isAmong, type Named } from './named.ts'
import { type OpenedTable, textsOf } from './opened-table.ts'
import type { Proposal } from './proposal.ts'

const SHOWN = 3

/** @param people ours; null where no file of the import has them */
export function withOwners(proposal: Proposal, table: OpenedTable, people: Named | null): Proposal {
  const kind = kinds.find(({ file }) => file === proposal.read['as'])!
  let made = proposal
  for (const column of kind.columns) {
    if (!isOwner(column) || isSaid(made, table, column)) continue
    const used = JSON.stringify(made.read['columns'])
    const called = calledColumns(table, kind, column, areNames)
    const [header, ...others] = called.filter((one) => !used.includes(JSON.stringify(one)))
    if (header === undefined || others.length > 0) continue
    made = byName(made, column, header, textsOf(table, table.header.indexOf(header)), people)
  }
  return made
}

/** Of our own side: the address of a contact is its own. */
function isOwner({ type, name }: Column): boolean {
  return type === 'email' && name !== 'email'
}

function isSaid({ by, read }: Proposal, table: OpenedTable, column: Column): boolean {
  const said = (read['columns'] as Readonly<Record<string, unknown>> | undefined)?.[column.name] ?? null
  return said !== null || by[column.name] !== undefined || ownName(table, column) !== null
}

function areNames(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => /^\p{L}[^@\d]+$/u.test(text))
}

function byName(
  proposal: Proposal,
  { name }: Column,
  header: string,
  texts: readonly string[],
  people: Named | null,
): Proposal {
  const { read, by, assumes } = proposal
  if (people === null || people.name === null || !isAmong(people.names, texts)) {
    const why = `${name} is not read: "${header}" holds names, not e-mail addresses; send a file people.csv with name and email along`
    return { ...proposal, assumes: [...assumes, why] }
  }
  const { file, id, names } = people
  const strange = texts.filter((text) => !names.has(text)).slice(0, SHOWN)
  const lost = strange.map((text) => `${name} stays empty for ${text}, whom ${file} does not name`)
  const from = { take: id, from: file, where: people.name, equals: header, optional: true }
  return {
    ...proposal,
    read: { ...read, columns: { ...(read['columns'] as object), [name]: from } },
    by: { ...by, [name]: 'content' },
    assumes: [...assumes, ...lost],
  }
}
