/** What reading retention needs: the accounts, how far the data reaches, the settings and the lens of a window. */
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import type { Lens } from '#src/detect/retention/timeline.ts'
import type { Window } from '#src/detect/retention/window.ts'
import type { Settings } from '#src/detect/settings.ts'
import { catalogueOn } from '#src/facts/catalogue.ts'
import { addMonths, type Day } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import { catalogueFacts } from '#src/store/catalogue-facts.ts'
import { type AccountKey, accountKeys } from '#src/store/histories.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { endOfData } from './end-of-data.ts'
import type { ErrandContext } from './operation.ts'

export interface RetentionView {
  readonly accounts: readonly AccountKey[]
  /** the last day that the data tells of */
  readonly knownUntil: Day
  readonly currency: string | null
  readonly settings: Settings
  /** constant currency: rates of the first day of the window */
  lensOf(window: Window): Lens
}

type Reading = Pick<ErrandContext, 'inTransaction' | 'today'>

/** @throws Failure where there is no data yet */
export async function retentionView(context: Reading): Promise<RetentionView> {
  return (await readRetentionView(context)) ?? noData()
}

/** null: there is no data yet. */
export async function readRetentionView({ inTransaction, today }: Reading): Promise<RetentionView | null> {
  const accounts = await inTransaction(accountKeys)
  const knownUntil = await endOfData(accounts, { inTransaction, today })
  if (knownUntil === null) return null
  const settings = mergedSettings((await inTransaction(latestSettings)).own, null)
  const { facts, currency } = await inTransaction((tx) => catalogueFacts(tx, settings.currency))
  const { products, exchange } = catalogueOn(facts, currency, today)
  return {
    accounts,
    knownUntil,
    currency: exchange.into,
    settings,
    lensOf: ({ from }) => {
      const atStart = { into: exchange.into, rateOn: (code: string) => exchange.rateOn(code, from) }
      return { knownBy: today, settings, catalogue: { products, exchange: atStart } }
    },
  }
}

/**
 * The year up to the last day that the data tells of, where no window is given.
 * @throws Failure where it has no days, or reaches beyond the data
 */
export function windowWithin(
  given: { readonly [End in keyof Window]?: Day | undefined },
  knownUntil: Day,
): Window {
  const to = given.to ?? knownUntil
  const from = given.from ?? addMonths(to, -12)
  if (from >= to) {
    throw new Failure('invalid-input', `The window from ${from} to ${to} has no days`, {
      hint: 'Give a first day that lies before the last one.',
    })
  }
  if (to <= knownUntil) return { from, to }
  throw new Failure(
    'invalid-input',
    `The window ends on ${to}, but the data tells of nothing after ${knownUntil}: where the data ends, customers do not`,
    { hint: `Ask for a window that ends on ${knownUntil} or before, or import what happened since.` },
  )
}

function noData(): never {
  throw new Failure('invalid-input', 'There is no data yet to read retention from', {
    hint: 'Import accounts and subscriptions first.',
  })
}
