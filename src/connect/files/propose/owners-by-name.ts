/** Owners that a file gives by their names: found by the list of our people, which has their addresses too. */
import type { Column } from '#src/facts/kind.ts'
import { kindOfFile } from '#src/facts/kinds.ts'
import { calledColumns, ownName } from './column-candidates.ts'
import { isAmong, type Named } from './named.ts'
import { type OpenedTable, textsOf } from './opened-table.ts'
import { columnsSaid, type Proposal } from './proposal.ts'
import { namesWithin } from './vendor.ts'

const SHOWN = 3

/** @param people ours; null where no file of the import has them */
export function withOwners(proposal: Proposal, table: OpenedTable, people: Named | null): Proposal {
  const kind = kindOfFile(String(proposal.read['as']))!
  let made = proposal
  for (const column of kind.columns) {
    if (!isOwner(column) || isSaid(made, table, column)) continue
    const used = new Set(Object.values(columnsSaid(made)).flatMap(namesWithin))
    const called = calledColumns(table, kind, column, areNames)
    const [header, ...others] = called.filter((one) => !used.has(one))
    if (header === undefined || others.length > 0) continue
    made = byName(made, column, header, textsOf(table, table.header.indexOf(header)), people)
  }
  return made
}

/** Of our own side: the address of a contact is its own. */
function isOwner({ type, name }: Column): boolean {
  return type === 'email' && name !== 'email'
}

function isSaid(proposal: Proposal, table: OpenedTable, column: Column): boolean {
  const { [column.name]: said = null } = columnsSaid(proposal)
  return said !== null || proposal.by[column.name] !== undefined || ownName(table, column) !== null
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
    read: { ...read, columns: { ...columnsSaid(proposal), [name]: from } },
    by: { ...by, [name]: 'content' },
    assumes: [...assumes, ...lost],
  }
}
