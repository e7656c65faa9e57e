/** Recognises people among the contacts of an account: who is one for sure, and who may be and is for a person to decide. */
import { type ContactKey, contactId, type ContactMerge, intoOf, rootOf } from './contact-merge.ts'
import { isMisspelt, mayBeSameName, wordsOfName } from './same-name.ts'

/** A contact as it is said now. */
export interface MatchedContact extends ContactKey {
  readonly name: string
  /** in lower case */
  readonly email: string | null
  readonly phone: string | null
  readonly crmId: string | null
  /** the name with which its id came before; null where it never was another */
  readonly nameBefore: string | null
  /** a group of people is nobody in particular */
  readonly isGroup: boolean
  /** ISO instant at which it reached Perennial */
  readonly reachedAt: string
  /** of the source that the account itself is from */
  readonly isOfAccountSource: boolean
}

/** Two contacts, the one that sorts first before the other; the same one twice: its id came with another name. */
export interface DoubtfulPair {
  readonly contact: ContactKey
  readonly other: ContactKey
  /** what speaks for it, in words */
  readonly why: string
}

export interface MatchInput {
  /** of one account */
  readonly contacts: readonly MatchedContact[]
  /** those that hold */
  readonly merges: readonly ContactMerge[]
  /** pairs of which somebody decided that they are not one person, by `pairKey` */
  readonly apart: ReadonlySet<string>
}

export interface PeopleMatched {
  readonly merges: readonly (ContactMerge & { readonly recognisedBy: string })[]
  readonly doubtful: readonly DoubtfulPair[]
}

interface Pair {
  readonly one: MatchedContact
  readonly other: MatchedContact
  readonly why: string
  readonly isSure: boolean
}

/** By CRM id, then e-mail address, then name with telephone number; a name alone is only asked about. */
export function matchPeople({ contacts, merges, apart }: MatchInput): PeopleMatched {
  const people = contacts.filter(({ isGroup }) => !isGroup).toSorted(byAge)
  const pairs = [...byCrmId(people), ...byAddress(people), ...byName(people)]
  const places = new Map(people.map((person, at) => [contactId(person), at]))
  const into = intoOf(merges)
  const made: (ContactMerge & { readonly recognisedBy: string })[] = []
  const rootIdOf = (key: ContactKey): string => contactId(rootOf(key, into))
  const behind = Map.groupBy(people, rootIdOf)
  const isOne = ({ one, other }: Pair): boolean => rootIdOf(one) === rootIdOf(other)
  for (const pair of pairs) {
    if (!pair.isSure || isOne(pair)) continue
    const [ones, others] = [behind.get(rootIdOf(pair.one))!, behind.get(rootIdOf(pair.other))!]
    if (isForbidden(ones, others, apart)) continue
    const roots = [rootOf(pair.one, into), rootOf(pair.other, into)]
    const [first, later] = roots.toSorted(
      (a, b) => (places.get(contactId(a)) ?? -1) - (places.get(contactId(b)) ?? -1),
    )
    into.set(contactId(later!), keyOf(first!))
    behind.set(contactId(first!), [...ones, ...others])
    made.push({ ...keyOf(later!), into: keyOf(first!), recognisedBy: pair.why })
  }
  const isOpen = ({ contact, other }: DoubtfulPair): boolean => !apart.has(pairKey(contact, other))
  const alike = pairs
    .filter((pair) => !isOne(pair))
    .map(({ one, other, why }) => orderedPair(one, other, why))
  return {
    merges: made,
    doubtful: once([...alike, ...people.filter(isRenamed).map(asRenamed)]).filter(isOpen),
  }
}

/** Who reached Perennial first stands for the others; then whoever is of the account's own source. */
function byAge(a: MatchedContact, b: MatchedContact): number {
  return (
    compare(a.reachedAt, b.reachedAt) ||
    Number(b.isOfAccountSource) - Number(a.isOfAccountSource) ||
    compare(contactId(a), contactId(b))
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Two of one sender would become one, or two of whom somebody said that they are two. */
function isForbidden(
  ones: readonly MatchedContact[],
  others: readonly MatchedContact[],
  apart: ReadonlySet<string>,
): boolean {
  return ones.some((one) =>
    others.some((other) => one.source === other.source || apart.has(pairKey(one, other))),
  )
}

/** A sender that names the CRM's own id of a person: the CRM's contact, or another sender's with the same. */
function byCrmId(people: readonly MatchedContact[]): Pair[] {
  const ofId = Map.groupBy(people, ({ sourceId }) => sourceId)
  const ofCrmId = Map.groupBy(people, ({ crmId }) => crmId)
  return people.flatMap((one) => {
    const { crmId, source } = one
    if (crmId === null) return []
    const isOfOther = (other: MatchedContact): boolean => other.source !== source
    const ofCrm = (ofId.get(crmId) ?? []).filter(isOfOther)
    const named = [...ofCrm, ...(ofCrmId.get(crmId) ?? []).filter(isOfOther)]
    return named.map((other) => sure(one, other, `CRM id ${crmId}`, ofCrm.length <= 1))
  })
}

/** The whole address is a person's, also where anybody may have one; two of one sender are two for the sender. */
function byAddress(people: readonly MatchedContact[]): Pair[] {
  const withAddress = people.filter(({ email }) => email !== null)
  return [...Map.groupBy(withAddress, ({ email }) => email)].flatMap(([email, those]) => {
    const isOfOneEach = new Set(those.map(({ source }) => source)).size === those.length
    return pairsOf(those).map(([one, other]) => sure(one, other, `e-mail ${email}`, isOfOneEach))
  })
}

/** Where the names have nothing in common, an address or an id may be shared, or have been given to somebody else. */
function sure(one: MatchedContact, other: MatchedContact, why: string, isPlain: boolean): Pair {
  if (mayBeSameName(one.name, other.name)) return { one, other, why, isSure: isPlain }
  return { one, other, why: `the same ${why}, other names`, isSure: false }
}

function byName(people: readonly MatchedContact[]): Pair[] {
  const named = people
    .map((person) => ({ person, words: wordsOfName(person.name) }))
    .filter(({ words }) => words.length > 1)
  const called = [...Map.groupBy(named, ({ words }) => words.join(' ')).values()]
  const same = called.flatMap((those) =>
    pairsOf(those).map(([one, other]) => namesake(one.person, other.person)),
  )
  // Who share no word are no misspellings of each other, as far as anybody would see.
  const sharing = Map.groupBy(
    called.flatMap((those) => those[0]!.words.map((word) => ({ word, those }))),
    ({ word }) => word,
  )
  const near = [...sharing.values()]
    .flatMap((alike) => everyPairOf(alike.map(({ those }) => those)))
    .filter(([a, b]) => isMisspelt(a[0]!.words, b[0]!.words))
    .flatMap(([a, b]) => a.flatMap((one) => b.map((other) => [one.person, other.person] as const)))
  return [...same, ...near.map(([one, other]) => ({ one, other, why: NEAR, isSure: false }))]
}

const NEAR = 'names a letter or two apart'

function namesake(one: MatchedContact, other: MatchedContact): Pair {
  const number = phoneOf(one)
  const isPhoneToo = number !== null && number === phoneOf(other)
  const why = isPhoneToo ? `name and telephone number ${one.phone}` : 'the same name'
  return { one, other, why, isSure: isPhoneToo && one.source !== other.source }
}

/** Its last nine digits: with and without country code it is one number. Null for less than a whole one. */
function phoneOf({ phone }: MatchedContact): string | null {
  const digits = phone?.replaceAll(/\D/g, '') ?? ''
  return digits.length < 7 ? null : digits.slice(-9)
}

function isRenamed({ name, nameBefore }: MatchedContact): boolean {
  return nameBefore !== null && !mayBeSameName(name, nameBefore)
}

function asRenamed({ source, sourceId, nameBefore }: MatchedContact): DoubtfulPair {
  const contact = { source, sourceId }
  return { contact, other: contact, why: `the same id, before it was ${nameBefore}` }
}

/** Two contacts in the one order in which a pair is kept. */
export function orderedPair(a: ContactKey, b: ContactKey, why: string): DoubtfulPair {
  const isOrdered = (compare(a.source, b.source) || compare(a.sourceId, b.sourceId)) <= 0
  const [contact, other] = isOrdered ? [keyOf(a), keyOf(b)] : [keyOf(b), keyOf(a)]
  return { contact, other, why }
}

function keyOf({ source, sourceId }: ContactKey): ContactKey {
  return { source, sourceId }
}

/** The same for both orders of a pair. */
export function pairKey(a: ContactKey, b: ContactKey): string {
  return [contactId(a), contactId(b)].toSorted().join(' ')
}

/** A pair that several things speak for is asked about once, with the first of them. */
function once(pairs: readonly DoubtfulPair[]): DoubtfulPair[] {
  const byKey = new Map(pairs.toReversed().map((pair) => [pairKey(pair.contact, pair.other), pair]))
  return [...byKey.values()].toReversed()
}

/** From so many on, each is paired with the first only: nobody decides on every pair of a hundred. */
const MANY = 6

function pairsOf<T>(those: readonly T[]): [T, T][] {
  return those.length < MANY ? everyPairOf(those) : those.slice(1).map((other): [T, T] => [those[0]!, other])
}

function everyPairOf<T>(those: readonly T[]): [T, T][] {
  return those.flatMap((one, at) => those.slice(at + 1).map((other): [T, T] => [one, other]))
}
