/** The opportunities of Fintech Corp, the worked example: 188,000 in all. */
import type { Day } from '#src/kernel/day.ts'
import { enterprise, predictions } from './vendor-products.ts'

const apacRollout = {
  name: 'APAC office rollout',
  type: 'Geographic expansion',
  amount: 45_000,
  closesOn: '2026-12-31',
  confidence: 'Low',
  product_id: enterprise.id,
  stakeholder: 5,
  buying_centre: 'APAC',
  rationale: 'The Singapore office opens in the third quarter',
  blocker: 'APAC data residency requirement',
  next_step: 'Product team evaluating APAC region support',
}

/**
 * `closesOn` is told as of the example; `stakeholder` counts its people from 1.
 * @param monthOf the name of the month in which a day of the example lies, wherever its history ends
 */
export const fintechPipeline = (monthOf: (told: Day) => string) => [
  {
    name: 'Add 50 seats for Risk team',
    type: 'Seat expansion',
    amount: 83_000,
    closesOn: '2026-06-30',
    confidence: 'High',
    product_id: enterprise.id,
    stakeholder: 1,
    buying_centre: 'Risk',
    rationale: 'The Risk team shares six logins; its head asked for access for all fifty',
    blocker: 'Risk team training not complete',
    next_step: `Schedule 2 training sessions in ${monthOf('2026-03-24')}`,
  },
  {
    name: 'ML Predictions module',
    type: 'Cross-sell',
    amount: 60_000,
    closesOn: '2026-09-30',
    confidence: 'Medium',
    product_id: predictions.id,
    stakeholder: 3,
    buying_centre: 'Engineering',
    rationale: 'Their churn forecast is a spreadsheet that two people maintain by hand',
    blocker: 'Priya Sharma wants an API rate limit increase first',
    next_step: `Engineering to scope the rate limit change by ${monthOf('2026-04-10')}`,
  },
  apacRollout,
]
