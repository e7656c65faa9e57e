/** Reads where every account stands at both ends of a window. */
import { planGroup } from '#src/detect/retention/plan-group.ts'
import { positionOf, type Position } from '#src/detect/retention/position.ts'
import { type Lens, timelineOf } from '#src/detect/retention/timeline.ts'
import type { Window } from '#src/detect/retention/window.ts'
import { text } from '#src/facts/values.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import type { AccountKey } from '#src/store/histories.ts'
import type { RetentionFacts } from '#src/store/retention-facts.ts'
import { accountRowOn, familyFinder } from './family-finder.ts'
import type { ErrandContext } from './operation.ts'
import { plansOn } from './plans-on.ts'
import { readContracts } from './read-contracts.ts'

export const retentionGroups = ['tier', 'segment', 'owner', 'plan'] as const

export type GroupedBy = (typeof retentionGroups)[number]

export interface PositionsWanted {
  readonly accounts: readonly AccountKey[]
  readonly window: Window
  readonly lens: Lens
  readonly by: GroupedBy | undefined
}

type Reading = Pick<ErrandContext, 'inTransaction' | 'report' | 'today'>

export async function readPositions(
  { accounts, window, lens, by }: PositionsWanted,
  context: Reading,
): Promise<Position[]> {
  const parentOf = await familyFinder(accounts, lens.knownBy, context)
  const grace = lens.settings.retention.graceDays
  const periods = [around(window.from, grace), around(window.to, grace)]
  const positions: Position[] = []
  for await (const batch of readContracts(accounts, periods, context)) {
    const plans = by === 'plan' ? await planGroups(batch, { window, lens }, context) : null
    for (const one of batch) {
      const group = plans?.get(one.accountId) ?? groupOf(one, by, window.from)
      const who = { accountId: one.accountId, parentId: parentOf(one), group }
      positions.push(positionOf(who, timelineOf(one, lens), window, lens.settings))
    }
  }
  return positions
}

/** Days of use round a day tell whether a term that ran out there was late. */
export function around(day: Day, grace: number): readonly [Day, Day] {
  return [addDays(day, -grace), addDays(day, grace)]
}

async function planGroups(
  batch: readonly RetentionFacts[],
  { window, lens }: Pick<PositionsWanted, 'window' | 'lens'>,
  { inTransaction, today }: Reading,
): Promise<Map<string, string>> {
  const ids = batch.map(({ accountId }) => accountId)
  const plans = await inTransaction((tx) => plansOn(tx, ids, [window.from], today))
  const { shelfLifeDays } = lens.settings.plan
  return new Map(
    [...plans].map(([id, plan]) => [id, planGroup(plan.on(window.from), window.from, shelfLifeDays)]),
  )
}

/** As known on the day: what was learned later, or cannot be dated, makes no group of the past. */
function groupOf(account: RetentionFacts, by: GroupedBy | undefined, day: Day): string | null {
  const row = by === undefined ? undefined : accountRowOn(account, day)
  if (row === undefined) return null
  if (by === 'segment') return text(row, 'segment')
  if (by === 'owner') return text(row, 'csm_email') ?? text(row, 'am_email')
  const tier = row.values['tier']
  return typeof tier === 'number' ? String(tier) : null
}
