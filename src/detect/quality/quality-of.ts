/** The quality of the plan of an account on a day: five numbers, three checks of balance, and where plan and data disagree. */
import { balance } from './balance.ts'
import { coReading } from './co-reading.ts'
import { disagreements } from './disagreements.ts'
import { done } from './done.ts'
import { evidence } from './evidence.ts'
import { freshness } from './freshness.ts'
import { length } from './length.ts'
import type { PlanQuality } from './plan-quality.ts'
import type { QualityInput } from './quality-input.ts'

export function planQuality(input: QualityInput): PlanQuality {
  return {
    asOf: input.today,
    freshness: freshness(input),
    length: length(input),
    coReading: coReading(input),
    evidence: evidence(input),
    done: done(input),
    balance: balance(input),
    disagreements: disagreements.flatMap((find) => find(input)),
  }
}
