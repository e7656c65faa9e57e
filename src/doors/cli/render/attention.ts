/** The accounts that need attention most, for the terminal. */
import type { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import type { z } from 'zod'
import { arrText, count, money } from './figures.ts'
import { wrapped } from './wrapped.ts'

type Page = z.output<typeof listAccounts.output>
type Account = Page['accounts'][number]

/** @param page with its totals */
export function attentionText(page: Page, organization: string): string {
  const { totals } = page
  if (page.total === 0 || totals === null) {
    return 'No accounts yet. Bring in your own files: npx perennial import ./my-folder\n'
  }
  const moved = page.accounts.filter((account) => account.movement !== null)
  const head = `${organization} · ${count(page.total, 'account')} · ${arrText(totals, page.currency)} · as of ${page.asOf}`
  if (moved.length === 0) return `${head}\n\nNothing moved that calls for you.\n`
  const intro =
    moved.length === 1
      ? 'One account needs attention'
      : `${moved.length} accounts need attention most, of ${totals.moved} that moved`
  return `${head}\n\n${intro}:\n\n${moved.map(entry).join('\n')}`
}

function entry(account: Account, at: number): string {
  const { movement, nextStep } = account
  const figures = [
    account.arr === null ? null : `${money(account.arr, account.currency)} ARR`,
    health(account),
    deadline(account),
  ].filter((figure) => figure !== null)
  const lines = [
    `${at + 1}  ${account.name}  ${figures.join(' · ')}`,
    ...wrapped(`${movement!.headline}. ${movement!.reason}`, '   '),
    ...(nextStep === null ? [] : wrapped(`→ ${nextStep.says}`, '   ')),
  ]
  return `${lines.join('\n')}\n`
}

function health({ score, status, measured, applicable }: Account): string | null {
  if (score === null) return null
  return status === null
    ? `health ${Math.round(score)} (${measured} of ${applicable} signals)`
    : `health ${Math.round(score)} ${status}`
}

function deadline({ deadline }: Account): string | null {
  if (deadline === null) return null
  const what = deadline.kind === 'notice' ? 'notice' : 'ends'
  return `${what} in ${deadline.days} days`
}
