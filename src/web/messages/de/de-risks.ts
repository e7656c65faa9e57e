/** How the risks of an account are called in German. */
import type { enRisks } from '../en-risks.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'

export const deRisks: Texts<typeof enRisks> = {
  title: 'Risiken',
  loading: 'Risiken werden geladen',
  open: (count) => `${count} offen`,
  overdue: (count) => `${count} überfällig`,
  list: 'Risiken, das schwerste zuerst',
  picture: 'Schwere × Wahrscheinlichkeit',
  pictureSays:
    'Die offenen Risiken nach Schwere und Wahrscheinlichkeit. Ein Risiko wird über seine Nummer gewählt.',
  severity: 'Schwere',
  likelihood: 'Wahrscheinlichkeit',
  levels: { High: 'Hoch', Medium: 'Mittel', Low: 'Niedrig' },
  corner: 'Schwere, dann Wahrscheinlichkeit',
  risk: 'Risiko',
  heading: (account) => `Risiken: ${account}`,
  unjudged: (count) =>
    `${plural(count, 'Risiko ist', 'Risiken sind')} nicht eingestuft: Geben Sie Schwere und Wahrscheinlichkeit an.`,
  words: {
    trigger: 'Woran es sich zeigte',
    cause: 'Ursache',
    mitigation: 'Gegenmaßnahme',
    owner: 'Zuständig',
    due: 'Fällig',
    status: 'Status',
    category: 'Kategorie',
  },
  late: (days) => `${plural(days, 'Tag', 'Tage')} überfällig`,
  behind: 'Was es ausgelöst hat',
  from: 'Woher es kommt',
  behindNothing: 'Keine Bewegung und kein Datensatz steht dahinter: Jemand hat es eingetragen.',
  behindFile: 'Keine Bewegung steht dahinter: Es kam mit einem importierten Plan.',
  many: (count) => plural(count, 'Risiko', 'Risiken'),
  since: (day) => `seit ${day}`,
  toMovement: 'Zu den Bewegungen',
  records: 'Datensätze',
  states: {
    queued: 'zu beantworten',
    snoozed: 'zurückgestellt',
    listed: 'gelistet',
    accepted: 'übernommen',
    dismissed: 'verworfen',
    cleared: 'hinfällig',
  },
  closed: (count) => plural(count, 'geschlossenes Risiko', 'geschlossene Risiken'),
  none: {
    title: 'Noch kein Risiko erfasst',
    says: 'Mindestens eines, mit Ursache, Zuständigen und einem Tag. Ein Plan mit Opportunities und ohne Risiko ist nur Wachstum.',
  },
  readyMade: 'Risiken zur Auswahl',
  readyMadeSays:
    'Jedes bringt Kategorie, Wahrscheinlichkeit, Zuständige und einen Tag mit; ergänzen Sie Schwere und Ursache.',
  isThere: 'bereits offen',
  dueOn: (day) => `fällig ${day}`,
  added: (risk) => `Risiko „${risk}“ hinzugefügt`,
  refused: 'Nicht gespeichert.',
}
