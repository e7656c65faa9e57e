/** The units of the settings as they stand beside a figure, by the name that the settings have for them. */
import type { Unit } from '#src/detect/settings/measure-of.ts'
import { named, same, type Units } from './unit-words.ts'
import { worded } from './worded.ts'

const units: Units = {
  // Figures in per cent have their sign, in the manner of the reader.
  share: same('%', (figure) => figure),
  'share of the usual': same('% of the usual', (figure) => `${figure} of the usual`),
  '%': same('%', (figure) => figure),
  'of 100': same('of 100', (figure) => `${figure} of 100`),
  'answer 0–10': same('answer 0–10', (figure) => `${figure} of 10`),
  'answer 1–5': same('answer 1–5', (figure) => `${figure} of 5`),
  'times the usual': named('times the usual', 'times the usual'),
  'events a week': named('event a week', 'events a week'),
  'working days': named('working day', 'working days'),
  days: named('day', 'days'),
  weeks: named('week', 'weeks'),
  hours: named('hour', 'hours'),
  'month of the year': same('month of the year', (figure) => figure),
  people: named('person', 'people'),
  seats: named('seat', 'seats'),
  features: named('feature', 'features'),
  tickets: named('ticket', 'tickets'),
  answers: named('answer', 'answers'),
  points: named('point', 'points'),
  spreads: named('spread', 'spreads'),
  accounts: named('account', 'accounts'),
  cards: named('card', 'cards'),
  outcomes: named('outcome', 'outcomes'),
  weight: same('weight', (figure) => figure),
  number: same('number', (figure) => figure),
  'log-odds': named('log-odds', 'log-odds'),
}

export const enSettingUnits = worded('settingUnits', {
  beside: (unit: Unit) => units[unit].unit,
  /** of a figure, or of several that are written beside each other */
  told: (figure: string, unit: Unit, isOne: boolean) => units[unit][isOne ? 'one' : 'many'](figure),
} as const)
