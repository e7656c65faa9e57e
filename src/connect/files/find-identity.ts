/** Which accounts of an input are known, or each other; told before anything is written. */
import { type Matched, matchAccounts } from '#src/facts/identity/match-accounts.ts'
import { type AccountRecord, type Evidence, recordKey } from '#src/facts/identity/account-record.ts'
import { accountRows, type AccountsBefore, accountWords } from './account-rows.ts'
import type { Duck } from './duck.ts'
import type { FoundIdentity } from './import-input.ts'

const MOST_DOUBTS = 200
const STRENGTH: readonly Evidence[] = ['crm-id', 'domain', 'name']

export interface Identity {
  readonly matched: Matched
  readonly told: FoundIdentity
}

/** Call when the table `fact` holds what is good. */
export async function findIdentity(duck: Duck, { records, decided }: AccountsBefore): Promise<Identity> {
  const come = await accountRows(duck, 'fact')
  const matched = matchAccounts(records, come, decided)
  const byKey = new Map([...records, ...come].map((record) => [recordKey(record), record]))
  const named = (key: string) => wordsOf(byKey.get(key)!)
  const count = (by: Evidence) => matched.matched.filter((one) => one.by === by).length
  return {
    matched,
    told: {
      matched: STRENGTH.map((by) => ({ by, count: count(by) })).filter((one) => one.count > 0),
      doubtful: matched.doubtful
        .slice(0, MOST_DOUBTS)
        .map(({ record, candidate, why }) => ({ account: named(record), candidate: named(candidate), why })),
      moreDoubtful: Math.max(0, matched.doubtful.length - MOST_DOUBTS),
    },
  }
}

/** `Acme GmbH, crm` */
function wordsOf(record: AccountRecord): string {
  return `${accountWords(record)}, ${record.source}`
}
