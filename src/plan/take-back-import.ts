/** The edits that take back what an import brought into a plan, as far as nobody has built on it. */
import { Failure } from '#src/kernel/failure.ts'
import { fatesOf } from './fates-of.ts'
import type { PlanEdit } from './plan-edit.ts'
import { undoEdit } from './undo-edit.ts'

/** An edit that stays, and who built on it. */
export interface EditThatStays {
  readonly edit: PlanEdit
  /** the later edits that touch the same */
  readonly builtOnBy: readonly PlanEdit[]
}

export interface TakenBack {
  /** in the order in which they are made */
  readonly edits: readonly PlanEdit[]
  readonly stay: readonly EditThatStays[]
}

/**
 * @param log all edits of the plan
 * @param editIds those that the import brought about
 */
export function takeBackImport(
  log: readonly PlanEdit[],
  editIds: ReadonlySet<string>,
  by: { readonly importNo: number; readonly actor: string; readonly at: string },
): TakenBack {
  const fates = fatesOf(log)
  const edits: PlanEdit[] = []
  const stay: EditThatStays[] = []
  for (const edit of log.toReversed()) {
    if (!editIds.has(edit.id) || fates.get(edit.id) === 'undone') continue
    const undoing = undoingOf([...log, ...edits], edit, by)
    if ('builtOnBy' in undoing) stay.push(undoing)
    else edits.push(undoing)
  }
  return { edits, stay }
}

function undoingOf(
  log: readonly PlanEdit[],
  edit: PlanEdit,
  { importNo, actor, at }: Parameters<typeof takeBackImport>[2],
): PlanEdit | EditThatStays {
  try {
    const undoing = undoEdit(log, edit.id, { id: `undo/${importNo}/${edit.id}`, actor, at, importNo })
    return { ...undoing, why: `Import ${importNo}, which brought it, was taken back.` }
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'conflict') throw error
    const later = new Set((error.details as readonly { editId: string }[]).map(({ editId }) => editId))
    return { edit, builtOnBy: log.filter(({ id }) => later.has(id)) }
  }
}
