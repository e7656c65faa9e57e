/** What is to be done on the accounts today, in the order of what is at stake, and never the same cause twice. */
import type { Day } from '#src/kernel/day.ts'
import type { Severity } from '../diagnosis.ts'
import type { Standing } from '../priority.ts'
import type { DueItem } from './due-item.ts'
import { stakeOf } from './stake.ts'

/** What it takes of a movement that waits for an answer to put it in its place. */
export interface QueuedCause {
  readonly id: string
  readonly cause: string
  readonly priority: number
  /** it waits on its account alone, and is here because of a step that is due */
  readonly isListed: boolean
}

/** A movement that waits for an answer. */
export interface QueuedMovement extends QueuedCause {
  readonly rule: string
  readonly headline: string
  readonly reason: string
  readonly severity: Severity
  readonly confidence: number
  readonly since: Day
  readonly dueOn: Day | null
  /** edits of the plan that it proposes */
  readonly edits: number
}

export const queueKinds = ['proposal', 'action', 'checklist', 'review'] as const

/** One cause: a movement with what is due because of it, or what is due alone; a step, with the listed movement that proposes it. */
export interface QueueEntry<Movement extends QueuedCause = QueuedMovement> {
  readonly kind: (typeof queueKinds)[number]
  /** of its movement, else of its first item */
  readonly id: string
  readonly priority: number
  readonly movement: Movement | null
  /** the nearest due first; those of a movement are shown with it */
  readonly items: readonly DueItem[]
}

export interface AccountToday<Movement extends QueuedCause = QueuedMovement> {
  readonly standing: Standing
  readonly movements: readonly Movement[]
  readonly items: readonly DueItem[]
}

const kinds = { actions: 'action', checklist: 'checklist', reviews: 'review' } as const

/** The entries of one account, what weighs most first. */
export function entriesOf<Movement extends QueuedCause>(
  account: AccountToday<Movement>,
): QueueEntry<Movement>[] {
  return groupsOf(account)
    .map((group) => entryOf(group, account.standing))
    .toSorted((a, b) => b.priority - a.priority || before(dueOn(a), dueOn(b)) || before(a.id, b.id))
}

type Part<Movement> = { readonly movement: Movement } | { readonly item: DueItem }

/** Parts that share a cause, that say the same, or of which one serves the other, are one. */
function groupsOf<Movement extends QueuedCause>({
  movements,
  items,
}: AccountToday<Movement>): Part<Movement>[][] {
  const ids = new Set(items.map(({ id }) => id))
  const parts: Part<Movement>[] = [
    ...movements.map((movement) => ({ movement })),
    ...items.map((item) => ({ item })),
  ]
  let groups: { keys: Set<string>; parts: Part<Movement>[] }[] = []
  for (const part of parts) {
    const keys = new Set(keysOf(part, ids))
    const same = groups.filter((group) => [...keys].some((key) => group.keys.has(key)))
    const joined = {
      keys: new Set([...keys, ...same.flatMap((group) => [...group.keys])]),
      parts: [...same.flatMap((group) => group.parts), part],
    }
    groups = [...groups.filter((group) => !same.includes(group)), joined]
  }
  return groups.map((group) => group.parts)
}

function keysOf(part: Part<QueuedCause>, ids: ReadonlySet<string>): string[] {
  if ('movement' in part) return [`cause ${part.movement.cause}`]
  const { id, says, cause, answers } = part.item
  return [
    `item ${id}`,
    `says ${says.trim().toLowerCase()}`,
    ...(cause === null ? [] : [`cause ${cause}`]),
    // Two actions for one risk are two things to do; only what is due itself is said twice by them.
    ...(answers !== null && ids.has(answers) ? [`item ${answers}`] : []),
  ]
}

function entryOf<Movement extends QueuedCause>(
  parts: readonly Part<Movement>[],
  standing: Standing,
): QueueEntry<Movement> {
  const movements = parts.flatMap((part) => ('movement' in part ? [part.movement] : []))
  const items = saidOnce(parts.flatMap((part) => ('item' in part ? [part.item] : [])))
  const [movement = null] = movements.toSorted((a, b) => b.priority - a.priority || before(a.id, b.id))
  const weights = [movement?.priority ?? 0, ...items.map((item) => stakeOf(item.dueOn, standing))]
  const [first] = items
  return {
    kind:
      movement === null || (movement.isListed && first !== undefined) ? kinds[first!.section] : 'proposal',
    id: movement?.id ?? first!.id,
    priority: Math.max(...weights),
    movement,
    items,
  }
}

/** A step that is an action too is the action: it has an owner on either side, and can be under way. */
function saidOnce(items: readonly DueItem[]): DueItem[] {
  const order = items.toSorted(
    (a, b) => before(a.dueOn, b.dueOn) || before(a.section, b.section) || before(a.id, b.id),
  )
  const actions = order.filter(({ section }) => section === 'actions')
  return order.filter((item) => {
    if (item.section !== 'checklist') return true
    const isSame = (one: DueItem) =>
      one.answers === item.id || one.says.trim().toLowerCase() === item.says.trim().toLowerCase()
    return !actions.some(isSame)
  })
}

function dueOn({ items }: QueueEntry<QueuedCause>): Day {
  return items[0]?.dueOn ?? '9999-12-31'
}

function before(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What is known of an account before its items are looked at. */
export interface AccountStake {
  readonly accountId: string
  readonly standing: Standing
  /** the highest of its movements; null: none waits */
  readonly priority: number | null
  /** of its items, the nearest */
  readonly dueOn: Day | null
}

/** The accounts, that with the most at stake first; what is equal goes by the day of what is due or decided, then by the amount. */
export function accountsByStake(accounts: readonly AccountStake[]): AccountStake[] {
  const weighed = accounts.map((account) => {
    const due = account.dueOn === null ? 0 : stakeOf(account.dueOn, account.standing)
    return { account, stake: Math.max(account.priority ?? 0, due), on: nearestDay(account) }
  })
  return weighed
    .toSorted(
      (a, b) =>
        b.stake - a.stake ||
        before(a.on, b.on) ||
        (b.account.standing.arr ?? 0) - (a.account.standing.arr ?? 0) ||
        before(a.account.accountId, b.account.accountId),
    )
    .map(({ account }) => account)
}

function nearestDay({ dueOn, standing }: AccountStake): Day {
  const { deadlineOn } = standing
  if (dueOn === null || deadlineOn === null) return dueOn ?? deadlineOn ?? '9999-12-31'
  return dueOn < deadlineOn ? dueOn : deadlineOn
}
