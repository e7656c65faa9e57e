/** Takes the entries of one account-day after the other off the texts that hold those of many. */

/** Between the entries of a column. */
const CELL = '\u001f'

/** A column of entries as one text, read from left to right. */
export class EntryColumn {
  readonly #text: string
  #at = 0
  #from = 0

  constructor(text: string) {
    this.#text = text
  }

  next(): string {
    const end = this.#text.indexOf(CELL, this.#at)
    const cell = this.#text.slice(this.#at, end < 0 ? undefined : end)
    this.#at = (end < 0 ? this.#text.length : end) + 1
    return cell
  }

  /** All entries since the last call, joined as they were. */
  taken(): string {
    const taken = this.#text.slice(this.#from, this.#at - 1)
    this.#from = this.#at
    return taken
  }
}

export interface EntryColumns {
  readonly users: EntryColumn
  readonly products: EntryColumn
  readonly features: EntryColumn
  readonly services: EntryColumn
  readonly events: EntryColumn
  readonly minutes: EntryColumn
  readonly activeUsers: EntryColumn
}

/** What people did on the day: sums, and distinct users or else the largest number given; null where nobody said. */
export interface HumanUse {
  readonly events: number
  readonly minutes: number | null
  readonly users: number | null
}

/** Walks over the next entries, which are sorted by user. */
export function humanUse(columns: EntryColumns, entries: number): HumanUse {
  let events = 0
  let minutes: number | null = null
  let given: number | null = null
  let counted = 0
  let lastUser = ''
  for (let entry = 0; entry < entries; entry++) {
    const user = columns.users.next()
    const isHuman = columns.services.next() === ''
    const cells = [columns.events.next(), columns.minutes.next(), columns.activeUsers.next()] as const
    columns.products.next()
    columns.features.next()
    if (!isHuman) continue
    events += Number(cells[0])
    if (cells[1] !== '') minutes = (minutes ?? 0) + Number(cells[1])
    if (cells[2] !== '') given = Math.max(given ?? 0, Number(cells[2]))
    if (user !== '' && user !== lastUser) counted++
    lastUser = user
  }
  const users = counted > 0 ? Math.max(counted, given ?? 0) : given
  return { events: rounded(events), minutes: minutes === null ? null : rounded(minutes), users }
}

/** Six decimals are more than anybody measures, and hide the noise of binary sums. */
function rounded(sum: number): number {
  return Math.round(sum * 1e6) / 1e6
}
