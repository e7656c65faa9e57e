/** A share with its interval, where several cases may come from one account and so say less than as many accounts would. */
import { wilson } from './wilson.ts'

export interface ShareCase {
  readonly account: string
  readonly isHit: boolean
  /** 0–1; a case that is counted in part */
  readonly weight?: number
}

export interface Proportion {
  /** cases, and how many of them are hits; not whole where cases are counted in part */
  readonly cases: number
  readonly hits: number
  /** hits ÷ cases */
  readonly share: number
  readonly low: number
  readonly high: number
}

/**
 * Wilson's interval for the number of unlike cases that the clustered ones are worth: cases ÷ design effect, which is
 * how much wider the share spreads from account to account than it would among unlike cases (Rao and Scott).
 * @returns null without a case
 */
export function proportion(cases: Iterable<ShareCase>, level = 0.95): Proportion | null {
  const accounts = new Map<string, { total: number; hits: number }>()
  let total = 0
  let hits = 0
  for (const { account, isHit, weight = 1 } of cases) {
    const own = accounts.get(account) ?? { total: 0, hits: 0 }
    own.total += weight
    total += weight
    if (isHit) {
      own.hits += weight
      hits += weight
    }
    accounts.set(account, own)
  }
  if (total <= 0) return null
  const share = Math.min(1, hits / total)
  const size = total / designEffect([...accounts.values()], share, total)
  return { cases: total, hits, share, ...wilson(share, size, level) }
}

/** Never below 1: that cases of an account differ more than others do would be chance. */
function designEffect(
  accounts: readonly { readonly total: number; readonly hits: number }[],
  share: number,
  total: number,
): number {
  // Where all cases agree, or come from one account, no spread shows: then each account is one case.
  if (share <= 0 || share >= 1 || accounts.length === 1) return Math.max(1, total / accounts.length)
  const spread = accounts.reduce((sum, own) => sum + (own.hits - own.total * share) ** 2, 0)
  const clustered = (spread / total ** 2) * (accounts.length / (accounts.length - 1))
  return Math.max(1, clustered / ((share * (1 - share)) / total))
}
