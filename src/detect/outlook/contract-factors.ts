/** What the contract says about the renewal: size, products, loyalty, term, growth (handbook 7a). */
import { clamp } from '../statistics.ts'
import { counted, figure, percent } from '../words.ts'
import { type Factor, through } from './factor.ts'
import type { ContractInputs } from './inputs.ts'

const LEAST_ACCOUNTS = 10
const LOYALTY_BY_YEARS = [
  [0, -1],
  [1, -0.25],
  [2, 0.25],
  [4, 1],
] as const
const LOYALTY_BY_RENEWALS = [-0.5, 0, 0.5, 1]

export function contractFactors(inputs: ContractInputs): Factor[] {
  const { products, tenureYears, renewals, termMonths, growth } = inputs
  const renewed = renewals === null ? '' : `, ${counted(renewals, 'renewal')}`
  return [
    { id: 'size', family: 'contract', ...size(inputs) },
    {
      id: 'products',
      family: 'contract',
      x: productsX(inputs),
      says: products === null ? 'products not known' : counted(products, 'product'),
    },
    {
      id: 'loyalty',
      family: 'contract',
      x: loyaltyX(inputs),
      says:
        tenureYears === null ? 'tenure not known' : `customer for ${figure(tenureYears, 1)} years${renewed}`,
    },
    {
      id: 'term',
      family: 'contract',
      x: termX(inputs),
      says:
        termMonths === null
          ? 'term not known'
          : `term of ${counted(termMonths, 'month')}${renewsSays(inputs)}`,
    },
    {
      id: 'growth',
      family: 'contract',
      x: growth === null ? null : clamp(growth / 0.25, -1, 0.5),
      says:
        growth === null
          ? 'growth not known'
          : `revenue ${growth < 0 ? 'down' : 'up'} ${percent(Math.abs(growth))} in a year`,
    },
  ]
}

function size(inputs: ContractInputs): Pick<Factor, 'x' | 'says'> {
  const { seats, medianSeats, arr, medianArr, activeAccounts } = inputs
  const [own, median, of] = seats === null ? [arr, medianArr, 'revenue'] : [seats, medianSeats, 'seats']
  if (own === null || median === null || own <= 0 || median <= 0 || activeAccounts < LEAST_ACCOUNTS)
    return { x: null, says: 'size does not compare' }
  return {
    x: clamp(Math.log2(own / median) / 3),
    says: `${figure(own / median, 1)} × the ${of} of the median account`,
  }
}

function productsX({ products, productsSold }: ContractInputs): number | null {
  if (products === null || products === 0 || productsSold <= 1) return null
  return products === 1 ? -0.5 : products === 2 ? 0.25 : 1
}

function loyaltyX({ tenureYears, renewals }: ContractInputs): number | null {
  if (tenureYears === null) return null
  const byYears = through(tenureYears, LOYALTY_BY_YEARS)
  if (renewals === null) return byYears
  return (byYears + LOYALTY_BY_RENEWALS[Math.min(3, renewals)]!) / 2
}

/** A rolling contract has no term to speak of. */
function termX({ termMonths, autoRenew }: ContractInputs): number | null {
  if (termMonths === null || termMonths < 6) return null
  const length = termMonths < 12 ? -0.5 : termMonths < 24 ? 0 : 0.5
  return length + (autoRenew === null ? 0 : autoRenew ? 0.25 : -0.25)
}

function renewsSays({ autoRenew }: ContractInputs): string {
  if (autoRenew === null) return ''
  return autoRenew ? ', renews itself' : ', must be signed anew'
}
