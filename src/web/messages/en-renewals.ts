/** The texts of the screen of all renewals, in English. */
import { format } from '../format.ts'
import { plural } from './plural.ts'
import { worded } from './worded.ts'

export const enRenewals = worded('renewals', {
  title: 'Renewals',
  view: 'View',
  views: { forecast: 'Forecast', calendar: 'Calendar' },
  owner: 'Owner',
  anyOwner: 'Any owner',
  segment: 'Segment',
  anySegment: 'Any segment',
  tier: 'Tier',
  anyTier: 'Any tier',
  tierName: (tier: number) => `Tier ${tier}`,
  within: 'Window',
  windows: [
    { value: '', label: 'Four quarters' },
    { value: '30', label: 'Next 30 days' },
    { value: '60', label: 'Next 60 days' },
    { value: '90', label: 'Next 90 days' },
    { value: '120', label: 'Next 120 days' },
    { value: '180', label: 'Next 180 days' },
  ],
  clear: 'Clear filters',
  forecast: {
    title: 'Forecast by category',
    sentence: (accounts: string, arr: string, quarters: number, atRisk: string) =>
      `${accounts} with ${arr} are decided in ${plural(quarters, 'quarter', 'quarters')}${atRisk}.`,
    /** of `sentence` */
    ofThese: (what: readonly string[]) =>
      what.length === 0
        ? ', none in the categories at risk and unlikely'
        : `, by category ${what.join(', ')}`,
    ofCategory: (category: string, accounts: number, arr: string) =>
      `${accounts} ${category.toLowerCase()} (${arr})`,
    quarter: 'Quarter',
    all: 'Four quarters',
    arr: 'ARR',
    loss: 'Expected loss',
    byOutlook: (amount: string) => `${amount} by outlook`,
    cell: (quarter: string, category: string, accounts: string) =>
      `${category} in ${quarter}: ${accounts}; show only these`,
    quarterCell: (quarter: string, accounts: string) => `${quarter}: ${accounts}; show only these`,
    withoutAmount: (count: number) => `${count} not in the sum`,
    unknownAmount: (count: number) => `${plural(count, 'account', 'accounts')} without a known amount`,
    later: (accounts: string, arr: string) => `Later: ${accounts}, ${arr}`,
    undated: (accounts: string, arr: string) => `From month to month, or without a day: ${accounts}, ${arr}`,
    meaning:
      'A category is what is decided, else what an owner has called in the last 30 days, else that of the outlook. The ARR at risk of the portfolio and the reports is another figure: of accounts that are red, whose outlook is below the line of the settings (70% if unchanged), or that gave notice, whatever an owner calls them.',
    showAll: 'All four quarters',
    shown: (what: string) => `Only ${what}`,
  },
  list: {
    title: 'Accounts',
    columns: {
      account: 'Account',
      due: 'Decided by',
      arr: 'ARR',
      category: 'Category',
      outlook: 'Outlook',
      owner: 'Owner says',
      lacks: 'What is missing',
      who: 'Owner',
    },
    nothingSaid: '–',
    checklist: (done: number, of: number) => `${done} of ${of} done`,
    far: 'more than 20 points from the outlook',
    move: 'move',
    open: 'open',
  },
  calendar: {
    title: 'Calendar',
    month: 'Month',
    numbers: 'The numbers by month',
    none: 'no deadline',
    more: (count: number) => `and ${format.number(count)} more`,
    largest: 'The largest of each month; the list holds all.',
  },
  empty: {
    title: 'No renewal here',
    says: 'No account that pays is decided in these four quarters with these filters.',
    nothing: {
      title: 'No renewals yet',
      says: 'They appear by themselves once accounts with contracts are imported and diagnosed.',
    },
  },
} as const)
