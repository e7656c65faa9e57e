/** How the book of accounts may be ordered: by what stands in a column, or by the engine's own urgency. */
export const bookOrders = [
  'priority',
  'name',
  'arr',
  'score',
  'deadline',
  'renewal',
  'term',
  'outlook',
  'quality',
  'owner',
  'tier',
  'segment',
] as const
