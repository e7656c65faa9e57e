/** Which tier each account would be given, beside the one that it has. */
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { sum } from '#src/detect/statistics.ts'
import { suggestTiers as suggest, type TierCandidate } from '#src/detect/tiers/suggest-tiers.ts'
import { accountKeys } from '#src/store/histories.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { type TierRow, tierCandidates } from '#src/store/tier-candidates.ts'
import { z } from 'zod'
import { batches } from '../batches.ts'
import { errand } from '../operation.ts'

/** Accounts a batch: to look into a diagnosis takes its time. */
const BATCH = 200

const tier = z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable()

export const suggestTiers = errand({
  name: 'tier.suggest',
  summary: 'Suggest the tiers of accounts by revenue, expansion potential and strategic fit',
  description:
    'Of the accounts that pay, the top share (settings, `tiers.topShare`) by the mean of their places carries a full ' +
    'plan: the upper half of them tier 1, the lower half tier 2. As many more carry the half page, tier 3; the others ' +
    'get signals and alerts. Expansion potential is what the open growth levers are worth. Nothing is changed: a ' +
    'person decides, by `tier set`.',
  permission: 'read',
  http: { method: 'GET', path: '/tiers/suggestions' },
  input: z.object({
    differing: z.boolean().default(false).describe('Only accounts whose tier would be another'),
    limit: z.int().min(1).max(1000).default(200),
  }),
  output: z.object({
    currency: z.string().nullable(),
    topShare: z.number(),
    accounts: z.int().describe('Accounts that pay'),
    differing: z.int().describe('Of these, those whose tier would be another'),
    suggestions: z
      .array(
        z.object({
          id: z.uuid(),
          sourceId: z.string(),
          name: z.string(),
          owner: z.string().nullable(),
          tier: tier.describe('As it is; null: none'),
          decided: z.boolean().describe('By a person, over what the CRM says'),
          suggested: tier.describe('null: signals and alerts only'),
          differs: z.boolean(),
          reasons: z.array(z.string()).describe('The places of the account, as far as they are known'),
        }),
      )
      .describe('The first first'),
  }),
  run: async ({ differing, limit }, { inTransaction }) => {
    const { tiers } = mergedSettings((await inTransaction(latestSettings)).own, null)
    const ids = (await inTransaction(accountKeys)).map(({ id }) => id)
    const rows: TierRow[] = []
    for (const batch of batches(ids, BATCH))
      rows.push(...(await inTransaction((tx) => tierCandidates(tx, batch))))
    const currency = mostCommon(rows)
    const byId = new Map(rows.map((row) => [row.id, row]))
    const all = suggest(
      rows.map((row) => candidate(row, currency)),
      tiers,
      currency,
    )
    const differ = all.filter(({ differs }) => differs)
    return {
      currency,
      topShare: tiers.topShare,
      accounts: all.length,
      differing: differ.length,
      suggestions: (differing ? differ : all)
        .slice(0, limit)
        .map(({ accountId, suggested, differs, reasons }) => {
          const { id, sourceId, name, owner, tier: present, isDecided } = byId.get(accountId)!
          return { id, sourceId, name, owner, tier: present, decided: isDecided, suggested, differs, reasons }
        }),
    }
  },
})

/** Amounts of another currency do not compare. */
function candidate(
  { id, arr, currency, levers, fit, tier: present }: TierRow,
  common: string | null,
): TierCandidate {
  const compares = currency === null || currency === common
  return {
    accountId: id,
    arr: compares ? arr : null,
    potential: compares && levers.length > 0 ? sum(levers) : null,
    fit,
    tier: present,
  }
}

function mostCommon(rows: readonly TierRow[]): string | null {
  const named = Map.groupBy(
    rows.filter(({ currency }) => currency !== null),
    ({ currency }) => currency,
  )
  return [...named].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null
}
