/** The words of the reports, in German; figures, sentences and notes come with each report. */
import type { enReports } from '../en-reports.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'

export const deReports: Texts<typeof enReports> = {
  title: 'Berichte',
  pagesLabel: 'Berichte',
  pages: {
    retention: 'Kundenbindung',
    health: 'Health',
    risk: 'Gefährdet',
    quality: 'Planqualität',
    outcomes: 'Ergebnisse',
    rules: 'Regeln',
  },
  from: 'Von',
  to: 'bis',
  window: 'Zeitraum',
  windows: [
    { months: 3, label: '3 M' },
    { months: 6, label: '6 M' },
    { months: 12, label: '12 M' },
    { months: 24, label: '24 M' },
  ],
  asOf: (day) => `Stand ${day}`,
  print: 'Drucken',
  of: (part, whole) => `${part} ÷ ${whole}`,
  definitions: 'Definitionen und Grenzfälle',
  download: 'CSV',
  downloadTable: (table) => `„${table}“ als CSV herunterladen`,
  notDownloaded: 'Die Tabelle konnte nicht heruntergeladen werden',
  table: 'Tabelle',
  hideTable: 'Tabelle ausblenden',
  tableBehind: (table, isOpen) => `Tabelle hinter „${table}“ ${isOpen ? 'ausblenden' : 'zeigen'}`,
  showAll: (rows) => (rows === 1 ? '1 Zeile zeigen' : `Alle ${plural(rows, 'Zeile', 'Zeilen')} zeigen`),
  moreInFile: (rows) => `${plural(rows, 'weitere Zeile steht', 'weitere Zeilen stehen')} in der Datei.`,
  noRows: 'Nichts in diesem Zeitraum.',
  undefined: 'nicht definiert oder unbekannt',
  by: 'Vergleich nach',
  groups: { segment: 'Segment', tier: 'Stufe', owner: 'Zuständige', plan: 'Lebendiger Plan' },
  course: {
    title: 'Rollierende zwölf Monate',
    says: 'Liest alle Verträge für jeden der letzten zwölf Monate.',
    show: 'Verlauf zeigen',
  },
  progress: (says, done, of) => (of === null ? says : `${says}: ${done} von ${of}`),
  reading: 'Wird gelesen',
  onlyMoves: (from, to) => `Nur ${from} → ${to}`,
  allMoves: 'Alle zeigen',
  showMoves: (count, from, to) =>
    `${plural(count, 'Account', 'Accounts')} von ${from} zu ${to}: zeigen, welche`,
  bar: 'Als Balken',
  why: 'Warum',
  whyOf: (account) => `Warum sich die Health geändert hat: ${account}`,
  notCompared: 'Nicht zu sagen: Von einem der Tage gibt es keinen Snapshot.',
  reasonOf: (account, on) => `Grund für ${account} am ${on}`,
  noReason: 'Grund nennen',
  takeProposed: (reason) => `${reason}?`,
  takeProposedOf: (reason, account) =>
    `Grund übernehmen, den die Datensätze von ${account} nennen: ${reason}`,
  reasonSaid: (account, reason) => `${account}: ${reason}`,
  reasonTaken: (account) => `${account}: kein Grund mehr`,
  notSaid: 'Der Grund konnte nicht gespeichert werden',
  empty: {
    quality: {
      title: 'Noch kein Plan zu messen',
      says: 'Die Planqualität wird für Accounts mit Stufe und Plan gemessen. Geben Sie Accounts eine Stufe, und ihre Pläne füllen sich aus den Datensätzen.',
    },
    rules: {
      title: 'Noch nichts gefunden',
      says: 'Wenn die Regeln etwas gefunden haben, steht hier, wie viel davon sich gelohnt hat.',
    },
    others: {
      title: 'Noch nichts zu berichten',
      says: 'Importieren Sie zuerst Accounts und Abonnements; die Zahlen kommen mit der ersten Diagnose.',
    },
  },
}
