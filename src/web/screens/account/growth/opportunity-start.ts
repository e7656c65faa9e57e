/** What is known already of an opportunity that begins in a cell of the whitespace. */
import { enGrowth } from '../../../messages/en-growth.ts'
import type { ChosenSpot } from './chosen-spot.ts'
import type { Whitespace } from './growth-queries.ts'

/** @param ownerEmail who sells to the account */
export function opportunityStart(
  { row, column, spot }: ChosenSpot,
  { currency, waits }: Pick<Whitespace, 'currency' | 'waits'>,
  ownerEmail: string | null,
): Readonly<Record<string, unknown>> {
  const [reason] = column.why
  const [worth, ...others] = spot.opportunities.length === 0 ? spot.worth : []
  return {
    opportunity: row.isWhole ? column.name : enGrowth.opportunity(column.name, row.name),
    type: spot.state === 'Owned' ? 'Upsell' : 'Cross-sell',
    product: column.name,
    productId: column.productId,
    buyingCentre: row.isWhole ? null : row.name,
    rationale: reason?.says ?? null,
    readinessSignals: (reason?.evidence ?? []).map(({ says }) => says),
    value: worth === undefined || others.length > 0 || worth.amount === 0 ? null : worth.amount,
    currency: worth?.currency ?? currency,
    ownerEmail,
    // Into a critical account nothing is offered: what is written down now waits.
    status: waits === null ? 'Open' : 'Waiting',
    blocker: waits,
  }
}
