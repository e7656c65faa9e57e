/** The texts of the screen of all renewals, in German. */
import { format } from '../../format.ts'
import type { enRenewals } from '../en-renewals.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'

export const deRenewals: Texts<typeof enRenewals> = {
  title: 'Verlängerungen',
  view: 'Ansicht',
  views: { forecast: 'Prognose', calendar: 'Kalender' },
  owner: 'Zuständig',
  anyOwner: 'Alle Zuständigen',
  segment: 'Segment',
  anySegment: 'Alle Segmente',
  tier: 'Stufe',
  anyTier: 'Alle Stufen',
  tierName: (tier) => `Stufe ${tier}`,
  within: 'Zeitraum',
  windows: [
    { value: '', label: 'Vier Quartale' },
    { value: '30', label: 'Nächste 30 Tage' },
    { value: '60', label: 'Nächste 60 Tage' },
    { value: '90', label: 'Nächste 90 Tage' },
    { value: '120', label: 'Nächste 120 Tage' },
    { value: '180', label: 'Nächste 180 Tage' },
  ],
  clear: 'Filter löschen',
  forecast: {
    title: 'Prognose nach Kategorie',
    sentence: (accounts, arr, quarters, atRisk) =>
      `In ${plural(quarters, 'Quartal', 'Quartalen')} zu entscheiden: ${accounts} mit ${arr}${atRisk}.`,
    ofThese: (what) =>
      what.length === 0
        ? ', davon nichts in den Kategorien „gefährdet“ und „unwahrscheinlich“'
        : `, davon nach Kategorie ${what.join(', ')}`,
    ofCategory: (category, accounts, arr) => `${accounts} ${category.toLowerCase()} (${arr})`,
    quarter: 'Quartal',
    all: 'Vier Quartale',
    arr: 'ARR',
    loss: 'Erwarteter Verlust',
    byOutlook: (amount) => `${amount} laut Aussicht`,
    cell: (quarter, category, accounts) => `${category}, ${quarter}: ${accounts}; nur diese zeigen`,
    quarterCell: (quarter, accounts) => `${quarter}: ${accounts}; nur diese zeigen`,
    withoutAmount: (count) => `${count} nicht eingerechnet`,
    unknownAmount: (count) => `${plural(count, 'Account', 'Accounts')} ohne bekannten Betrag`,
    later: (accounts, arr) => `Später: ${accounts}, ${arr}`,
    undated: (accounts, arr) => `Monatlich laufend oder ohne Datum: ${accounts}, ${arr}`,
    meaning:
      'Als Kategorie gilt, was entschieden ist; sonst, was Zuständige in den letzten 30 Tagen genannt haben; sonst die der Aussicht. Das gefährdete ARR von Portfolio und Berichten ist eine andere Zahl: das der Accounts, die rot sind, deren Aussicht unter der Grenze der Einstellungen liegt (70 %, wenn unverändert) oder die gekündigt haben, gleich was Zuständige nennen.',
    showAll: 'Alle vier Quartale',
    shown: (what) => `Nur ${what}`,
  },
  list: {
    title: 'Accounts',
    columns: {
      account: 'Account',
      due: 'Entscheidung bis',
      arr: 'ARR',
      category: 'Kategorie',
      outlook: 'Aussicht',
      owner: 'Laut AM/CSM',
      lacks: 'Was fehlt',
      who: 'Zuständig',
    },
    nothingSaid: '–',
    checklist: (done, of) => `${done} von ${of} erledigt`,
    far: 'mehr als 20 Punkte von der Aussicht entfernt',
    move: 'wechseln',
    open: 'öffnen',
  },
  calendar: {
    title: 'Kalender',
    month: 'Monat',
    numbers: 'Zahlen nach Monat',
    none: 'keine Frist',
    more: (count) => `und ${format.number(count)} weitere`,
    largest: 'Die größten jedes Monats; die Liste zeigt alle.',
  },
  empty: {
    title: 'Keine Verlängerung',
    says: 'Mit diesen Filtern steht in den vier Quartalen kein zahlender Account zur Entscheidung.',
    nothing: {
      title: 'Noch keine Verlängerungen',
      says: 'Sie erscheinen von selbst, sobald Accounts mit Verträgen importiert und diagnostiziert sind.',
    },
  },
}
