/** Sends one edit that was kept: what this window itself wrote before it is no conflict. */
import type { Conflict } from '#src/plan/conflict.ts'
import { problemOf } from '../problem.ts'
import { conflictOf } from './conflict-of.ts'
import { overtakenIn, theirsOf } from './overtaken-in.ts'
import type { PlanEditMade } from './plan-edit-made.ts'
import type { RecordSetMade } from './record-set-made.ts'

/** The fields of each item, and of what the account is, that were written since the window is connected again. */
export type OwnFields = Map<string, Set<string>>

/**
 * The answer to an edit may have been lost on its way, and edits that wait stand on one another: an edit is then based
 * on a version before what was written last by this window, and would meet its own words. It is based anew where all
 * that stands against it is such; where anybody else was there too, it is refused as any other.
 * @param write sends all of them or none
 * @throws what `write` throws
 */
export async function sendKept(
  edits: readonly PlanEditMade[],
  own: OwnFields,
  write: (edits: readonly PlanEditMade[]) => Promise<void>,
): Promise<void> {
  let made = edits
  // Each turn bases one edit anew, so that it ends.
  for (let turn = 0; ; turn++) {
    try {
      if (made.length > 0) await write(made)
      break
    } catch (error) {
      const conflict = conflictOf(problemOf(error))
      const next = conflict === null || turn >= edits.length ? null : withoutOwn(made, conflict, own)
      if (next === null) throw error
      made = next
    }
  }
  for (const one of edits) {
    const fields = own.get(nameOf(one)) ?? new Set()
    for (const field of Object.keys(one.values ?? {})) fields.add(field)
    own.set(nameOf(one), fields)
  }
}

function nameOf({ section, item }: Pick<PlanEditMade, 'section' | 'item'>): string {
  return `${section} ${item ?? ''}`
}

/** The edits as they can be sent again; null where the conflict is one with somebody else. */
function withoutOwn(
  edits: readonly PlanEditMade[],
  { kind, edit, item, fields }: Conflict,
  own: OwnFields,
): readonly PlanEditMade[] | null {
  if (item === null) return null
  const isMeant = (one: PlanEditMade) =>
    one.section === edit.section && (one.item === undefined || one.item === item.id)
  const meant = edits.find(isMeant)
  if (meant === undefined) return null
  // What was to be taken out is out.
  if (kind === 'removed' && meant.change === 'remove') return edits.filter((one) => one !== meant)
  const written = own.get(nameOf(meant))
  if (kind !== 'changed' || !fields.every(({ field }) => written?.has(field) === true)) return null
  return edits.map((one) => (isMeant(one) ? { ...one, basedOn: item.version } : one))
}

/** Under which the fields of what an account is stand among those of its items. */
const RECORD = 'record'

/**
 * The same for values of an account: those that wait stand on what was typed before them, which the server may know by
 * another word, as a website, or emptied, as the records say it.
 * @throws what `write` throws
 */
export async function sendKeptRecord(
  { wanted, seen }: RecordSetMade,
  own: OwnFields,
  write: (made: RecordSetMade) => Promise<void>,
): Promise<void> {
  const written = own.get(RECORD) ?? new Set()
  try {
    await write({ wanted, seen })
  } catch (error) {
    const overtaken = overtakenIn(problemOf(error))
    if (overtaken === null || !overtaken.every(({ field }) => written.has(field))) throw error
    await write({ wanted, seen: { ...seen, ...theirsOf(overtaken) } })
  }
  own.set(RECORD, new Set([...written, ...Object.keys(wanted)]))
}
