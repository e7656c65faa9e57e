/** What the buying role of a contact is called in a CRM, as role types: who decides and who holds the budget buys. */
import type { Said } from './vendor.ts'

/** Several roles of one person stand in one text, which means no role; nor does what is no role type, as `Other`. */
export const buyingRole = (column: string): Said => ({
  column,
  values: {
    Champion: 'Champion',
    'Economic buyer': 'Economic Buyer',
    'Economic Buyer': 'Economic Buyer',
    'Decision Maker': 'Economic Buyer',
    'Budget Holder': 'Economic Buyer',
    'End User': 'End User',
    'Executive Sponsor': 'Executive Sponsor',
    Blocker: 'Blocker',
    Influencer: 'Influencer',
    CHAMPION: 'Champion',
    DECISION_MAKER: 'Economic Buyer',
    BUDGET_HOLDER: 'Economic Buyer',
    END_USER: 'End User',
    EXECUTIVE_SPONSOR: 'Executive Sponsor',
    BLOCKER: 'Blocker',
    INFLUENCER: 'Influencer',
  },
  others: null,
})
