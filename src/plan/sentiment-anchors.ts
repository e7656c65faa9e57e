/** What each step of an owner's sentiment means, so that two people who say 3 mean the same (handbook 1). */
export type SentimentScore = 1 | 2 | 3 | 4 | 5

/** The best first, as the scale is read. */
export const sentimentAnchors: readonly { readonly score: SentimentScore; readonly says: string }[] = [
  { score: 5, says: 'They recommend us to others.' },
  { score: 4, says: 'They would defend us in a budget round.' },
  { score: 3, says: 'They are content, and would not defend us.' },
  { score: 2, says: 'They look at alternatives.' },
  { score: 1, says: 'They have told us that they may go.' },
]
