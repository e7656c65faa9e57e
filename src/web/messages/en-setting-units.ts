/** The units of the settings as they stand beside a figure, by the name that the settings have for them. */
import { worded } from './worded.ts'

interface UnitWords {
  /** beside the field */
  readonly unit: string
  readonly one: (figure: string) => string
  readonly many: (figure: string) => string
}

const named = (one: string, many: string): UnitWords => ({
  unit: many,
  one: (figure) => `${figure} ${one}`,
  many: (figure) => `${figure} ${many}`,
})
const same = (unit: string, told: (figure: string) => string): UnitWords => ({ unit, one: told, many: told })

const units: Readonly<Record<string, UnitWords>> = {
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
  'log-odds': named('log-odds', 'log-odds'),
}

export const enSettingUnits = worded('settingUnits', {
  beside: (unit: string) => units[unit]?.unit ?? unit,
  /** of a figure, or of several that are written beside each other */
  told: (figure: string, unit: string, isOne: boolean) =>
    units[unit]?.[isOne ? 'one' : 'many'](figure) ?? figure,
} as const)
