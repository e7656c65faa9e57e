/** Lists the segments: who is in each and who says so, and what each has of its own. */
import { settingsList } from '#src/detect/settings/settings-list.ts'
import { BY_HAND } from '#src/facts/by-hand.ts'
import { type AccountSegment, accountSegments } from '#src/store/account-segments.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'

export const listSegments = transactionOperation({
  name: 'segment.list',
  summary: 'List the segments with their accounts and who says that they are in them',
  description:
    'Those that accounts are in now, and those that have settings of their own while no account is in them. A segment ' +
    'comes with the records of an account, or is written by hand (`account set`), which stands before the records.',
  permission: 'read',
  http: { method: 'GET', path: '/segments' },
  input: z.object({}),
  output: z.object({
    version: z.int().describe('Of the settings'),
    segments: z.array(
      z.object({
        segment: z.string(),
        accounts: z.int(),
        byHand: z.int().describe('Of them, those whose segment somebody has written'),
        sources: z
          .array(z.object({ source: z.string(), accounts: z.int() }))
          .describe('Of the others, the sources that say it'),
        settings: z.int().describe('How many it has of its own'),
      }),
    ),
  }),
  run: async (_input, { tx }) => {
    const { version, own } = await latestSettings(tx)
    const bySegment = Map.groupBy(await accountSegments(tx), ({ segment }) => segment)
    const names = [...new Set([...bySegment.keys(), ...Object.keys(own.segments)])].toSorted()
    const settingsOf = (segment: string) =>
      Object.hasOwn(own.segments, segment) ? settingsList(own.segments[segment]!).size : 0
    return {
      version,
      segments: names.map((segment) => ({
        segment,
        ...counted(bySegment.get(segment) ?? []),
        settings: settingsOf(segment),
      })),
    }
  },
})

function counted(accounts: readonly AccountSegment[]) {
  const bySource = Map.groupBy(accounts, ({ saidBy }) => saidBy)
  const byHand = bySource.get(BY_HAND)?.length ?? 0
  const sources = [...bySource]
    .filter(([source]) => source !== BY_HAND)
    .map(([source, same]) => ({ source, accounts: same.length }))
    .toSorted((a, b) => b.accounts - a.accounts || (a.source < b.source ? -1 : 1))
  return { accounts: accounts.length, byHand, sources }
}
