/** Sees that rows of usage stand for weeks or months, where only their days, their column or the name of their file tell it. */
import { addDays, type Day, dayNumber } from '#src/kernel/day.ts'
import type { Duck } from './duck.ts'
import type { MappingDocument } from './import-input.ts'
import type { LoadedRead } from './load-read.ts'
import { periodWritten } from './period-day.ts'
import { normalHeader } from './propose/normal-header.ts'

const WEEK = 7
/** So many different days tell by themselves: hardly anybody uses a product on the first of months only. */
const TELLING = { week: 3, month: 2 } as const

const words = (list: string) => new Set(list.split(' '))
const called = {
  week: words(
    'week weekly woche wochen wochenbeginn woechentlich wochentlich kalenderwoche kw semaine semana',
  ),
  month: words('month monthly monat monate monatsbeginn monatlich mois mes'),
}
const atEnd = words('end ending ends ende endet bis fin hasta')

export interface FoundGrain {
  readonly grain: 'week' | 'month'
  readonly by: 'header' | 'content'
  /** SQL of the first day of the period, in terms of "on" */
  readonly first: string
}

export interface UsageGrain {
  /** null: each row stands for a day */
  readonly found: FoundGrain | null
  /** what is assumed, in words */
  readonly assumes: readonly string[]
}

export const daily: UsageGrain = { found: null, assumes: [] }

/** Read as days, a week of use would be one day with use and six without. */
export async function usageGrain(duck: Duck, { bound, table, samples }: LoadedRead): Promise<UsageGrain> {
  const { read, columns } = bound
  const isSaid = read.columns['grain'] !== undefined || columns.some(({ column }) => column.name === 'grain')
  const at = columns.findIndex(({ column }) => column.name === 'on')
  const on = columns[at]
  if (isSaid || on === undefined) return daily
  const rows = await duck.rows<{ on: Day }>(`
    SELECT DISTINCT CAST("on" AS VARCHAR) AS "on" FROM ${table}
    WHERE problems IS NULL AND left_why IS NULL AND "on" IS NOT NULL ORDER BY 1`)
  return grainOf(
    rows.map((row) => row.on),
    on.says,
    { file: read.file.stem, written: periodWritten(samples[at] ?? []) },
  )
}

interface Told {
  /** its name */
  readonly file: string
  /** what the days are written as, where it is not as days */
  readonly written: 'week' | 'month' | null
}

/** @param days different ones, in their order */
function grainOf(days: readonly Day[], column: string, { file, written }: Told): UsageGrain {
  if (days.length === 0) return daily
  const grain = (['month', 'week'] as const).find((one) => {
    const isCalled = written === one || isOf(called[one], column) || isOf(called[one], file)
    return one === 'month' ? isMonthly(days, isCalled) : isWeekly(days, isCalled)
  })
  if (grain === undefined) return { found: null, assumes: doubts(days, column) }
  const isTold = days.length >= TELLING[grain]
  const name = isOf(called[grain], column) ? column : file
  const says = isTold ? apart(grain, column) : `it is called ${name}`
  const why = written === grain ? `${column} names ${grain}s` : says
  const { first, ...begins } = beginning(days, grain, written === null ? column : '')
  return {
    found: { grain, by: isTold || written === grain ? 'content' : 'header', first },
    assumes: [`grain is ${grain}: each row stands for a ${grain}, as ${why}${begins.says}`],
  }
}

function isOf(list: ReadonlySet<string>, name: string): boolean {
  return normalHeader(name)
    .split('_')
    .some((word) => list.has(word))
}

function apart(grain: 'week' | 'month', column: string): string {
  return grain === 'week'
    ? `the days of ${column} lie 7 days apart`
    : `the days of ${column} are all the first or the last of a month`
}

/** What might be taken for weeks or months, and is not, is told. */
function doubts(days: readonly Day[], column: string): string[] {
  const grain = (['month', 'week'] as const).find((one) => isOf(called[one], column))
  if (grain !== undefined)
    return [`grain is day: ${column} is called after a ${grain}, but its days are not one of each ${grain}`]
  const [first, second] = days
  return days.length === 2 && dayNumber(second!) - dayNumber(first!) === WEEK
    ? [`grain is day: the two days of ${column} lie 7 days apart, which is too few to take them for weeks`]
    : []
}

function isWeekly(days: readonly Day[], isCalled: boolean): boolean {
  const gaps = days.slice(1).map((day, at) => dayNumber(day) - dayNumber(days[at]!))
  if (gaps.some((gap) => gap % WEEK !== 0)) return false
  if (days.length < TELLING.week) return isCalled
  // Weeks without use may be missing, but not most of them.
  return isCalled || isMost(gaps, WEEK)
}

function isMonthly(days: readonly Day[], isCalled: boolean): boolean {
  if (!days.every(isFirst) && !days.every(isLast)) return false
  if (days.length < TELLING.month) return isCalled
  const months = days.map((day) => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)))
  const gaps = months.slice(1).map((month, at) => month - months[at]!)
  return isCalled || isMost(gaps, 1)
}

function isMost(gaps: readonly number[], usual: number): boolean {
  return gaps.filter((gap) => gap === usual).length * 2 >= gaps.length
}

function isFirst(day: Day): boolean {
  return day.endsWith('-01')
}

function isLast(day: Day): boolean {
  return isFirst(addDays(day, 1))
}

/** Some write the day with which the period ends. */
function beginning(days: readonly Day[], grain: 'week' | 'month', column: string) {
  if (grain === 'month' && !days.every(isFirst))
    return { first: `CAST(date_trunc('month', "on") AS DATE)`, says: ': the last one' }
  if (grain === 'week' && isOf(atEnd, column))
    return { first: `"on" - ${WEEK - 1}`, says: ', and end with them' }
  return { first: '"on"', says: '' }
}

/** The mapping that is proposed says the grains that were found, so that whoever uses it again need not find them again. */
export function withGrains(
  document: MappingDocument,
  grains: readonly { readonly file: string; readonly grain: string }[],
): MappingDocument {
  const reads = ((document['reads'] ?? []) as readonly Readonly<Record<string, unknown>>[]).map((read) => {
    const found = grains.find(({ file }) => read['as'] === 'usage' && read['file'] === file)
    const columns = (read['columns'] ?? {}) as Readonly<Record<string, unknown>>
    return found === undefined ? read : { ...read, columns: { ...columns, grain: { text: found.grain } } }
  })
  return { ...document, reads }
}
