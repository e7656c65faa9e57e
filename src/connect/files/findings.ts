/** The list of the ways in which records contradict each other: one file each in `findings/`. */
import type { Finding } from './finding.ts'
import { accountArrDisagrees } from './findings/account-arr-disagrees.ts'
import { churnEventOfActiveAccount } from './findings/churn-event-of-active-account.ts'
import { churnedWithOpenSubscription } from './findings/churned-with-open-subscription.ts'
import { churnedWithoutEvent } from './findings/churned-without-event.ts'
import { invoiceAmountDisagrees } from './findings/invoice-amount-disagrees.ts'
import { invoiceOfForeignSubscription } from './findings/invoice-of-foreign-subscription.ts'
import { invoiceOfUnknownSubscription } from './findings/invoice-of-unknown-subscription.ts'
import { invoiceOutsideSubscription } from './findings/invoice-outside-subscription.ts'
import { manyOpenSubscriptions } from './findings/many-open-subscriptions.ts'
import { paidSubscriptionAtZero } from './findings/paid-subscription-at-zero.ts'
import { planDisagrees } from './findings/plan-disagrees.ts'
import { renewalBeforeStart } from './findings/renewal-before-start.ts'
import { satisfactionBlank } from './findings/satisfaction-blank.ts'
import { seatsDisagree } from './findings/seats-disagree.ts'
import { subscriptionAmountsDisagree } from './findings/subscription-amounts-disagree.ts'
import { subscriptionAtZero } from './findings/subscription-at-zero.ts'
import { ticketAfterChurn } from './findings/ticket-after-churn.ts'
import { ticketBeforeAccount } from './findings/ticket-before-account.ts'
import { ticketClosedBeforeOpened } from './findings/ticket-closed-before-opened.ts'
import { usageAfterChurn } from './findings/usage-after-churn.ts'
import { usageBeforeAccount } from './findings/usage-before-account.ts'
import { usageIdRepeated } from './findings/usage-id-repeated.ts'
import { usageOfForeignSubscription } from './findings/usage-of-foreign-subscription.ts'
import { usageOfUnknownSubscription } from './findings/usage-of-unknown-subscription.ts'
import { usageOutsideSubscription } from './findings/usage-outside-subscription.ts'
import { useWithoutSubscription } from './findings/use-without-subscription.ts'

/** In the order of reports: who has left, what lies outside its time, what disagrees, what is missing. */
export const findings: readonly Finding[] = [
  churnedWithOpenSubscription,
  churnedWithoutEvent,
  churnEventOfActiveAccount,
  usageAfterChurn,
  ticketAfterChurn,
  ticketBeforeAccount,
  ticketClosedBeforeOpened,
  usageBeforeAccount,
  usageOutsideSubscription,
  useWithoutSubscription,
  usageIdRepeated,
  usageOfForeignSubscription,
  usageOfUnknownSubscription,
  seatsDisagree,
  planDisagrees,
  accountArrDisagrees,
  subscriptionAmountsDisagree,
  invoiceAmountDisagrees,
  invoiceOutsideSubscription,
  invoiceOfForeignSubscription,
  invoiceOfUnknownSubscription,
  paidSubscriptionAtZero,
  manyOpenSubscriptions,
  renewalBeforeStart,
  subscriptionAtZero,
  satisfactionBlank,
]
