/** Of a diagnosis, what settings can change. */
import type { Diagnosis } from '../diagnosis.ts'
import { leadingHealth, type LeadingHealth } from '../health/leading-health.ts'

export interface Judgement extends LeadingHealth {
  readonly account: Diagnosis['account']
  /** it is no customer any more, and has no status that it could lose */
  readonly isFormer: boolean
  readonly arr: number | null
  readonly currency: string | null
  readonly movements: readonly { readonly rule: string; readonly cause: string }[]
}

export function judgementOf(diagnosis: Diagnosis): Judgement {
  const { account, goneSince, arr, currency, movements } = diagnosis
  const found = movements.map(({ rule, cause }) => ({ rule, cause }))
  return {
    ...leadingHealth(diagnosis),
    account,
    isFormer: goneSince !== null,
    arr,
    currency,
    movements: found,
  }
}
