/** Proposes how a file of nobody in particular is read: by what its columns are called, then by what they hold. */
import type { Column, Kind } from '#src/facts/kind.ts'
import { nearMiss } from '#src/kernel/near-miss.ts'
import { columnCandidates, isRequired, ownName, whichColumn } from './column-candidates.ts'
import { type OpenedTable, textsOf } from './opened-table.ts'
import { isAmong, type Named } from './named.ts'
import type { Proposal } from './proposal.ts'

interface Found {
  readonly from: string | Readonly<Record<string, unknown>>
  readonly by: 'name' | 'header' | 'content'
}

/** @param accounts null where no file of the import has them */
export function proposeGeneric(
  table: OpenedTable,
  kind: Kind,
  fileName: string,
  accounts: Named | null,
): Proposal {
  const finder = new Finder(table, kind, accounts)
  finder.findByName()
  finder.findByContent()
  const found = Object.entries(finder.columns)
  const written = found.filter(([, { by }]) => by !== 'name').map(([name, { from }]) => [name, from])
  return {
    file: table.content.file,
    read: { file: fileName, as: kind.file, columns: Object.fromEntries(written) },
    by: Object.fromEntries(found.map(([name, { by }]) => [name, by])),
    asks: { ...finder.missing(), ...finder.asks },
    assumes: finder.doubts,
  }
}

/** What only such a column holds. */
const DATE = /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})([ T].*)?$/
const contents: Readonly<Partial<Record<Column['type'], RegExp>>> = {
  email: /^[^@\s]+@[^@\s]+\.[^@\s]+$/,
  day: DATE,
  instant: DATE,
}

const FIRST = new Set('first_name firstname given_name vorname prenom nombre_de_pila'.split(' '))
const LAST = new Set(
  'last_name lastname surname family_name nachname familienname nom_de_famille apellido apellidos'.split(' '),
)
/** What is required is found first, then what holds known words only: a job title may be called a role, roles are told by their words. */
function rankOf(column: Column): number {
  if (isRequired(column)) return 0
  return column.oneOf === undefined ? 2 : 1
}

class Finder {
  readonly columns: Record<string, Found> = {}
  /** required columns that a person must name: what to do */
  readonly asks: Record<string, string> = {}
  readonly doubts: string[] = []
  readonly #table: OpenedTable
  readonly #kind: Kind
  readonly #accounts: Named | null
  readonly #used = new Set<string>()

  constructor(table: OpenedTable, kind: Kind, accounts: Named | null) {
    this.#table = table
    this.#kind = kind
    this.#accounts = kind.name === 'account' ? null : accounts
  }

  findByName(): void {
    const { columns } = this.#kind
    for (const column of columns) {
      const header = ownName(this.#table, column)
      if (header !== null) this.#take(column.name, header, 'name')
    }
    for (const column of columns.toSorted((a, b) => rankOf(a) - rankOf(b))) {
      if (this.columns[column.name] === undefined) this.#findCalled(column)
    }
    const { header, normal } = this.#table
    const first = normal.findIndex((name) => FIRST.has(name))
    const last = normal.findIndex((name) => LAST.has(name))
    if (this.#kind.name === 'contact' && this.columns['name'] === undefined && first >= 0 && last >= 0) {
      this.#take('name', { join: [header[first]!, header[last]!] }, 'header')
    }
  }

  findByContent(): void {
    const { account, columns } = this.#kind
    if (this.#accounts !== null && account !== null) this.#findAccount(account, this.#accounts)
    for (const column of columns) {
      const isIt = contents[column.type]
      if (this.#isSettled(column.name) || isIt === undefined) continue
      if (!isRequired(column) && column.name !== 'email') continue
      const found = this.#holding((texts) => texts.every((text) => isIt.test(text)))
      if (found.length === 1) this.#take(column.name, found[0]!, 'content')
      else if (found.length > 1 && isRequired(column)) this.#ask(column.name, found)
    }
  }

  /** What to do about the required columns that were not found; a slip of the pen is told as such, and needs no list. */
  missing(): Record<string, string> {
    const left = this.#left()
    const gone = this.#kind.columns.filter((column) => isRequired(column) && !this.columns[column.name])
    const strange = gone.filter(({ name }) => left.length > 0 && nearMiss(name, left) === null)
    return Object.fromEntries(
      strange.map(({ name }) => [name, `add it, or ${whichColumn(left, this.#table, name)}`]),
    )
  }

  #findCalled(column: Column): void {
    const all = columnCandidates(this.#table, this.#kind, column)
    const free = all.filter((header) => !this.#used.has(header))
    const ids = this.#accounts?.ids
    // Of several that may name the account, the one that holds ids of accounts does.
    const sure =
      column.name === this.#kind.account && ids !== undefined && free.length > 1
        ? free.filter((header) => isAmong(ids, this.#textsOf(header)))
        : free
    const called = sure.length === 0 ? free : sure
    if (called.length === 1) {
      // What is called a website holds more than a domain.
      const isSite = column.name === 'domain'
      this.#take(column.name, isSite ? { column: called[0]!, part: 'domain' } : called[0]!, 'header')
    } else if (called.length > 1 && isRequired(column)) this.#ask(column.name, called)
    else if (called.length > 1)
      this.doubts.push(`${column.name} is not read: it may be ${called.join(' or ')}`)
  }

  /** By the ids of the accounts, or by their names where a column holds these. */
  #findAccount(account: string, accounts: Named): void {
    const said = this.columns[account]
    if (said !== undefined && said.by !== 'name' && typeof said.from === 'string') {
      const texts = this.#textsOf(said.from)
      if (isAmong(accounts.names, texts) && !isAmong(accounts.ids, texts)) {
        this.#take(account, lookUp(accounts, said.from), 'content')
      }
    }
    if (this.#isSettled(account)) return
    const ids = this.#holding((texts) => isAmong(accounts.ids, texts))
    const names = this.#holding((texts) => isAmong(accounts.names, texts))
    if (ids.length === 1) this.#take(account, ids[0]!, 'content')
    else if (ids.length > 1) this.#ask(account, ids)
    else if (names.length === 1) this.#take(account, lookUp(accounts, names[0]!), 'content')
    else if (names.length > 1) this.#ask(account, names)
  }

  #take(name: string, from: Found['from'], by: Found['by']): void {
    this.columns[name] = { from, by }
    const header = typeof from === 'string' ? from : (from['column'] ?? from['equals'])
    if (typeof header === 'string') this.#used.add(header)
  }

  #ask(name: string, headers: readonly string[]): void {
    this.asks[name] = whichColumn(headers, this.#table, name)
  }

  #isSettled(name: string): boolean {
    return this.columns[name] !== undefined || this.asks[name] !== undefined
  }

  #left(): string[] {
    return this.#table.header.filter((header) => header !== '' && !this.#used.has(header))
  }

  #textsOf(header: string): string[] {
    return textsOf(this.#table, this.#table.header.indexOf(header))
  }

  #holding(isIt: (texts: readonly string[]) => boolean): string[] {
    return this.#left().filter((header) => {
      const texts = this.#textsOf(header)
      return texts.length > 0 && isIt(texts)
    })
  }
}

function lookUp({ file, id, name }: Named, equals: string): Found['from'] {
  return { take: id, from: file, where: name, equals }
}
