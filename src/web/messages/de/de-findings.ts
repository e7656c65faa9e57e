/** What the page says where the records of an account contradict each other, in German. */
import type { enFindings } from '../en-findings.ts'
import type { Texts } from '../worded.ts'

const kinds: Readonly<Record<string, string>> = {
  'churned-with-open-subscription': 'Gilt als abgewandert, doch Abonnements laufen weiter',
  'churned-without-event': 'Gilt als abgewandert, doch kein Ereignis sagt wann',
  'churn-event-of-active-account': 'Laut Ereignis abgewandert, gilt aber als aktiv',
  'usage-after-churn': 'Nutzung nach der Abwanderung',
  'ticket-after-churn': 'Hilfe angefragt nach der Abwanderung',
  'ticket-before-account': 'Tickets aus der Zeit vor dem Account',
  'ticket-closed-before-opened': 'Tickets geschlossen, bevor sie geöffnet wurden',
  'usage-before-account': 'Nutzung aus der Zeit vor dem Account',
  'usage-outside-subscription': 'Nutzung außerhalb der Laufzeit des Abonnements',
  'use-without-subscription': 'Nutzung an Tagen ohne Abonnement',
  'usage-id-repeated': 'Eine ID für mehrere Nutzungszeilen',
  'usage-of-foreign-subscription': 'Nutzung unter dem Abonnement eines anderen Accounts',
  'usage-of-unknown-subscription': 'Nutzung unter einem unbekannten Abonnement',
  'seats-disagree': 'Account und Abonnement nennen verschiedene Lizenzzahlen',
  'plan-disagrees': 'Account und Abonnement nennen verschiedene Tarife',
  'account-arr-disagrees': 'ARR des Accounts weicht von dem seiner Abonnements ab',
  'subscription-amounts-disagree': 'ARR, MRR und Betrag passen nicht zusammen',
  'invoice-amount-disagrees': 'Anders berechnet, als das Abonnement sagt',
  'invoice-outside-subscription': 'Für eine Zeit außerhalb des Abonnements berechnet',
  'invoice-of-foreign-subscription': 'Für das Abonnement eines anderen Accounts berechnet',
  'invoice-of-unknown-subscription': 'Für ein unbekanntes Abonnement berechnet',
  'paid-subscription-at-zero': 'Ein Abonnement, kein Test, mit dem Betrag null',
  'many-open-subscriptions': 'Mehrere offene Abonnements für dasselbe Produkt',
  'renewal-before-start': 'Verlängert sich, bevor es beginnt',
}

export const deFindings: Texts<typeof enFindings> = {
  title: 'Wo sich Datensätze widersprechen',
  aside: 'beide Seiten bleiben, wie sie kamen',
  kinds,
  share: (count, of) => `${count} von ${of}`,
  example: (says, on) => `Zum Beispiel ${says} (gefunden beim Import vom ${on})`,
  more: (count) => (count === 1 ? '1 weiterer' : `${count} weitere`),
  churn: 'Die Quellen sind uneins, ob dieser Account abgewandert ist: Die Aussicht ist mit Vorsicht zu lesen',
}
