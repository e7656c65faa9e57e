/** How many items of a section the one-page plan has room for; the others are named, never silently cut (handbook 3). */
export const onePageLimits = {
  stakeholders: 7,
  /** the top three of handbook 2 */
  risks: 3,
  /** the top five moves of the next 90 days */
  actions: 5,
  opportunities: 4,
  objectives: 3,
  wins: 3,
  frictions: 3,
} as const
