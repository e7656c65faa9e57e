/** Sees that the rows of a file of usage stand for weeks, which nothing but the days or the head of their column says. */
import { dayNumber, isDay } from '#src/kernel/day.ts'
import type { Duck } from '../duck.ts'
import { normalHeader } from './normal-header.ts'
import { allTexts, type OpenedTable } from './opened-table.ts'
import type { Proposal } from './proposal.ts'

const WEEK = 7
/** So many different days tell by themselves. */
const TELLING = 3
/** A slip of the pen in one of them is told as such. */
const MOST = 0.9

const weekly = new Set('week weekly woche wochenbeginn semaine semana'.split(' '))

/** Read as days, a week of use would be one day with use and six without. */
export async function withGrain(duck: Duck, table: OpenedTable, proposal: Proposal): Promise<Proposal> {
  const { read, by, assumes } = proposal
  if (read['as'] !== 'usage' || by['on'] === undefined || by['grain'] !== undefined) return proposal
  const columns = (read['columns'] ?? {}) as Readonly<Record<string, unknown>>
  const on = columns['on'] ?? 'on'
  const index = table.header.findIndex((name) => typeof on === 'string' && sameName(name, on))
  if (index < 0) return proposal
  const days = daysIn([...(await allTexts(duck, table, index))])
  const isCalled = normalHeader(table.header[index]!)
    .split('_')
    .some((word) => weekly.has(word))
  if (days === null || !isWeekly(days, isCalled)) return proposal
  const name = table.header[index]!
  const why = days.length < TELLING ? `it is called ${name}` : `the days of ${name} lie 7 days apart`
  return {
    ...proposal,
    read: { ...read, columns: { ...columns, grain: { text: 'week' } } },
    by: { ...by, grain: days.length < TELLING ? 'header' : 'content' },
    assumes: [...assumes, `grain is week: each row stands for a week, as ${why}`],
  }
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** @param days in their order */
function isWeekly(days: readonly number[], isCalled: boolean): boolean {
  const gaps = days.slice(1).map((day, at) => day - days[at]!)
  if (gaps.some((gap) => gap % WEEK !== 0)) return false
  if (days.length < TELLING) return isCalled && days.length > 0
  // Weeks without use may be missing, but not most of them.
  return isCalled || gaps.filter((gap) => gap === WEEK).length * 2 >= gaps.length
}

/** Different days in their order, as the writing that they allow says; null where there is none. */
function daysIn(texts: readonly string[]): number[] | null {
  const readings = [isoDay, dayFirst, monthFirst].flatMap((read) => {
    const days = texts.map(read).filter((day) => day !== null)
    return days.length >= MOST * texts.length ? [[...new Set(days)].toSorted((a, b) => a - b)] : []
  })
  return readings.find((days) => isWeekly(days, true)) ?? readings[0] ?? null
}

function isoDay(text: string): number | null {
  return numberOf(/^(\d{4})-(\d{2})-(\d{2})(?:[ T].*)?$/.exec(text)?.slice(1, 4))
}

function dayFirst(text: string): number | null {
  const [day, month, year] = parts(text)
  return numberOf([year, month, day])
}

function monthFirst(text: string): number | null {
  const [month, day, year] = parts(text)
  return numberOf([year, month, day])
}

function parts(text: string): string[] {
  return /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[ T].*)?$/.exec(text)?.slice(1, 4) ?? []
}

function numberOf([year = '', month = '', day = '']: readonly (string | undefined)[] = []): number | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? dayNumber(text) : null
}
