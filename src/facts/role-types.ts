/** What a person can be to us (handbook 1, role types). */
export const roleTypes = [
  'Champion',
  'Economic Buyer',
  'Technical Decision Maker',
  'End User',
  'Executive Sponsor',
  'Blocker',
  'Internal Ally',
  'Influencer',
  'Coach',
] as const
