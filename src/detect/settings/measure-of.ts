/** In what a setting is counted, and what is possible for it; told by its path, so that most new settings need no entry. */
import type { SettingValue } from './settings-list.ts'

/** In which figures of the settings are counted; each language of the screens has its words for them. */
export type Unit =
  | 'share'
  | 'share of the usual'
  | '%'
  | 'of 100'
  | 'answer 0–10'
  | 'answer 1–5'
  | 'times the usual'
  | 'events a week'
  | 'working days'
  | 'days'
  | 'weeks'
  | 'hours'
  | 'month of the year'
  | 'people'
  | 'seats'
  | 'features'
  | 'tickets'
  | 'answers'
  | 'points'
  | 'spreads'
  | 'accounts'
  | 'cards'
  | 'outcomes'
  | 'weight'
  | 'log-odds'
  | 'number'

export interface Measure {
  /** as a reader is told it */
  readonly unit: Unit
  readonly least: number
  readonly most: number
  readonly isWhole: boolean
}

const share = number('share', 0, 1)
/** A probability of 0 or 1 has no odds (handbook 7a). */
const probability = number('share', 0.01, 0.99)
const percent = number('%', 0, 100)
const days = whole('days', 0, 3650)
/** The engine looks back on 20 weeks of use: four recent ones, and the look a week before, leave 15. */
const weeks = whole('weeks', 1, 15)

/** The first that fits holds. */
const measures: readonly (readonly [RegExp, Measure])[] = [
  [/^health\.weights\./, number('of 100', 0, 100)],
  [/^health\.(green|yellow)From$/, percent],
  [/^health\.caps\.(urgent|urgentLong|championLeft|overdue)$/, percent],
  [/^health\.caps\.urgent(Long)?Days$/, whole('working days', 0, 365)],
  [/^health\.supportVolume$/, number('times the usual', 0, 1000)],
  [/^health\.nps$/, number('answer 0–10', 0, 10)],
  [/^health\.csat$/, number('answer 1–5', 1, 5)],
  [/^health\.peopleReached$/, whole('people', 0, 1000)],
  [/^people\.fewSeats$/, whole('seats', 0, 1_000_000)],
  [/^people\.leastEngaged|\.newPeople$/, whole('people', 1, 1000)],
  [/\.keyFeature\.top$/, whole('features', 1, 100)],
  // With its weeks before it, within the 196 days of use that are looked back on.
  [/\.unseenDays$/, whole('days', 1, 84)],
  [/^utilisation\.days$/, whole('days', 0, 120)],
  [/\.ticketSpike\.ratio$/, number('times the usual', 0, 1000)],
  [/\.ticketSpike\.least$/, whole('tickets', 1, 1_000_000)],
  [/\.npsMost$/, whole('answer 0–10', 0, 10)],
  [/\.csatMost$/, number('answer 1–5', 1, 5)],
  [/\.detractor\.many$/, whole('answers', 1, 1000)],
  [/\.usageUp$/, number('share of the usual', 0.01, 100)],
  [/\.healthChanged\.points$/, number('points', 0, 100)],
  [/^usageDrop\.spreads$/, number('spreads', 0, 100)],
  [/^usageDrop\.leastEvents$/, number('events a week', 1, 1e9)],
  [/\.leastAccounts$/, whole('accounts', 1, 1_000_000)],
  [/^usageDrop\.(four|two)Weeks$/, share],
  [/^queue\.(newAnAccountAWeek|newAPersonADay|baseline)$/, whole('cards', 0, 10_000)],
  [/^outlook\.prior\.worth$/, number('outcomes', 1, 1e6)],
  [/^outlook\.(prior\.|notice$|signed$)/, probability],
  [/^outlook\.weights\./, number('weight', 0, 10)],
  [/^outlook\.range\./, number('log-odds', 0, 10)],
  [/^outlook\./, share],
  [/^forecast\./, share],
  [/^plan\.shelfLifeDays\./, whole('days', 1, 3650)],
  [/^calendar\.fiscalYearStartMonth$/, whole('month of the year', 1, 12)],
  [/hours$/i, whole('hours', 0, 8760)],
  [/weeks$/i, weeks],
  [/days(Red)?$|beyondUsual$/i, days],
  [/^health\.|^utilisation\.|share$|near$/i, share],
]

const anyNumber = number('number', 0, Number.MAX_SAFE_INTEGER)

export function measureOf(path: string): Measure {
  return measures.find(([pattern]) => pattern.test(path))?.[1] ?? anyNumber
}

/** Whether it is a share of one, which people read and write in per cent. */
export function isShare(path: string): boolean {
  return measureOf(path).unit.startsWith('share')
}

/** A figure of a setting in a sentence; a share also in per cent: `0.5 (50%)`. */
export function figureOf(path: string, value: number): string {
  const figure = (number: number) => number.toLocaleString('en', { maximumFractionDigits: 6 })
  return isShare(path) ? `${figure(value)} (${figure(value * 100)}%)` : figure(value)
}

function number(unit: Unit, least: number, most: number): Measure {
  return { unit, least, most, isWhole: false }
}

function whole(unit: Unit, least: number, most: number): Measure {
  return { unit, least, most, isWhole: true }
}

/** @param proposed a value of the setting; null where it is no number, nor a list of them */
export function unitOf(path: string, proposed: SettingValue): Unit | null {
  const one = Array.isArray(proposed) ? (proposed[0] as number | string | undefined) : proposed
  return typeof one === 'number' ? measureOf(path).unit : null
}

/** What is possible for a number, or for each of a list of them; nulls of what is none. */
export function boundsOf(
  path: string,
  proposed: SettingValue,
): { readonly least: number | null; readonly most: number | null; readonly isWhole: boolean } {
  if (unitOf(path, proposed) === null) return { least: null, most: null, isWhole: false }
  const { least, most, isWhole } = measureOf(path)
  return { least, most, isWhole }
}
