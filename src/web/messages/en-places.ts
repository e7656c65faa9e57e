/** What the places of the app are called: in the bars, in the palette and in the help. */
import { worded } from './worded.ts'

export const enPlaces = worded('places', {
  today: 'Today',
  portfolio: 'Portfolio',
  renewals: 'Renewals',
  review: 'Review',
  reports: 'Reports',
  imports: 'Import',
  settings: 'Settings',
} as const)
