/** What people wrote of an account by hand, as lines of its history beside the edits of its plan. */
import { type AccountChange, accountChanges } from '#src/facts/account-changes.ts'
import { isWrittenOfAccount } from '#src/facts/account-by-hand.ts'
import type { Day } from '#src/kernel/day.ts'
import { fieldWords, valueText } from '#src/plan/field-text.ts'
import { dayOf } from '#src/plan/provenance.ts'
import { factsOfAccounts } from '#src/store/histories.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { takenBackOfAccount, writtenOfAccount } from '#src/store/written-of-account.ts'

/** The id of the account itself among the items of its plan. */
export const ACCOUNT_ITEM = 'account'

/** Where it stands in the plan: the head is part of the overview. */
const place = { section: 'overview', item: ACCOUNT_ITEM, name: 'Account', currency: null } as const

export async function changesOfAccount(tx: Transaction, accountId: string): Promise<AccountChange[]> {
  const written = await writtenOfAccount(tx, accountId)
  if (written.length === 0) return []
  const facts = (await factsOfAccounts(tx, [accountId], ['account'])).get(accountId) ?? []
  return accountChanges(
    facts.filter((fact) => !isWrittenOfAccount(fact)),
    written,
  )
}

/** As `plan.history` tells them, the newest first. */
export async function accountEdits(tx: Transaction, accountId: string) {
  const changes = await changesOfAccount(tx, accountId)
  const standing = [...Map.groupBy(changes, ({ importNo }) => importNo).values()].map((own) => {
    const { importNo, accounts, at, by } = own[0]!
    const fields = own.map(fieldOf)
    const values = fields.map(({ field, to }) => `${fieldWords(field)} ${valueText(to)}`)
    return {
      ...lineOf(importNo, at, by),
      // Together with other accounts it is taken back where that is in view.
      importNo: accounts === 1 ? importNo : null,
      says: `Account: ${values.join(', ')}`,
      fields,
    }
  })
  const takenBack = (await takenBackOfAccount(tx, accountId)).flatMap((one) => {
    const says = `Account: ${one.columns.map((column) => fieldWords(fieldNamed(column))).join(', ')}`
    const { importNo, undoneBy, undoneAt } = one
    return [
      {
        ...lineOf(importNo, undoneAt, undoneBy),
        id: `import ${importNo} taken back`,
        cause: `taking import ${importNo} back`,
        change: 'restore' as const,
        says: `Undone: ${says}`,
        stands: 'undoing' as const,
      },
      { ...lineOf(importNo, one.at, one.by), says, stands: 'undone' as const },
    ]
  })
  return [...standing, ...takenBack].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

function lineOf(importNo: number, at: string, by: string) {
  return {
    ...place,
    no: null,
    id: `import ${importNo}`,
    importNo: null as number | null,
    at,
    by,
    statedOn: null,
    origin: 'people' as const,
    cause: 'by hand',
    change: 'change' as 'change' | 'restore',
    says: '',
    why: 'Written by hand.',
    fields: [] as ReturnType<typeof fieldOf>[],
    stands: 'counts' as 'counts' | 'undone' | 'undoing',
  }
}

/** As `plan.compare` tells what is other after the first day and until the last: a line for each step that wrote it. */
export async function accountDifferences(
  tx: Transaction,
  accountId: string,
  [from, to]: readonly [Day, Day],
) {
  const within = (await changesOfAccount(tx, accountId)).filter(
    ({ at }) => dayOf(at) > from && dayOf(at) <= to,
  )
  const other = [...Map.groupBy(within, ({ column }) => column).values()]
    .map((own) => ({ ...own.at(-1)!, from: own[0]!.from }))
    .filter((change) => change.from !== change.to)
  return [...Map.groupBy(other, ({ importNo }) => importNo).values()].map((own) => {
    const { at, by, importNo } = own[0]!
    const made = { by, at, cause: 'by hand', edit: `import ${importNo}` }
    const fields = own.map((change) => ({ ...fieldOf(change), made }))
    const says = fields.map((one) => `${fieldWords(one.field)} ${valueText(one.from)} → ${valueText(one.to)}`)
    return {
      sign: '~' as const,
      ...place,
      says: `~ Account: ${says.join('; ')} (${by}, by hand)`,
      made,
      fields,
    }
  })
}

function fieldOf({ column, from, to }: AccountChange) {
  return { field: fieldNamed(column), from: from as unknown, to: to as unknown }
}

/** As `account.set` calls a column. */
function fieldNamed(column: string): string {
  return column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
