/** What a sender says an account is, as far as it tells which one. */

/** What tells that two records are one account, the strongest first. */
export type Evidence = 'crm-id' | 'domain' | 'name'

export interface AccountRecord {
  /** of its source: where and under which id it is known */
  readonly source: string
  readonly id: string
  readonly name: string | null
  readonly domain: string | null
  readonly crmId: string | null
  /** the id of its parent in the same source */
  readonly parentId: string | null
}

export interface KnownRecord extends AccountRecord {
  /** the key of the account that it is part of: its own, unless it was merged */
  readonly account: string
}

/** Two records between which somebody decided, by their keys. */
export type Decided = readonly [one: string, other: string]

export interface Match {
  /** keys of the new record, and of the account that it is part of */
  readonly record: string
  readonly account: string
  readonly by: Evidence
  /** `domain acme.com` */
  readonly says: string
}

export interface Doubt {
  /** keys of the record, and of the account that it may be; the same where its id came with another name */
  readonly record: string
  readonly candidate: string
  /** what speaks for it and against it, in words */
  readonly why: string
}

/** `source U+0000 id`, as ids are told apart everywhere. */
export function recordKey({ source, id }: Pick<AccountRecord, 'source' | 'id'>): string {
  return `${source}\u0000${id}`
}

/** The same for both orders. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}\u0001${other}` : `${other}\u0001${one}`
}
