/** Customers that did not renew: without losses of its own no vendor can say how likely a renewal is (handbook 7a). */
import type { Segment } from './cast.ts'

export interface FormerCustomer {
  readonly name: string
  readonly industry: string
  readonly segment: Segment
  readonly seats: number
  /** of the last term, in USD */
  readonly arr: number
  /** terms of a year for which it stayed */
  readonly terms: number
  /** days from the end of its last term to the end of the history */
  readonly endedAgo: number
  /** days before that end on which it gave notice; null: it went without a word */
  readonly toldBefore: number | null
  /** what its owner wrote down afterwards */
  readonly why: string
}

const tooDear = 'Took the reporting that their ERP brings along: half the price, and good enough for them.'
const nobodyLeft = 'The champion had left in spring, and nobody after her opened the dashboards.'
const bought = 'Bought by a group that has its own platform; the contract was not taken over.'
const tooSmall = 'Three people used it at the end. They went back to spreadsheets.'
const closed = 'The business line was closed.'

/** Half of them went within the last twelve months, the others in the year before. */
export const formerCustomers: readonly FormerCustomer[] = [
  former(['Abbotsmere Tooling', 'Manufacturing', 'Mid-Market'], [44, 36_960, 2], [74, 61, tooDear]),
  former(['Bramblewick Stays', 'Travel', 'SMB'], [22, 17_600, 1], [118, null, tooSmall]),
  former(['Cindermoor Press', 'Media', 'SMB'], [26, 21_840, 2], [163, 33, nobodyLeft]),
  former(['Dunlorne Pantry', 'Retail', 'E-commerce'], [30, 24_000, 1], [231, null, tooSmall]),
  former(['Elverstone Grid', 'Energy', 'Mid-Market'], [52, 44_720, 3], [298, 92, bought]),
  former(['Farrowdene Academy', 'Education', 'Startup'], [9, 7_560, 1], [341, null, tooSmall]),
  former(['Garthmoor Freight', 'Logistics', 'Mid-Market'], [48, 40_320, 1], [402, 64, nobodyLeft]),
  former(['Hexholme Cover', 'Insurance', 'SMB'], [24, 20_160, 2], [477, 31, tooDear]),
  former(['Islemere Systems', 'Software', 'Startup'], [12, 9_600, 1], [548, null, closed]),
  former(['Jarrowfell Health', 'Healthcare', 'SMB'], [28, 23_520, 1], [621, 45, tooDear]),
]

type Who = readonly [name: string, industry: string, segment: Segment]
type Paid = readonly [seats: number, arr: number, terms: number]
type Gone = readonly [endedAgo: number, toldBefore: number | null, why: string]

function former(
  [name, industry, segment]: Who,
  [seats, arr, terms]: Paid,
  [endedAgo, toldBefore, why]: Gone,
): FormerCustomer {
  return { name, industry, segment, seats, arr, terms, endedAgo, toldBefore, why }
}
