/** The names of the pages of an account. */
import { worded } from './worded.ts'

export const enAccountTabs = worded('accountTabs', {
  label: 'Pages of the account',
  tabs: {
    plan: 'Plan',
    people: 'People',
    health: 'Health',
    goals: 'Goals',
    growth: 'Growth',
    risks: 'Risks',
    renewal: 'Renewal',
    work: 'Work',
    history: 'History',
  },
  /** pages to which no tab leads */
  others: {
    call: 'Call brief',
    handover: 'Handover brief',
    family: 'Family',
  },
})
