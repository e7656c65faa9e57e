/** The names of the pages of an account. */
export const enAccountTabs = {
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
}
