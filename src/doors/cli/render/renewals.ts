/** The renewals by quarter and what is at risk, for the terminal. */
import type { listRenewals } from '#src/operations/renewals/list-renewals.ts'
import type { z } from 'zod'
import { count, money, percent } from './figures.ts'
import type { Show } from './show.ts'
import { table } from './table.ts'

type Renewals = z.output<typeof listRenewals.output>

export const renewalsShow: Show = {
  answer: (output) => {
    const renewals = output as Renewals
    if (renewals.renewals === 0) return 'No account that pays, or none diagnosed yet.\n'
    return [...summary(renewals), '', quarters(renewals), ...atRisk(renewals), ''].join('\n')
  },
}

function summary(of: Renewals): string[] {
  const { currency, withoutAmount } = of
  const apart = withoutAmount === 0 ? '' : ` · ${count(withoutAmount, 'account')} without an amount in it`
  return [
    `${count(of.renewals, 'renewal')} · ${money(of.arr, currency)} ARR · expected loss ${money(of.expectedLoss, currency)}${apart} · as of ${of.asOf}`,
    `At risk within ${count(of.within, 'day')}: ${count(of.atRisk.accounts, 'account')}, ${money(of.atRisk.arr, currency)} ARR`,
    ...(of.atRiskRolling.accounts === 0
      ? []
      : [
          `At risk without a day: ${count(of.atRiskRolling.accounts, 'account')}, ${money(of.atRiskRolling.arr, currency)} ARR`,
        ]),
  ]
}

/** A column a category that occurs, in their order. */
function quarters(of: Renewals): string {
  return table(
    of.quarters.map(({ name, arr, expectedLoss, categories }) => ({
      'decided in': name ?? 'no day',
      arr: money(arr, of.currency),
      ...Object.fromEntries(
        of.categories.map(({ category }) => {
          const own = categories.find((one) => one.category === category)
          return [category.toLowerCase(), own === undefined ? '–' : money(own.arr, of.currency)]
        }),
      ),
      'expected loss': money(expectedLoss, of.currency),
    })),
  )
}

function atRisk({ accounts, atRisk: { accounts: all } }: Renewals): string[] {
  if (accounts.length === 0) return []
  const rows = accounts.map((account) => ({
    account: account.name,
    'decided by': account.dueOn,
    arr: money(account.arr, account.currency),
    renews: percent(account.p),
    owner: account.byOwner === null ? '' : ownerSays(account.byOwner),
    'expected loss': money(account.expectedLoss, account.currency),
    why: account.reasons.join(' '),
  }))
  const more = accounts.length < all ? [`${accounts.length} of ${all} shown`] : []
  return ['', table(rows), ...more]
}

/** Beside the outlook; marked where the two are more than 20 points apart. */
function ownerSays({ p, category, isFar }: NonNullable<Renewals['accounts'][number]['byOwner']>): string {
  return `${p === null ? category : percent(p)}${isFar ? ' !' : ''}`
}
