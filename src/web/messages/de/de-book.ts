/** The words of the book of accounts, in German: its views, groups, figures and file. */
import { format } from '../../format.ts'
import type { enBook } from '../en-book.ts'
import type { Texts } from '../worded.ts'

export const deBook: Texts<typeof enBook> = {
  viewsLabel: 'Ansichten',
  views: {
    all: 'Alle',
    mine: 'Meine',
    team: 'Mein Team',
    atRisk: 'Gefährdet',
    renewals: 'Verlängerung in 120 Tagen',
    stale: 'Veraltete Pläne',
  },
  keep: 'Diese Ansicht speichern',
  keepAs: 'Name der Ansicht',
  keepButton: 'Speichern',
  kept: (name: string) => `Ansicht „${name}“ ist für alle gespeichert`,
  removed: (name: string) => `Ansicht „${name}“ ist entfernt`,
  remove: (name: string) => `Ansicht ${name} entfernen`,
  notKept: 'Die Ansicht konnte nicht gespeichert werden',
  group: 'Gruppierung',
  groups: [
    { value: '', label: 'Ohne Gruppen' },
    { value: 'status', label: 'Nach Health' },
    { value: 'segment', label: 'Nach Segment' },
    { value: 'tier', label: 'Nach Stufe' },
    { value: 'owner', label: 'Nach Zuständigen' },
    { value: 'quarter', label: 'Nach Verlängerungsquartal' },
  ],
  unknown: {
    status: 'Kein Status',
    segment: 'Kein Segment',
    tier: 'Keine Stufe',
    owner: 'Niemand zuständig',
    quarter: 'Kein Tag der Verlängerung',
  },
  tier: (tier: string) => `Stufe ${tier}`,
  tiers: [
    { value: '', label: 'Alle Stufen' },
    { value: '1', label: 'Stufe 1' },
    { value: '2', label: 'Stufe 2' },
    { value: '3', label: 'Stufe 3' },
  ],
  tierLabel: 'Stufe',
  only: (name: string) => `Nur ${name}`,
  atRiskOf: (arr: string) => `${arr} gefährdet`,
  qualityOf: (quality: string) => `Planqualität ${quality}`,
  save: 'CSV',
  saveTitle: 'Was zu sehen ist als CSV speichern',
  saving: 'Wird gespeichert…',
  notSaved: 'Die Datei konnte nicht erstellt werden',
  figures: {
    atRisk: 'Gefährdet',
    atRiskMeans:
      'Gefährdet, gleich wann: ARR der Accounts, die rot sind, deren Aussicht unter der Grenze der Einstellungen liegt (70 %, wenn unverändert) oder die gekündigt haben, gleich was Zuständige nennen.',
    expansion: 'Gewichteter Ausbau',
    retention: 'NRR und GRR',
    retentionTo: (to: string) => `der zwölf Monate bis ${to}`,
    noRetention: 'noch nicht gelesen',
    quality: 'Planqualität, Median',
    stale: (count: number) => `${format.number(count)} veraltet`,
    unweighted: (count: number) => `${format.number(count)} ungewichtet`,
  },
  late: (days: number) => `${days} T überfällig`,
}
