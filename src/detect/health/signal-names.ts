/** What the signals of health are called (handbook 4). */
import type { SignalId } from '../diagnosis.ts'

export const signalNames: Readonly<Record<SignalId, string>> = {
  onboarding: 'Onboarding progress',
  'product-usage': 'Product usage',
  'feature-adoption': 'Feature adoption depth',
  'seat-utilisation': 'Seat utilisation',
  'support-volume': 'Support volume',
  'nps-csat': 'NPS and CSAT',
  'stakeholder-engagement': 'Stakeholder engagement',
  'renewal-risk': 'Renewal risk',
}

/** Within a sentence: small, unless it is an abbreviation. */
export function signalInSentence(id: SignalId): string {
  const name = signalNames[id]
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
