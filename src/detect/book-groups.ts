/** By what accounts of the book may stand together. */
export const bookGroups = ['status', 'segment', 'tier', 'owner', 'quarter'] as const
