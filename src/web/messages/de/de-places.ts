/** What the places of the app are called, in German. */
import type { enPlaces } from '../en-places.ts'
import type { Texts } from '../worded.ts'

export const dePlaces: Texts<typeof enPlaces> = {
  today: 'Heute',
  portfolio: 'Portfolio',
  renewals: 'Verlängerungen',
  review: 'Review',
  reports: 'Berichte',
  imports: 'Import',
  settings: 'Einstellungen',
}
