/** What may stand in a column of the book of accounts, in the order in which columns stand; the account always does. */
export const bookColumns = [
  'account',
  'arr',
  'year',
  'health',
  'moved',
  'deadline',
  'renewal',
  'outlook',
  'nextStep',
  'quality',
  'owner',
  'segment',
  'tier',
] as const
