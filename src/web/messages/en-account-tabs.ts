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
  },
}
