/** The day of whoever asks: what is to be done, account by account, what was done, and which reviews are due. */
import { accountsByStake, entriesOf, type QueueEntry, queueKinds } from '#src/detect/queue/today-queue.ts'
import type { Standing } from '#src/detect/priority.ts'
import { addDays, type Day, daysBetween } from '#src/kernel/day.ts'
import { notAdded } from '#src/kernel/not-added.ts'
import { doneToday } from '#src/store/done-today.ts'
import { keptMedianArr } from '#src/store/kept-portfolio.ts'
import { lastDiagnosisOn } from '#src/store/last-diagnosis-on.ts'
import { silentSources } from '#src/store/silent-sources.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { type TodayOfAccount, todayAccounts } from '#src/store/today-accounts.ts'
import { todayOutlines } from '#src/store/today-outlines.ts'
import { type TodayAsked, type TodayStake, todayStakes } from '#src/store/today-stakes.ts'
import { z } from 'zod'
import { notAddedSchema } from '../not-added-schema.ts'
import { transactionOperation } from '../operation.ts'
import { reviewsDue, reviewsDueSchema } from '../reviews-due.ts'
import { silentFeedsSchema } from '../silent-feeds-schema.ts'
import { queueGroupSchema, doneSchema } from '../today-schema.ts'

/** Days for which a review that was to be held, and was not, stays in the queue. */
const REVIEW_STAYS = 14
/** Accounts up to which the entries of all of them are counted: beyond, nobody reads the numbers, and all would wait. */
const COUNTED = 1000

export const showToday = transactionOperation({
  name: 'today',
  summary: 'Show what is to be done today, account by account, what is most at stake first',
  description:
    'Movements that wait for an answer, actions and steps of the renewal that are due, also those that nobody has ' +
    'taken into the plan, reviews to be held. One cause ' +
    'is one entry, whatever comes of it. The order is that of the queue (severity × confidence × urgency × size of ' +
    'the account); what is late counts as severity high, what is due today as medium, the rest as low. With `owner`, ' +
    'what is of this person, and what is nobody’s on the accounts that they hold.',
  permission: 'read',
  http: { method: 'GET', path: '/today' },
  input: z.object({
    owner: z.string().optional().describe('E-mail address of the AM or CSM'),
    within: z
      .int()
      .min(0)
      .max(90)
      .default(7)
      .describe('Days ahead for which actions, steps and reviews are due'),
    kind: z.enum(queueKinds).optional().describe('Only entries of this kind'),
    limit: z.int().min(1).max(200).default(40).describe('Accounts'),
    offset: z.int().min(0).default(0).describe('Accounts'),
  }),
  output: z.object({
    today: z.iso.date(),
    asOf: z.iso.date().nullable().describe('The day of the last diagnosis; null: nothing diagnosed yet'),
    accounts: z.int().describe('Accounts with something to do'),
    currency: z.string().nullable(),
    arr: z.number().describe('Of these accounts, in that currency'),
    withoutAmount: z.int().describe('Of these: without a known amount, or in another currency'),
    withoutRate: notAddedSchema,
    entries: z
      .object({ proposal: z.int(), action: z.int(), checklist: z.int(), review: z.int() })
      .nullable()
      .describe(
        `How many of each kind there are on all of them; null: over ${COUNTED} accounts they are not counted`,
      ),
    groups: z.array(queueGroupSchema),
    done: z.array(doneSchema).describe('What people did today, the latest first'),
    reviews: reviewsDueSchema,
    silentFeeds: silentFeedsSchema,
  }),
  run: async ({ owner, within, kind, limit, offset }, { tx, today, now }) => {
    const asked = { owner, until: addDays(today, within), reviewsFrom: addDays(today, -REVIEW_STAYS) }
    const stakes = await todayStakes(tx, asked, today)
    const median = await keptMedianArr(tx, today)
    const standings = new Map(stakes.map((one) => [one.accountId, standingOf(one, median, today)]))
    const seen = { today, standings }
    const isCounted = stakes.length <= COUNTED
    // Which accounts hold a kind is known from all entries alone.
    const kinds = isCounted || kind !== undefined ? await kindsOf(tx, asked, seen) : null
    const own = stakes.filter(
      ({ accountId }) => kind === undefined || kinds?.get(accountId)?.includes(kind) === true,
    )
    const ordered = accountsByStake(own.map((one) => ({ ...one, standing: standings.get(one.accountId)! })))
    const page = ordered.slice(offset, offset + limit).map(({ accountId }) => accountId)
    return {
      today,
      asOf: await lastDiagnosisOn(tx),
      ...sumOf(own, median?.currency ?? null),
      entries: kinds === null || !isCounted ? null : countsOf([...kinds.values()].flat()),
      groups: await groupsOf(tx, page, asked, { ...seen, kind }),
      done: await doneToday(tx, { today, day: now.toISOString().slice(0, 10), owner }),
      reviews: await reviewsDue(tx, today),
      silentFeeds: await silentSources(tx),
    }
  },
})

/** Of each account the kinds of its entries. */
async function kindsOf(
  tx: Transaction,
  asked: TodayAsked,
  { today, standings }: Seen,
): Promise<Map<string, QueueEntry['kind'][]>> {
  const outlines = await todayOutlines(tx, [...standings.keys()], asked, today)
  return new Map(
    [...outlines].map(([id, outline]) => {
      const entries = entriesOf({ ...outline, standing: standings.get(id)! })
      return [id, entries.map((entry) => entry.kind)]
    }),
  )
}

function countsOf(kinds: readonly QueueEntry['kind'][]): Record<QueueEntry['kind'], number> {
  const count = (kind: QueueEntry['kind']) => kinds.filter((one) => one === kind).length
  return {
    proposal: count('proposal'),
    action: count('action'),
    checklist: count('checklist'),
    review: count('review'),
  }
}

type Median = Awaited<ReturnType<typeof keptMedianArr>>

function standingOf({ arr, currency, deadlineOn }: TodayStake, median: Median, today: Day): Standing {
  const isSame = median !== null && (median.currency === null || currency === median.currency)
  return { asOf: today, deadlineOn, arr: isSame ? arr : null, medianArr: median?.medianArr ?? null }
}

/** In the currency of the portfolio, else in that of most of them. */
function sumOf(stakes: readonly TodayStake[], known: string | null) {
  const counted = [...Map.groupBy(stakes, ({ currency }) => currency)]
    .filter(([currency]) => currency !== null)
    .toSorted(([, a], [, b]) => b.length - a.length)
  const currency = known ?? counted[0]?.[0] ?? null
  const own = stakes.filter((one) => one.arr !== null && one.currency === currency)
  return {
    accounts: stakes.length,
    currency,
    arr: own.reduce((sum, { arr }) => sum + arr!, 0),
    withoutAmount: stakes.length - own.length,
    withoutRate: notAdded(
      currency,
      stakes.flatMap((one) =>
        one.arr === null ? [] : [{ currency: one.currency, accounts: 1, arr: one.arr }],
      ),
    ),
  }
}

interface Seen {
  readonly today: Day
  readonly standings: ReadonlyMap<string, Standing>
}

async function groupsOf(
  tx: Transaction,
  ids: readonly string[],
  asked: TodayAsked,
  { today, standings, kind }: Seen & { readonly kind: QueueEntry['kind'] | undefined },
) {
  const found = await todayAccounts(tx, ids, asked, today)
  return ids
    .flatMap((id) => {
      const one = found.get(id)
      const all = one === undefined ? [] : entriesOf({ ...one, standing: standings.get(id)! })
      const entries = all.filter((entry) => kind === undefined || entry.kind === kind)
      return one === undefined || entries.length === 0 ? [] : [shownGroup(one, entries, today)]
    })
    .toSorted((a, b) => b.entries[0]!.priority - a.entries[0]!.priority)
}

function shownGroup({ head }: TodayOfAccount, entries: readonly QueueEntry[], today: Day) {
  const { deadlineOn, deadlineKind, ...account } = head
  return {
    account: {
      ...account,
      deadline:
        deadlineOn === null
          ? null
          : {
              on: deadlineOn,
              days: daysBetween(today, deadlineOn),
              kind: deadlineKind === 'notice' ? ('notice' as const) : ('end' as const),
            },
    },
    entries: entries.map(({ items, ...entry }) => ({
      ...entry,
      items: items.map((item) => ({ ...item, days: daysBetween(today, item.dueOn) })),
    })),
  }
}
