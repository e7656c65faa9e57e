/** Calls a segment otherwise: its settings, and for all its accounts at once. */
import { renamedSegment } from '#src/detect/settings/renamed-segment.ts'
import { type AccountSegment, accountSegments } from '#src/store/account-segments.ts'
import { lockImports } from '#src/store/imports.ts'
import { forgetPortfolio } from '#src/store/kept-portfolio.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { writeAccounts } from '#src/store/write-accounts.ts'
import { z } from 'zod'
import { broughtByHand } from '../bring-records-in.ts'
import { finishImports } from '../finish-imports.ts'
import { handWriter } from '../hand-writer.ts'
import { ranBy } from '../import-input.ts'
import { keepSettingsIn, type KeptSettings, markKept } from '../keep-settings.ts'
import { type ErrandContext, errand } from '../operation.ts'
import { unknownSegment } from '../unknown-segment.ts'

const segment = z.string().trim().min(1).max(200)

export const renameSegment = errand({
  name: 'segment.rename',
  summary: 'Call a segment otherwise: its settings, and for all its accounts at once',
  description:
    'Each of its accounts gets the new name by hand, all in one import that `import undo` takes back, and the settings ' +
    'of the segment hold under the new name, as a new version that `settings restore` takes back. What is written by ' +
    'hand stands before the records: accounts whose segment a source says keep the new name at its next import, also ' +
    'where it says a third one by then, until `account set --asRecords segment`; accounts that come with the old name ' +
    'later are in a segment of the old name. Where a segment of the new name is there already, they join it, its ' +
    'settings hold, and those of the old name go. Kept views look for the name that they were kept with.',
  permission: 'configure',
  http: { method: 'POST', path: '/segments/rename' },
  positional: ['segment', 'to'],
  input: z.object({
    segment: segment.describe('As it is called now'),
    to: segment.describe('As it is to be called'),
    by: ranBy,
  }),
  output: z.object({
    accounts: z.int().describe('Who are in it'),
    joined: z.boolean().describe('Whether there was a segment of the new name'),
    version: z.int().describe('Of the settings that hold now'),
    versionBefore: z.int().describe('The same as version where nothing of its settings changed'),
    ...broughtByHand,
  }),
  run: async (asked, context) => {
    const { accounts, kept, ...done } = await context.inTransaction((tx) => rename(tx, asked, context))
    const accountIds = accounts.map(({ id }) => id)
    if (done.importNo !== null) await finishImports(context, { importNo: done.importNo, accountIds })
    await markKept(kept, context)
    const isSame = done.importNo === null && kept.outcome === 'unchanged'
    return {
      ...done,
      accounts: accounts.length,
      version: kept.version,
      outcome: isSame ? ('unchanged' as const) : ('saved' as const),
    }
  },
})

interface Renamed {
  readonly accounts: readonly AccountSegment[]
  readonly kept: KeptSettings
  readonly joined: boolean
  readonly versionBefore: number
  readonly importNo: number | null
}

/** One transaction: the accounts and the settings are called otherwise together, or neither is. */
async function rename(
  tx: Transaction,
  {
    segment: from,
    to,
    by,
  }: { readonly segment: string; readonly to: string; readonly by?: string | undefined },
  context: ErrandContext,
): Promise<Renamed> {
  // Whoever writes or imports meanwhile waits, so that no account is left behind.
  await lockImports(tx)
  const all = await accountSegments(tx)
  const accounts = all.filter((one) => one.segment === from)
  const { version, own } = await latestSettings(tx)
  if (accounts.length === 0 && !Object.hasOwn(own.segments, from)) throw unknownSegment(from)
  const isThere = all.some((one) => one.segment === to) || Object.hasOwn(own.segments, to)
  const joined = from !== to && isThere
  const kept = await keepSettingsIn(
    tx,
    {
      own: from === to ? own : renamedSegment(own, { from, to, joins: joined }),
      basedOn: version,
      note: `Segment "${from}" is called "${to}" now`,
      restoredFrom: null,
      by,
    },
    context,
  )
  const writer = handWriter(by, context)
  const importNo = from === to ? null : await writeAccounts(tx, accounts, { segment: to }, writer)
  // It compares the accounts of a segment with each other, by its name.
  if (importNo !== null) await forgetPortfolio(tx)
  return { accounts, kept, joined, versionBefore: version, importNo }
}
