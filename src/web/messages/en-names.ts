/** How the words of the business are called in English: signals, roles, statuses, severities. */
import type { SignalId } from '#src/detect/diagnosis.ts'
import { worded } from './worded.ts'

const signals: Readonly<Record<SignalId, { readonly name: string; readonly short: string }>> = {
  onboarding: { name: 'Onboarding progress', short: 'Onboarding' },
  'product-usage': { name: 'Product usage', short: 'Usage' },
  'feature-adoption': { name: 'Feature adoption', short: 'Features' },
  'seat-utilisation': { name: 'Seat utilisation', short: 'Seats' },
  'support-volume': { name: 'Support volume', short: 'Support' },
  'nps-csat': { name: 'NPS and CSAT', short: 'NPS' },
  'stakeholder-engagement': { name: 'Engagement', short: 'People' },
  'renewal-risk': { name: 'Renewal risk', short: 'Renewal' },
}

const roles: Readonly<Record<string, string>> = {
  'Economic Buyer': 'Economic buyer',
  'Executive Sponsor': 'Executive sponsor',
  'Technical Decision Maker': 'Technical decision maker',
  'End User': 'End user',
  'Internal Ally': 'Internal ally',
}

const statuses: Readonly<Record<string, string>> = { 'At Risk': 'At risk' }

const severities: Readonly<Record<string, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
}

/** What a source brings, as it is missed. */
const feeds = {
  usage: 'usage',
  ticket: 'tickets',
  invoice: 'invoices',
  survey: 'surveys',
  touch: 'meetings and mail',
  note: 'notes',
  event: 'events',
} as const

export const enNames = worded('names', { feeds, signals, roles, statuses, severities })
