/** Writes one item of a plan that exists already, with its number, its author and the day it was written. */
import type { Day } from '#src/kernel/day.ts'
import { at } from './at.ts'
import type { ColumnName } from './columns.ts'
import type { SampleAccount } from './sample-account.ts'
import type { Cell } from './sample-file.ts'
import type { World } from './world.ts'

export type PlanFile =
  | 'objectives'
  | 'metrics'
  | 'milestones'
  | 'values'
  | 'risks'
  | 'actions'
  | 'meetings'
  | 'competitors'
  | 'use_cases'
  | 'commitments'

export type PlanItem<File extends PlanFile> = Partial<
  Record<Exclude<ColumnName<File>, 'id' | 'account_id' | 'author' | 'observed_at'>, Cell>
>

/** `itemId('risks', account, 1)` is `RISK-001-1`. */
export function itemId(file: PlanFile, account: SampleAccount, number: number): string {
  return `${file.slice(0, 4).toUpperCase()}-${account.id.slice(4)}-${number}`
}

/** @param number counts the items of this file and account, from 1 */
export function writePlanItem<File extends PlanFile>(
  world: World,
  account: SampleAccount,
  file: File,
  number: number,
  writtenOn: Day,
  item: PlanItem<File>,
): void {
  const row: Partial<Record<string, Cell>> = {
    ...item,
    id: itemId(file, account, number),
    account_id: account.id,
    author: account.csm,
    observed_at: at(writtenOn, 17),
  }
  world.ledger.add(file, row)
}
