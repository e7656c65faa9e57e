/** Brings records in that somebody wrote by hand: an import like any other, from a source of its own. */
import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BY_HAND } from '#src/facts/by-hand.ts'
import { z } from 'zod'
import { bringIn } from './bring-in.ts'
import type { ErrandContext } from './operation.ts'
import { onToday } from './on-today.ts'
import { readingOf } from './reading-input.ts'

export interface HandRecords {
  /** the canonical file that they would stand in: `products` */
  readonly file: string
  readonly records: readonly Readonly<Record<string, string | number>>[]
  /** e-mail address of whoever writes them; undefined: the operator */
  readonly by: string | undefined
}

export const broughtByHand = {
  outcome: z.enum(['saved', 'unchanged']).describe('unchanged: that holds already'),
  importNo: z.int().nullable().describe('The import that it became; `import undo` takes it back. null: none'),
}

/** Amounts and names may change with it, so that all accounts are diagnosed again, as after any such import. */
export async function bringRecordsIn({ file, records, by }: HandRecords, context: ErrandContext) {
  const { house, actor } = context
  const folder = join(house.temporaryDirectory, `by-hand-${randomUUID()}`)
  const path = join(folder, `${file}.json`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    await writeFile(path, JSON.stringify(records), { mode: 0o600 })
    const { published } = await bringIn(
      {
        paths: [path],
        names: new Map([[path, `${BY_HAND}/${file}.json`]]),
        map: null,
        source: BY_HAND,
        reading: readingOf({}),
        partial: false,
        by: by ?? actor.role,
        dryRun: false,
        rejected: null,
        // Learned on a later day, it would not be known on the day that the organization lives on.
        learnedAt: onToday(context),
      },
      context,
    )
    const added = Object.values(published?.counts ?? {}).some((count) => count > 0)
    return {
      outcome: added ? ('saved' as const) : ('unchanged' as const),
      importNo: published?.importNo ?? null,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
