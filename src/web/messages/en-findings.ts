/** What the page says where the records of an account contradict each other, in the words of those who look after it. */
import { worded } from './worded.ts'

const kinds: Readonly<Record<string, string>> = {
  'churned-with-open-subscription': 'Called churned, yet subscriptions run on',
  'churned-without-event': 'Called churned, though no event says when',
  'churn-event-of-active-account': 'Churned by an event, yet called active',
  'usage-after-churn': 'Used after it churned',
  'ticket-after-churn': 'Asked for help after it churned',
  'ticket-before-account': 'Tickets from before the account existed',
  'ticket-closed-before-opened': 'Tickets closed before they were opened',
  'usage-before-account': 'Used before the account existed',
  'usage-outside-subscription': 'Used outside the time of its subscription',
  'use-without-subscription': 'Used on days without a subscription',
  'usage-id-repeated': 'One id for several rows of usage',
  'usage-of-foreign-subscription': 'Used under a subscription of another account',
  'usage-of-unknown-subscription': 'Used under a subscription nobody knows',
  'seats-disagree': 'Account and subscription say other seats',
  'plan-disagrees': 'Account and subscription say another plan',
  'account-arr-disagrees': 'ARR of the account is not that of its subscriptions',
  'subscription-amounts-disagree': 'ARR, MRR and amount do not come to the same',
  'invoice-amount-disagrees': 'Billed otherwise than the subscription says',
  'invoice-outside-subscription': 'Billed for a time outside the subscription',
  'invoice-of-foreign-subscription': 'Billed for a subscription of another account',
  'invoice-of-unknown-subscription': 'Billed for a subscription nobody knows',
  'paid-subscription-at-zero': 'A subscription, no trial, at an amount of zero',
  'many-open-subscriptions': 'Several open subscriptions to the same product',
  'renewal-before-start': 'Renews before it starts',
}

export const enFindings = worded('findings', {
  title: 'Where records disagree',
  aside: 'both sides stay as they came',
  kinds,
  share: (count: string, of: string) => `${count} of ${of}`,
  example: (says: string, on: string) => `For example ${says} (seen by the import of ${on})`,
  more: (count: number) => (count === 1 ? 'One more' : `${count} more`),
  churn: 'Sources disagree on whether this account has churned: take the outlook with care',
})
