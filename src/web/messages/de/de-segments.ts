/** Die Wörter der Segmente, in den Einstellungen. */
import type { enSegments } from '../en-segments.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'

export const deSegments: Texts<typeof enSegments> = {
  title: 'Verwendete Segmente',
  says: 'Segmente kommen mit den Accounts (accounts.csv, Spalte segment) oder werden bei einem Account gewählt, im Kopf seines Plans. Jedes kann eigene Einstellungen haben: oben auf einer Seite auswählen.',
  segment: 'Segment',
  accounts: 'Accounts',
  from: 'Aus',
  leads: 'Führendes Modell',
  guide: 'Leitfaden, dem es folgt',
  own: 'Eigene Einstellungen',
  byHand: 'von Hand',
  add: 'Segment hinzufügen',
  noGuide: 'Was jeder Plan braucht',
  begin: 'Mit seinen Einstellungen beginnen',
  known: (segment) => `${segment} gibt es schon.`,
  none: 'Kein Account nennt ein Segment.',
  edit: (segment) => `Health für ${segment}`,
  rename: 'Umbenennen',
  renameOf: (segment) => `${segment} umbenennen`,
  name: 'Name des Segments',
  remove: 'Entfernen',
  removeOf: (segment) => `${segment} entfernen`,
  writes: (accounts) =>
    accounts === 0
      ? 'Kein Account ist darin: Seine Einstellungen bekommen den neuen Namen.'
      : `Der neue Name wird bei ${plural(accounts, 'Account', 'Accounts')} von Hand eingetragen, und die Einstellungen gehen mit. Einmal rückgängig (z) nimmt alles zurück.`,
  ofSources: (accounts, sources) =>
    `Bei ${plural(accounts, 'Account', 'Accounts')} kommt das Segment aus ${sources}. Was von Hand eingetragen ist, geht vor: Der neue Name bleibt beim nächsten Import, auch wenn darin dann ein anderes Segment steht.`,
  comesAgain: (segment) =>
    `Ein Account, der später mit ${segment} kommt, ist wieder in ${segment}, ohne dessen Einstellungen: auch dort umbenennen, woher er kommt.`,
  views: (segment) => `Ansichten, die für ${segment} gespeichert sind, suchen weiter nach ${segment}.`,
  joins: (segment) =>
    `Ein Segment ${segment} gibt es schon: Die Accounts kommen dazu, seine Einstellungen gelten für sie, und die Einstellungen des alten Namens entfallen.`,
  renamed: (accounts, segment) =>
    accounts === 0
      ? `Die Einstellungen sind jetzt die von ${segment}`
      : `${plural(accounts, 'Account ist', 'Accounts sind')} jetzt in ${segment}`,
  removed: (segment) => `${segment} ist entfernt, mit seinen Einstellungen`,
  undone: 'Es ist wieder wie zuvor',
}
