/** What a back-test reports: what was measured, how well it ranked, and what each rule was worth. */
import type { Auc } from './auc.ts'
import type { CalibrationBin } from './calibration.ts'
import type { Lift } from './lift.ts'
import type { Link } from './link.ts'
import type { Walk } from './look-days.ts'
import type { Proportion } from './proportion.ts'
import type { RuleRecord } from './rule-record.ts'

/** How well an order of the accounts ranks the losses; null where there are no losses, or nothing else. */
export interface Ranking {
  /** outlook: its chance of loss within 90 days. calendar: only whether the account is due within the horizon */
  readonly by: 'outlook' | 'calendar'
  readonly of: 'all' | 'rolling' | 'term'
  /** any days: also what compares an account of one day with one of another, as figures published elsewhere do */
  readonly pairs: 'same day' | 'any days'
  readonly looks: number
  /** looks with a loss within the horizon, and the accounts that they are of */
  readonly lostLooks: number
  readonly losses: number
  readonly auc: Auc | null
}

export interface Measured extends Walk {
  /** how many days were looked at */
  readonly days: number
  /** accounts that the label knows, and those of them that it says were lost */
  readonly labelled: number
  readonly labelledLost: number
  /** accounts of the organization that it does not know: nothing is said of them */
  readonly unlabelled: number
}

export interface Backtest {
  readonly measured: Measured & {
    /** accounts that paid and were not lost yet on one of the days, each such day, and the years that these stand for */
    readonly accounts: number
    readonly looks: number
    readonly accountYears: number
    /** accounts that were lost within the horizon of a look */
    readonly losses: number
  }
  /** looks with a loss within the horizon; null when there was no look */
  readonly baseRate: Proportion | null
  /** the outlook first, over all */
  readonly ranking: readonly Ranking[]
  readonly link: Link
  readonly lift: readonly Lift[]
  /** null where the horizon is not the 90 days that the outlook speaks of */
  readonly calibration: readonly CalibrationBin[] | null
  readonly rules: readonly RuleRecord[]
  /** what may be claimed, in one sentence */
  readonly verdict: string
  /** what was measured, over what, and what it does not say */
  readonly says: readonly string[]
}
