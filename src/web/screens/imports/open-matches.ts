/** The accounts and people that may be the same, in one shape, with how each is decided. */
import type { AccountMatch, ContactMatch } from '../../answers.ts'
import { call } from '../../call.ts'

export interface MatchSide {
  readonly name: string
  /** by what the sources call it, so that two of one name can be told apart */
  readonly detail: string
}

export interface OpenMatch {
  readonly key: string
  readonly kind: 'account' | 'contact'
  readonly one: MatchSide
  readonly other: MatchSide
  readonly why: string
  /** the account on whose page both can be looked at */
  readonly account: string
  merge(): Promise<unknown>
  /** takes the merge back */
  split(): Promise<unknown>
  apart(): Promise<unknown>
}

export function accountMatch(organization: string, { account, candidate, why }: AccountMatch): OpenMatch {
  const server = call(organization)
  return {
    key: `${account.id} ${candidate.id}`,
    kind: 'account',
    one: { name: account.name, detail: `${account.source} ${account.sourceId}` },
    other: { name: candidate.name, detail: `${candidate.source} ${candidate.sourceId}` },
    why,
    account: candidate.id,
    merge: () => server['account.merge']({ account: account.id, into: candidate.id }),
    split: () => server['account.split']({ account: account.id }),
    apart: () => server['account.apart']({ account: account.id, other: candidate.id }),
  }
}

export function contactMatch(organization: string, { contact, other, why }: ContactMatch): OpenMatch {
  const server = call(organization)
  const account = contact.account.id
  return {
    key: `${contact.factId} ${other.factId}`,
    kind: 'contact',
    one: { name: contact.name, detail: detailOf(contact) },
    other: { name: other.name, detail: detailOf(other) },
    why,
    account,
    merge: () => server['contact.merge']({ account, contact: contact.factId, into: other.factId }),
    split: () => server['contact.split']({ account, contact: contact.factId }),
    apart: () => server['contact.apart']({ account, contact: contact.factId, other: other.factId }),
  }
}

function detailOf({ account, email, title }: ContactMatch['contact']): string {
  return [account.name, title, email].filter((text) => text !== null && text !== '').join(', ')
}
