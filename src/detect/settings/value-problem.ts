/** What is wrong with one value of a setting, held against what Perennial proposes for it. */
import { knownCurrencies } from '#src/kernel/currency-signs.ts'
import { isDay } from '#src/kernel/day.ts'
import { languages } from '#src/kernel/languages.ts'
import { locales } from '#src/kernel/manner.ts'
import { nearMiss } from '#src/kernel/near-miss.ts'
import { segmentGuides } from '#src/plan/guide/segment-guides.ts'
import { ruleIds } from '../rule-ids.ts'
import { weekdayNames } from '../workdays.ts'
import { isSameCentre } from '../growth/same-centre.ts'
import { WHOLE } from '../growth/whitespace-source.ts'
import { formProblem } from './form-problems.ts'
import { figureOf, isShare, measureOf } from './measure-of.ts'
import type { SettingValue } from './settings-list.ts'
import type { ValueProblem } from './settings-problem.ts'

/** The words of which a setting is one, where they are the same for everybody. */
const choices: Readonly<Record<string, readonly string[]>> = {
  'health.leads': ['weighted', 'seven'],
  'guide.follows': ['own', ...segmentGuides.map(({ segment }) => segment)],
}

/**
 * @param forms of the plan that there are
 * @returns the words of which a setting is one; null where it is no such
 */
export function choicesOf(path: string, forms: readonly string[]): readonly string[] | null {
  return path.startsWith('forms.defaults.') ? forms : (choices[path] ?? null)
}

/** @returns null when the value is possible */
export function valueProblem(path: string, value: unknown, standard: SettingValue): ValueProblem | null {
  if (typeof standard === 'number') return numberProblem(path, value, standard)
  if (Array.isArray(standard)) {
    return typeof standard[0] === 'number'
      ? linesProblem(path, value, standard as readonly number[])
      : (wordsProblem(value) ?? listProblem(path, value as string[]) ?? formProblem(path, value as string[]))
  }
  // Which forms there are is known where all settings are looked at together.
  if (typeof standard === 'string' && choices[path] === undefined) {
    return typeof value === 'string'
      ? null
      : ['is no word', `Write a word in quotation marks; "${standard}" is proposed.`]
  }
  const words = choices[path]
  if (words !== undefined) {
    const written = words.map((word) => `"${word}"`).join(' or ')
    return words.some((word) => word === value) ? null : [`is not ${written}`, `Write ${written}.`]
  }
  if (path === 'formats.locale') return wordOrNone(value, locales, 'is no manner of dates and numbers')
  if (path === 'formats.language') return wordOrNone(value, languages, 'is no language of the screens')
  const isCurrency = value === null || (typeof value === 'string' && knownCurrencies().has(value))
  return isCurrency
    ? null
    : ['is no currency', 'Write three capital letters such as "EUR", or null for the one of most contracts.']
}

function numberProblem(path: string, value: unknown, standard: number): ValueProblem | null {
  const { unit, least, most, isWhole } = measureOf(path)
  const figure = (one: number) => figureOf(path, one)
  const isNumber = typeof value === 'number' && Number.isFinite(value)
  if (isNumber && value >= least && value <= most && (!isWhole || Number.isInteger(value))) return null
  const range = `from ${figure(least)} to ${figure(most)}`
  const kind = isShare(path)
    ? `a ${unit} ${range}`
    : `${isWhole ? 'a whole number' : 'a number'} ${range} (${unit})`
  const todo = `Write ${kind}; ${figure(standard)} is proposed.`
  if (!isNumber) return ['is not a number', todo]
  if (value < least) return [least === 0 ? 'is negative' : `is below ${figure(least)}`, todo]
  return [value > most ? `is above ${figure(most)}` : 'is not whole', todo]
}

/** Lines go one way, the way of those proposed: each beyond the one before. */
function linesProblem(path: string, value: unknown, standard: readonly number[]): ValueProblem | null {
  const proposed = `[${standard.map((one) => figureOf(path, one)).join(', ')}] is proposed`
  if (!Array.isArray(value) || value.length !== standard.length) {
    return [
      `is not a list of ${standard.length} numbers`,
      `Write the lines of the scores 5, 4, 3 and 2; ${proposed}.`,
    ]
  }
  const lines: readonly unknown[] = value
  for (const [at, line] of lines.entries()) {
    const wrong = numberProblem(path, line, standard[at]!)
    if (wrong !== null) return [`has a line, ${lineText(path, line)}, that ${wrong[0]}`, wrong[1]]
  }
  const falls = standard[0]! > standard.at(-1)!
  const isInOrder = (value as number[]).every((line, at, all) => {
    const before = all[at - 1]
    return before === undefined || (falls ? line < before : line > before)
  })
  if (isInOrder) return null
  const way = falls ? 'below' : 'above'
  return [
    'is out of order',
    `Put each line ${way} the one before it, for the scores 5, 4, 3 and 2; ${proposed}.`,
  ]
}

function lineText(path: string, line: unknown): string {
  return typeof line === 'number' ? figureOf(path, line) : JSON.stringify(line)
}

function wordsProblem(value: unknown): ValueProblem | null {
  const isList = Array.isArray(value) && value.every((word) => typeof word === 'string')
  if (!isList) return ['is not a list of words', 'Write a list of words in quotation marks, or [] for none.']
  const blank = (value as string[]).some((word) => word.trim() === '')
  return blank ? ['holds an empty word, which would be found everywhere', 'Take the empty word out.'] : null
}

const HOLIDAY = /^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** Of lists that hold only certain words. */
function listProblem(path: string, words: readonly string[]): ValueProblem | null {
  if (path === 'calendar.workdays') {
    const strange = words.find((word) => !weekdayNames.some((name) => name === word))
    if (strange === undefined && words.length > 0) return null
    const says = strange === undefined ? 'names no day' : `holds "${strange}", which is no day of the week`
    return [says, `Write any of ${weekdayNames.join(', ')}.`]
  }
  if (path === 'calendar.holidays') {
    const strange = words.find((word) => !isHoliday(word))
    if (strange === undefined) return null
    return [`holds "${strange}", which is no day`, 'Write "2026-12-24", or "12-25" for a day of every year.']
  }
  if (path === 'whitespace.buyingCentres') return centresProblem(words)
  if (path === 'rules.off') {
    const strange = words.find((word) => !ruleIds.includes(word))
    if (strange === undefined) return null
    const meant = nearMiss(strange, ruleIds)
    const todo = meant === null ? '`perennial rule list` names them.' : `Did you mean "${meant}"?`
    return [`holds "${strange}", which is no rule`, todo]
  }
  return null
}

/** Each is a row of its own beside that of the account as a whole. */
function centresProblem(words: readonly string[]): ValueProblem | null {
  const named = [WHOLE, ...words]
  const twice = named.find((word, at) => named.slice(0, at).some((one) => isSameCentre(one, word)))
  if (twice === undefined) return null
  const says = isSameCentre(twice, WHOLE)
    ? `holds "${twice}", which is the account itself`
    : `holds "${twice}" twice`
  return [says, 'Name each buying centre once, whatever its case.']
}

function wordOrNone(value: unknown, words: readonly string[], says: string): ValueProblem | null {
  if (value === null || words.some((word) => word === value)) return null
  return [says, `Write one of ${words.join(', ')}, or null for none of them.`]
}

/** 29 February is one in the years that have it. */
function isHoliday(word: string): boolean {
  return HOLIDAY.test(word) && isDay(word.length === 5 ? `2024-${word}` : word)
}
