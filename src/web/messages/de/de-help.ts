/** The keys of each screen in words, for the help overlay, in German. */
import type { enHelp } from '../en-help.ts'
import type { Texts } from '../worded.ts'

export const deHelp: Texts<typeof enHelp> = {
  title: 'Tasten',
  everywhere: 'Überall',
  goTo: (place) => `Gehe zu: ${place}`,
  search: 'Accounts, Orte und Aktionen suchen',
  undo: 'Letztes rückgängig machen',
  help: 'Diese Tasten zeigen',
  escape: 'Offenes schließen oder zurück',
  portfolio: {
    title: 'Portfolio',
    keys: [
      { keys: ['/'], does: 'Accounts suchen' },
      { keys: ['v'], does: 'Spalten wählen' },
      { keys: ['j', 'k'], does: 'Nächster und voriger Account' },
      { keys: ['Enter'], does: 'Account öffnen' },
    ],
  },
  account: {
    title: 'Account',
    keys: [
      { keys: ['p'], does: 'Gespräch vorbereiten' },
      { keys: ['c'], does: 'Die Zeile im Fokus bestätigen' },
      { keys: ['Esc'], does: 'Zurück zum Portfolio' },
    ],
  },
  renewal: {
    title: 'Verlängerung',
    keys: [
      { keys: ['j', 'k'], does: 'Nächster und voriger Schritt oder Zeile' },
      { keys: ['x'], does: 'Abhaken oder wieder öffnen' },
    ],
  },
  renewals: {
    title: 'Verlängerungen',
    keys: [
      { keys: ['j', 'k'], does: 'Nächster und voriger Account' },
      { keys: ['Enter'], does: 'Seine Verlängerung öffnen' },
    ],
  },
  movements: {
    title: 'Bewegungen',
    keys: [
      { keys: ['j', 'k'], does: 'Nächste und vorige Bewegung' },
      { keys: ['a'], does: 'Die offene übernehmen' },
      { keys: ['1', '…'], does: 'Eine ihrer Änderungen auslassen oder übernehmen' },
      { keys: ['e'], does: 'Eine Änderung vor dem Übernehmen bearbeiten' },
      { keys: ['d'], does: 'Verwerfen' },
      { keys: ['s'], does: 'Zurückstellen' },
    ],
  },
  today: {
    title: 'Heute',
    keys: [
      { keys: ['j', 'k'], does: 'Nächster und voriger Eintrag' },
      { keys: ['o'], does: 'Seinen Account öffnen' },
      { keys: ['a'], does: 'Den offenen Vorschlag übernehmen' },
      { keys: ['e'], does: 'Eine Änderung vor dem Übernehmen bearbeiten' },
      { keys: ['x'], does: 'Erledigt: Maßnahme oder Schritt' },
      { keys: ['d'], does: 'Verwerfen oder fallen lassen' },
      { keys: ['s'], does: 'Zurückstellen' },
    ],
  },
  problems: { title: 'Import', keys: [{ keys: ['n'], does: 'Nächstes Problem' }] },
}
