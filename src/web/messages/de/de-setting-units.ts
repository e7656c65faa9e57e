/** The units of the settings in German, by the name that the settings have for them. */
import type { enSettingUnits } from '../en-setting-units.ts'
import { named, same, type Units } from '../unit-words.ts'
import type { Texts } from '../worded.ts'

const units: Units = {
  // Figures in per cent have their sign, in the manner of the reader.
  share: same('%', (figure) => figure),
  'share of the usual': same('% des Üblichen', (figure) => `${figure} des Üblichen`),
  '%': same('%', (figure) => figure),
  'of 100': same('von 100', (figure) => `${figure} von 100`),
  'answer 0–10': same('Antwort 0–10', (figure) => `${figure} von 10`),
  'answer 1–5': same('Antwort 1–5', (figure) => `${figure} von 5`),
  'times the usual': named('mal das Übliche', 'mal das Übliche'),
  'events a week': named('Ereignis pro Woche', 'Ereignisse pro Woche'),
  'working days': named('Arbeitstag', 'Arbeitstage'),
  days: named('Tag', 'Tage'),
  weeks: named('Woche', 'Wochen'),
  hours: named('Stunde', 'Stunden'),
  'month of the year': same('Monat des Jahres', (figure) => figure),
  people: named('Person', 'Personen'),
  seats: named('Lizenz', 'Lizenzen'),
  features: named('Feature', 'Features'),
  tickets: named('Ticket', 'Tickets'),
  answers: named('Antwort', 'Antworten'),
  points: named('Punkt', 'Punkte'),
  spreads: named('Streuung', 'Streuungen'),
  accounts: named('Account', 'Accounts'),
  cards: named('Bewegung', 'Bewegungen'),
  outcomes: named('Ergebnis', 'Ergebnisse'),
  weight: same('Gewicht', (figure) => figure),
  number: same('Zahl', (figure) => figure),
  'log-odds': named('Log-Odds', 'Log-Odds'),
}

export const deSettingUnits: Texts<typeof enSettingUnits> = {
  beside: (unit) => units[unit].unit,
  told: (figure, unit, isOne) => units[unit][isOne ? 'one' : 'many'](figure),
}
