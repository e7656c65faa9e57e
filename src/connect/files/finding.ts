/** What a way is in which records contradict each other: a query over all that is known, the rows of this input among it. */
import type { Day } from '#src/kernel/day.ts'

export interface Finding {
  /** the name of its file in `findings/` */
  readonly kind: string
  /**
   * contradiction: one of the two is wrong; churn: they contradict each other on who has churned, so that nothing that is
   * measured against churn is certain; gap: something is not said, and only its number is worth telling
   */
  readonly nature: 'contradiction' | 'churn' | 'gap'
  /** what it is, in words: `tickets opened before their account existed` */
  readonly says: string
  /** what is counted, as one: `ticket` */
  readonly unit: string
  /** kinds of fact of which one has to be in the input for the comparison to tell anything new */
  readonly compares: readonly string[]
  /** kinds of fact that all have to be there, in the input or before it; `usage.id`: a row of usage that has one */
  readonly needs: readonly string[]
  /** it looks only at rows of this input, and counts them by the day: what is found on other days stays */
  readonly byDays?: true
  /**
   * The query over the tables of `createDataTables`. It gives a row for each thing that can be compared:
   * `account_source`, `account_id`; `on`, the day that it is about; `read`, `row`: where this input says it, NULL if it was
   * known before; `here`: whether this input says either side; `wrong`; `says`: both sides in words; and where `sums`,
   * `rows`: how many things the row stands for.
   */
  readonly sql: (today: Day) => string
  /** its rows stand for several things each */
  readonly sums?: true
}
