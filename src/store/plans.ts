/** The plans of accounts: the log of their edits, and the items that the log comes to. */
import type { Day } from '#src/kernel/day.ts'
import type { EditApplied } from '#src/plan/apply-edits.ts'
import { opportunityGaps } from '#src/plan/opportunity-gaps.ts'
import { emptyPlan, type Plan, type PlanItem } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { sectionNames } from '#src/plan/plan-sections.ts'
import type { Instant, Touch } from '#src/plan/provenance.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

export interface StoredPlan {
  readonly plan: Plan
  /** of its log; 0 and null: nobody has edited it yet */
  readonly edits: number
  readonly lastAt: Instant | null
  /** null: it was never filled from records */
  readonly filledOn: Day | null
}

const nothingPlanned: StoredPlan = { plan: emptyPlan, edits: 0, lastAt: null, filledOn: null }

/** Of each of the accounts; that of an account without one is empty. */
export async function plansOf(
  tx: Transaction,
  accountIds: readonly string[],
): Promise<Map<string, StoredPlan>> {
  const heads = await headsOf(tx, accountIds)
  const items = await itemsOfPlans(tx, accountIds)
  return new Map(
    accountIds.map((id) => {
      const head = heads.get(id)
      if (head === undefined) return [id, nothingPlanned]
      const { edits, lastAt, filledOn } = head
      return [
        id,
        { plan: planOf(items.get(id) ?? []), edits, lastAt: lastAt?.toISOString() ?? null, filledOn },
      ]
    }),
  )
}

/** As `plansOf`; until the transaction ends nobody else edits these plans. */
export async function plansToEdit(
  tx: Transaction,
  accountIds: readonly string[],
): Promise<Map<string, StoredPlan>> {
  const { db, organizationId } = tx
  await sql`
    insert into perennial.plan (organization_id, account_id, edits)
    select ${organizationId}, id, 0 from unnest(${accountIds}::uuid[]) as given (id) order by id
    on conflict do nothing`.execute(db)
  await sql`
    select from perennial.plan
    where organization_id = ${organizationId} and account_id = any(${accountIds}::uuid[])
    order by account_id for update`.execute(db)
  return plansOf(tx, accountIds)
}

/** A plan that edits were applied to, in their order. */
export interface EditedPlan {
  readonly accountId: string
  /** as it was read, held by `plansToEdit` */
  readonly before: StoredPlan
  readonly after: Plan
  readonly applied: readonly EditApplied[]
}

/** Adds the edits to the logs and keeps what they come to. */
export async function savePlans(tx: Transaction, edited: readonly EditedPlan[]): Promise<void> {
  const changed = edited.filter(({ applied }) => applied.length > 0)
  if (changed.length === 0) return
  await saveEdits(tx, changed)
  await saveItems(tx, changed)
  await sql`
    update perennial.plan p set edits = given.edits, last_at = given.last_at
    from unnest(${changed.map((one) => one.accountId)}::uuid[],
      ${changed.map((one) => one.before.edits + one.applied.length)}::int[],
      ${changed.map((one) => one.applied.at(-1)!.edit.at)}::timestamptz[]) as given (account_id, edits, last_at)
    where p.organization_id = ${tx.organizationId} and p.account_id = given.account_id`.execute(tx.db)
}

/** The whole log of a plan, in the order in which its edits were applied. */
export async function planLog(tx: Transaction, accountId: string): Promise<PlanEdit[]> {
  const logs = await planLogs(tx, [accountId])
  return logs.get(accountId) ?? []
}

/** The logs of these accounts; those without edits are not among them. */
export async function planLogs(
  { db, organizationId }: Transaction,
  accountIds: readonly string[],
): Promise<Map<string, PlanEdit[]>> {
  const { rows } = await sql<{ accountId: string; edit: PlanEdit }>`
    select account_id as "accountId", edit from perennial.plan_edit
    where organization_id = ${organizationId} and account_id = any(${accountIds}::uuid[])
    order by account_id, edit_no`.execute(db)
  const byAccount = Map.groupBy(rows, (row) => row.accountId)
  return new Map([...byAccount].map(([id, own]) => [id, own.map((row) => row.edit)]))
}

/** That these plans were filled from the records of their accounts on a day. */
export async function plansFilled(
  { db, organizationId }: Transaction,
  accountIds: readonly string[],
  on: Day,
): Promise<void> {
  await sql`
    insert into perennial.plan (organization_id, account_id, edits, filled_on)
    select ${organizationId}, id, 0, ${on} from unnest(${accountIds}::uuid[]) as given (id) order by id
    on conflict (organization_id, account_id) do update set filled_on = excluded.filled_on`.execute(db)
}

interface Head {
  readonly id: string
  readonly edits: number
  readonly lastAt: Date | null
  readonly filledOn: Day | null
}

async function headsOf(
  { db, organizationId }: Transaction,
  accountIds: readonly string[],
): Promise<Map<string, Head>> {
  const { rows } = await sql<Head>`
    select account_id as id, edits, last_at as "lastAt", filled_on as "filledOn" from perennial.plan
    where organization_id = ${organizationId} and account_id = any(${accountIds}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

interface ItemRow {
  readonly accountId: string
  readonly item: PlanItem
  readonly removal: Touch | null
}

async function itemsOfPlans(
  { db, organizationId }: Transaction,
  accountIds: readonly string[],
): Promise<Map<string, ItemRow[]>> {
  const { rows } = await sql<ItemRow>`
    select account_id as "accountId", item, removal from perennial.plan_item
    where organization_id = ${organizationId} and account_id = any(${accountIds}::uuid[])
    order by account_id, place, item_id`.execute(db)
  return Map.groupBy(rows, (row) => row.accountId)
}

function planOf(rows: readonly ItemRow[]): Plan {
  const bySection = Map.groupBy(rows, ({ item }) => item.section)
  const items = sectionNames.map((section) => {
    const there = (bySection.get(section) ?? []).filter(({ removal }) => removal === null)
    return [section, new Map(there.map(({ item }) => [item.id, item]))]
  })
  const removed = sectionNames.map((section) => {
    const gone = (bySection.get(section) ?? []).filter(({ removal }) => removal !== null)
    return [section, new Map(gone.map(({ item, removal }) => [item.id, { item, removal }]))]
  })
  return { items: Object.fromEntries(items), removed: Object.fromEntries(removed) } as Plan
}

async function saveEdits({ db, organizationId }: Transaction, edited: readonly EditedPlan[]): Promise<void> {
  const rows = edited.flatMap(({ accountId, before, applied }) =>
    applied.map(({ edit, itemId }, at) => ({ accountId, no: before.edits + at + 1, edit, itemId })),
  )
  await sql`
    insert into perennial.plan_edit (organization_id, account_id, edit_no, id, section, item_id, edit)
    select ${organizationId}, account_id, edit_no, edit ->> 'id', edit ->> 'section', item_id, edit
    from unnest(${rows.map((row) => row.accountId)}::uuid[], ${rows.map((row) => row.no)}::int[],
      ${rows.map((row) => row.itemId)}::text[], ${rows.map((row) => JSON.stringify(row.edit))}::jsonb[])
      as given (account_id, edit_no, item_id, edit)`.execute(db)
}

async function saveItems({ db, organizationId }: Transaction, edited: readonly EditedPlan[]): Promise<void> {
  const rows = edited.flatMap(touchedItems)
  await sql`
    insert into perennial.plan_item (organization_id, account_id, section, item_id, place, item, removal, gaps)
    select ${organizationId}, account_id, item ->> 'section', item ->> 'id', place, item,
      nullif(removal, 'null'::jsonb), string_to_array(gaps, ' ')
    from unnest(${rows.map((row) => row.accountId)}::uuid[], ${rows.map((row) => row.place)}::int[],
      ${rows.map((row) => JSON.stringify(row.item))}::jsonb[],
      ${rows.map((row) => JSON.stringify(row.removal))}::jsonb[],
      ${rows.map((row) => gapsOf(row.item).join(' '))}::text[]) as given (account_id, place, item, removal, gaps)
    on conflict (organization_id, account_id, section, item_id) do update
      set item = excluded.item, removal = excluded.removal, gaps = excluded.gaps,
        place = case excluded.place when 0 then plan_item.place else excluded.place end`.execute(db)
}

/** Each item that the edits touched, once, as it is after the last of them. */
function touchedItems({ accountId, before, after, applied }: EditedPlan) {
  const numbers = new Map(applied.map(({ edit }, at) => [edit.id, before.edits + at + 1]))
  /** 0: it was where it is before these edits, and keeps its place */
  const placeBy = ({ editId }: Touch) => numbers.get(editId) ?? 0
  const touched = new Map(applied.map(({ edit, itemId }) => [`${edit.section} ${itemId}`, { edit, itemId }]))
  return [...touched.values()].map(({ edit: { section }, itemId }) => {
    const item = after.items[section].get(itemId)
    if (item !== undefined) return { accountId, place: placeBy(item.touches.presence), item, removal: null }
    const gone = after.removed[section].get(itemId)!
    return { accountId, place: placeBy(gone.removal), item: gone.item, removal: gone.removal }
  })
}

function gapsOf({ section, values }: PlanItem): readonly string[] {
  return section === 'opportunities' ? opportunityGaps(values as PlanItem<'opportunities'>['values']) : []
}
