/** The words of the tiers, in the settings. */
import { worded } from './worded.ts'

export const enTiers = worded('tiers', {
  title: 'Tiers',
  says: 'A tier comes with the account (accounts.csv, column tier) until somebody decides another one in the head of its plan, or by perennial tier set. No tier changes by itself.',
  suggested:
    'Suggested is by place: the accounts that pay are ranked by the mean of their places by revenue, by what their open growth levers are worth, and by strategic fit. What is not known counts neither way.',
  tier: 'Tier',
  leads: 'Suggested for',
  carries: 'Plan',
  form: 'Read as',
  names: { tier1: 'Tier 1', tier2: 'Tier 2', tier3: 'Tier 3', noTier: 'No tier' },
  first: (share: string) => `the first ${share} of the accounts that pay`,
  next: (share: string) => `the ${share} after them`,
  others: (share: string) => `the others, ${share}, and accounts that do not pay`,
  nobody: 'no account',
  notPaying: 'accounts that do not pay',
  plans: {
    tier1: 'the whole plan, filled from the records',
    tier2: 'the whole plan, filled from the records',
    tier3: 'the half page',
    noTier: 'none: signals and alerts only',
  },
} as const)
