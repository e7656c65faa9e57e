/** Accounts that may be one, and what merging and splitting did, for the terminal. */
import type { listAccountMatches } from '#src/operations/accounts/list-account-matches.ts'
import type { accountSideSchema, mergedAccountSchema } from '#src/operations/merged-account-schema.ts'
import type { z } from 'zod'
import { count } from './figures.ts'
import type { Show } from './show.ts'
import { table } from './table.ts'

type Matches = z.output<typeof listAccountMatches.output>
type Merged = z.output<typeof mergedAccountSchema>

export const accountMatchesShow: Show = {
  answer: (output) => {
    const { total, matches } = output as Matches
    if (total === 0) return 'No two accounts wait for a decision.\n'
    const rows = matches.map(({ account, candidate, why }) => ({
      account: named(account),
      'may be': account.id === candidate.id ? 'another company now' : named(candidate),
      why,
    }))
    const shown = total > matches.length ? `, the newest ${matches.length}` : ''
    const todo =
      'To decide: `perennial account merge <account> <candidate>`, or `perennial account apart <account> <candidate>`.'
    return `${count(total, 'pair')} of accounts may be the same${shown}\n\n${table(rows)}\n\n${todo}\n`
  },
}

export const accountMergeShow: Show = {
  answer: (output) => {
    const { account, into } = output as Merged
    if (account.id === into.id) return `${named(account)} is the same account still.\n`
    return `${named(account)} is part of ${named(into)} now: ${moved(output as Merged)}.\nTo take it back: perennial account split ${account.id}\n`
  },
}

export const accountSplitShow: Show = {
  answer: (output) => {
    const { account, into } = output as Merged
    return `${named(account)} is an account of its own again, apart from ${named(into)}: ${moved(output as Merged)}.\n`
  },
}

function moved({ facts, usageDays, planEdits }: Merged): string {
  return `${count(facts, 'fact')} and ${count(usageDays, 'day')} of use moved, ${count(planEdits, 'edit')} in the plans`
}

function named({ name, source, sourceId }: z.output<typeof accountSideSchema>): string {
  return `${name} (${source} ${sourceId})`
}
