/** What a sum leaves out although its amount is known: which rate is missing, and where it is said. */
import { Link } from '@tanstack/react-router'
import type { NotAdded } from '#src/kernel/not-added.ts'
import { format } from '../format.ts'
import { enCatalogue } from '../messages/en-catalogue.ts'

interface WithoutRateProps {
  readonly organization: string
  readonly amounts: readonly NotAdded[]
  /** that of the sum */
  readonly currency: string | null
}

export function WithoutRate({ organization, amounts, currency }: WithoutRateProps) {
  if (amounts.length === 0 || currency === null) return null
  const told = amounts.map((one) =>
    enCatalogue.withoutRate(one.accounts, format.money(one.arr, one.currency), one.currency, currency),
  )
  return (
    <>
      {told.join(' ')}{' '}
      <Link
        className="inline-flex min-h-6 items-center font-medium text-accent underline-offset-2 hover:underline"
        params={{ organization, page: 'catalogue' }}
        to="/$organization/settings/$page"
      >
        {enCatalogue.addRate}
      </Link>
    </>
  )
}
