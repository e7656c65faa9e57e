/** What the whitespace of an account is made from. */
import type { Dossier } from '#src/facts/dossier.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Plan } from '#src/plan/plan.ts'

export interface WhitespaceSource {
  readonly today: Day
  readonly plan: Pick<Plan, 'items'>
  /** null: of no account, an empty template */
  readonly dossier: Pick<Dossier, 'products' | 'contracts' | 'opportunities'> | null
  /** of the account, in which what names none is counted */
  readonly currency: string | null
  /** in which the organization's list prices are */
  readonly listCurrency: string | null
  /** the organization's own list: each is a row of every account, also where nothing names it yet */
  readonly buyingCentres: readonly string[]
}

/** The row of what is known of the account and of no buying centre in particular. */
export const WHOLE = 'Whole account'
