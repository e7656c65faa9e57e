/** Takes the new rows of plan files into the plan of their account. */
import { applyEdit } from '../apply-edit.ts'
import type { EditApplied } from '../apply-edits.ts'
import type { Plan } from '../plan.ts'
import type { Instant } from '../provenance.ts'
import { type FileConflict, fileEdit } from './file-edit.ts'
import type { FileVersion } from './file-row.ts'
import { newsOfFiles } from './news-of-files.ts'
import type { Surroundings } from './surroundings.ts'

export interface FilesGiven {
  /** every version of every row of the account's plan files */
  readonly versions: readonly FileVersion[]
  /** whether a version is still to enter */
  isNew(version: FileVersion): boolean
  readonly around: Surroundings
  /** the plan that they enter, and the instant of the last edit of its log; null: it has none */
  readonly plan: Plan
  readonly lastAt: Instant | null
  readonly now: Instant
}

export interface FilesEntered {
  readonly plan: Plan
  readonly applied: readonly EditApplied[]
  readonly conflicts: readonly FileConflict[]
}

/**
 * Each enters when its sender learned it, so that the plan of a past day is what its authors held then; once others have
 * edited the plan, not before their last edit. What a person wrote since stands, and is told.
 */
export function enterFiles({ versions, isNew, around, now, ...before }: FilesGiven): FilesEntered {
  const applied: EditApplied[] = []
  const conflicts: FileConflict[] = []
  let { plan, lastAt } = before
  for (const news of newsOfFiles(versions, isNew)) {
    const learnedAt = news.version.learnedAt < now ? news.version.learnedAt : now
    const at = lastAt !== null && lastAt > learnedAt ? lastAt : learnedAt
    const made = fileEdit(news, plan, around, at)
    conflicts.push(...made.conflicts)
    if (made.edit === null) continue
    const result = applyEdit(plan, made.edit)
    // What stands against it was taken out of it before.
    if ('conflict' in result) throw new Error(`The edit ${made.edit.id} meets a conflict`)
    applied.push({ edit: made.edit, itemId: result.itemId })
    plan = result.plan
    lastAt = at
  }
  return { plan, applied, conflicts }
}
