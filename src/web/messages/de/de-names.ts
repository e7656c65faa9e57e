/** How the words of the business are called in German: signals, roles, statuses, severities. */
import type { enNames } from '../en-names.ts'
import type { Texts } from '../worded.ts'

export const deNames: Texts<typeof enNames> = {
  // Each of them stands after “keine” as well.
  feeds: {
    usage: 'Nutzung',
    ticket: 'Tickets',
    invoice: 'Rechnungen',
    survey: 'Umfragen',
    touch: 'Termine und Mails',
    note: 'Notizen',
    event: 'Ereignisse',
  },
  signals: {
    onboarding: { name: 'Onboarding-Fortschritt', short: 'Onboarding' },
    'product-usage': { name: 'Produktnutzung', short: 'Nutzung' },
    'feature-adoption': { name: 'Feature-Nutzung', short: 'Features' },
    'seat-utilisation': { name: 'Lizenzauslastung', short: 'Lizenz' },
    'support-volume': { name: 'Supportaufkommen', short: 'Support' },
    'nps-csat': { name: 'NPS und CSAT', short: 'NPS' },
    'stakeholder-engagement': { name: 'Engagement', short: 'Rollen' },
    'renewal-risk': { name: 'Verlängerungsrisiko', short: 'Vertrag' },
  },
  roles: {
    'Economic Buyer': 'Economic Buyer',
    'Executive Sponsor': 'Executive Sponsor',
    'Technical Decision Maker': 'Technischer Entscheider',
    'End User': 'Endnutzer',
    'Internal Ally': 'Interner Verbündeter',
    Influencer: 'Meinungsbildner',
  },
  statuses: {
    Green: 'Grün',
    Yellow: 'Gelb',
    Red: 'Rot',
    Healthy: 'Gesund',
    'At Risk': 'Gefährdet',
    Critical: 'Kritisch',
  },
  severities: {
    critical: 'Kritisch',
    high: 'Hoch',
    medium: 'Mittel',
    low: 'Niedrig',
  },
}
