/** The words of the frame around every screen, in German. */
import type { enPalette, enShell } from '../en-shell.ts'
import type { Texts } from '../worded.ts'

export const deShell: Texts<typeof enShell> = {
  skip: 'Zum Inhalt springen',
  undo: 'Rückgängig',
  notUndone: 'Es konnte nicht rückgängig gemacht werden',
  notUndoneYet: 'Nicht rückgängig gemacht: Perennial antwortet nicht. z versucht es noch einmal.',
  takenBack: (what) => `Zurückgenommen: ${what}`,
  nothingToUndo: 'Hier gibt es nichts zurückzunehmen. Der Verlauf des Accounts bewahrt jede Änderung auf.',
  organization: 'Organisation',
  more: 'Mehr',
  search: 'Suchen',
  youAre: 'Sie sind',
  youAreSays: 'In wessen Namen dieser Browser schreibt und antwortet',
  operator: 'Niemand genannt',
  added: {
    risks: 'Risiko hinzufügen',
    actions: 'Maßnahme hinzufügen',
    stakeholders: 'Stakeholder hinzufügen',
    opportunities: 'Opportunity hinzufügen',
  },
}

/** The words of the palette. */
export const dePalette: Texts<typeof enPalette> = {
  label: 'Accounts, Personen, Bereiche und Befehle suchen',
  placeholder: 'Account, Person, Bereich oder Befehl',
  recent: 'Zuletzt geöffnete Accounts',
  accounts: 'Accounts',
  people: 'Personen',
  places: 'Bereiche',
  pages: (account: string) => `Seiten: ${account}`,
  onAccount: (account: string) => `Für ${account}`,
  actions: 'Überall',
  callBrief: 'Gesprächs-Briefing als PDF herunterladen',
  onePage: 'Einseitigen Plan als PDF herunterladen',
  theme: { system: 'Darstellung wie im System', light: 'Helle Darstellung', dark: 'Dunkle Darstellung' },
  iAm: (name: string) => `Ich bin ${name}`,
  nobody: 'Ich bin niemand: als Betreiber schreiben',
  keys: 'Alle Tasten zeigen',
  searching: 'Wird gesucht',
  nothing: (text: string) => `Nichts heißt hier „${text}“.`,
  making: 'PDF wird erstellt',
  made: 'Das PDF ist erstellt',
  notMade: 'Das PDF konnte nicht erstellt werden',
  move: 'bewegen',
  open: 'öffnen',
  shut: 'schließen',
}
