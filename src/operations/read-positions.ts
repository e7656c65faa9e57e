/** Reads where every account stands at both ends of a window, batch by batch so that no statement blocks the others. */
import { positionOf, type Position } from '#src/detect/retention/position.ts'
import { type Lens, timelineOf } from '#src/detect/retention/timeline.ts'
import type { Window } from '#src/detect/retention/window.ts'
import { accountRow } from '#src/facts/account-row.ts'
import type { Fact } from '#src/facts/fact.ts'
import { knownOn } from '#src/facts/known-on.ts'
import { text } from '#src/facts/values.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import type { AccountKey } from '#src/store/histories.ts'
import { retentionFacts, type RetentionFacts } from '#src/store/retention-facts.ts'
import { batches } from './batches.ts'
import type { ErrandContext } from './operation.ts'

const BATCH = 50

export type GroupedBy = 'tier' | 'segment' | 'owner'

export interface PositionsWanted {
  readonly accounts: readonly AccountKey[]
  readonly window: Window
  readonly lens: Lens
  readonly by: GroupedBy | undefined
}

export async function readPositions(
  { accounts, window, lens, by }: PositionsWanted,
  { inTransaction, report }: Pick<ErrandContext, 'inTransaction' | 'report'>,
): Promise<Position[]> {
  const ids = new Map(accounts.map((account) => [account.id, account]))
  const accountNamed = parentFinder(accounts)
  const grace = lens.settings.retention.graceDays
  const around = (day: Day) => [addDays(day, -grace), addDays(day, grace)] as const
  const positions: Position[] = []
  for (const batch of batches([...ids.keys()], BATCH)) {
    const read = await inTransaction((tx) =>
      retentionFacts(tx, batch, [around(window.from), around(window.to)]),
    )
    for (const one of read) {
      const who = {
        accountId: one.accountId,
        parentId: accountNamed(ids.get(one.accountId)!, parentOf(one, lens.knownBy)),
        group: by === undefined ? null : groupOf(one, by, window.from),
      }
      positions.push(positionOf(who, timelineOf(one, lens), window, lens.settings))
    }
    report({ says: 'Reading contracts', done: positions.length, of: accounts.length })
  }
  return positions
}

function rowOf({ facts }: RetentionFacts, day: Day): Fact | undefined {
  return accountRow(
    knownOn(
      facts.filter(({ kind }) => kind === 'account'),
      day,
    ),
  )
}

function parentOf(account: RetentionFacts, day: Day): string | null {
  const row = rowOf(account, day)
  return row === undefined ? null : text(row, 'parent_id')
}

/** As known on the day: what was learned later, or cannot be dated, makes no group of the past. */
function groupOf(account: RetentionFacts, by: GroupedBy, day: Day): string | null {
  const row = rowOf(account, day)
  if (row === undefined) return null
  if (by === 'segment') return text(row, 'segment')
  if (by === 'owner') return text(row, 'csm_email') ?? text(row, 'am_email')
  const tier = row.values['tier']
  return typeof tier === 'number' ? String(tier) : null
}

/** An id names an account of its own source first, else the only one elsewhere that has it. */
function parentFinder(accounts: readonly AccountKey[]) {
  const bySourceId = Map.groupBy(accounts, ({ sourceId }) => sourceId)
  return ({ source }: AccountKey, parent: string | null): string | null => {
    const named = parent === null ? [] : (bySourceId.get(parent) ?? [])
    const own = named.find((account) => account.source === source)
    return own?.id ?? (named.length === 1 ? named[0]!.id : null)
  }
}
