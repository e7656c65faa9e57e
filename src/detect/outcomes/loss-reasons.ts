/** Why a renewal is lost or shrinks: twelve reasons and no more, so that they can be counted. */

export const lossReasonIds = [
  'price',
  'budget',
  'low-adoption',
  'no-value',
  'missing-feature',
  'quality',
  'service',
  'competitor',
  'people-left',
  'closed',
  'need-gone',
  'other',
] as const

export type LossReasonId = (typeof lossReasonIds)[number]

export interface LossReason {
  readonly id: LossReasonId
  readonly says: string
  /** words of a record that speak for it, in lower case; the first reason with a word in the text is proposed */
  readonly words: readonly string[]
}

/** In the order in which they are offered. */
export const lossReasons: readonly LossReason[] = [
  { id: 'price', says: 'Price', words: ['price', 'pricing', 'expensive', 'too high a cost'] },
  {
    id: 'budget',
    says: 'Budget cut',
    words: ['budget', 'cost saving', 'cost-saving', 'cost cutting', 'saving'],
  },
  {
    id: 'low-adoption',
    says: 'Low adoption',
    words: ['adoption', 'not used', 'unused', 'no usage', 'low usage'],
  },
  {
    id: 'no-value',
    says: 'No value shown',
    words: ['no value', 'roi', 'return on investment', 'no benefit'],
  },
  { id: 'missing-feature', says: 'Missing feature', words: ['feature', 'functionality', 'integration'] },
  {
    id: 'quality',
    says: 'Quality of the product',
    words: ['bug', 'outage', 'unreliable', 'performance', 'quality'],
  },
  { id: 'service', says: 'Service and support', words: ['support', 'service', 'onboarding'] },
  {
    id: 'competitor',
    says: 'Competitor',
    words: ['competitor', 'competition', 'switched to', 'moved to', 'replaced by'],
  },
  { id: 'people-left', says: 'Champion or sponsor left', words: ['champion', 'sponsor', 'left the company'] },
  {
    id: 'closed',
    says: 'Closed, merged or acquired',
    words: [
      'acquired',
      'acquisition',
      'merged',
      'merger',
      'bankrupt',
      'insolven',
      'closed down',
      'shut down',
    ],
  },
  {
    id: 'need-gone',
    says: 'No need any more',
    words: ['no longer need', 'no need', 'project ended', 'in-house', 'built it'],
  },
  { id: 'other', says: 'Other', words: [] },
]

/**
 * The reason that records give in words.
 * @param texts of the events of the loss, the most telling first
 * @returns null where none of the words is in them: no guess
 */
export function proposedReason(texts: readonly string[]): LossReasonId | null {
  for (const text of texts) {
    const lower = text.toLowerCase()
    const found = lossReasons.find(({ words }) => words.some((word) => has(lower, word)))
    if (found !== undefined) return found.id
  }
  return null
}

/** At the beginning of a word, so that `roi` is not found in `heroic`. */
function has(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[a-z]/.test(text[at - 1]!)) return true
  return false
}
