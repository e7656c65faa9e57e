/** What an account-day of usage comes to, while its entries are walked through in their order. */

/** Between the cells and entries of a day. */
export const CELL = '\u001f'

export class UsageDay {
  users = ''
  products = ''
  features = ''
  events = ''
  minutes = ''
  services = ''
  activeUsers = ''
  humanEvents = 0
  humanMinutes: number | null = null
  humanUsers: number | null = null
  #count = 0
  #key: readonly [string, string, string, string] = ['', '', '', '']
  #sumEvents = 0
  #sumMinutes: number | null = null
  #mostUsers: number | null = null
  #countedUsers = 0
  #lastHuman = ''

  /** Takes the seven cells of an entry; an entry equal to the one before adds to it. */
  add(cells: readonly string[], at: number): void {
    const key = this.#key
    const same =
      this.#count > 0 &&
      cells[at] === key[0] &&
      cells[at + 1] === key[1] &&
      cells[at + 2] === key[2] &&
      cells[at + 3] === key[3]
    if (!same) {
      this.#flush()
      this.#count++
      this.#key = [cells[at]!, cells[at + 1]!, cells[at + 2]!, cells[at + 3]!]
    }
    this.#sumEvents += Number(cells[at + 4])
    if (cells[at + 5] !== '') this.#sumMinutes = (this.#sumMinutes ?? 0) + Number(cells[at + 5])
    // People can be the same in both rows, so their numbers do not add up.
    if (cells[at + 6] !== '') this.#mostUsers = Math.max(this.#mostUsers ?? 0, Number(cells[at + 6]))
  }

  close(): void {
    this.#flush()
    const counted = this.#countedUsers > 0 ? this.#countedUsers : null
    if (counted !== null) this.humanUsers = Math.max(counted, this.humanUsers ?? 0)
  }

  #flush(): void {
    if (this.#count === 0) return
    const [user, product, feature, service] = this.#key
    const between = this.#count > 1 ? CELL : ''
    this.users += between + user
    this.products += between + product
    this.features += between + feature
    this.services += between + service
    this.events += between + String(rounded(this.#sumEvents))
    this.minutes += between + (this.#sumMinutes === null ? '' : String(rounded(this.#sumMinutes)))
    this.activeUsers += between + (this.#mostUsers === null ? '' : String(this.#mostUsers))
    if (service === '') this.#addHuman(user)
    this.#sumEvents = 0
    this.#sumMinutes = null
    this.#mostUsers = null
  }

  #addHuman(user: string): void {
    this.humanEvents += this.#sumEvents
    if (this.#sumMinutes !== null) this.humanMinutes = (this.humanMinutes ?? 0) + this.#sumMinutes
    if (this.#mostUsers !== null) this.humanUsers = Math.max(this.humanUsers ?? 0, this.#mostUsers)
    if (user !== '' && user !== this.#lastHuman) this.#countedUsers++
    this.#lastHuman = user
  }
}

/** Six decimals are more than anybody measures, and hide the noise of binary sums. */
export function rounded(sum: number): number {
  return Math.round(sum * 1e6) / 1e6
}
