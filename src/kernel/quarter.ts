/** Quarters of the fiscal year. One that begins in January is the year of the calendar; any other has the number of the year it ends in. */
import { addDays, addMonths, type Day } from './day.ts'
import { shortMonth } from './month-names.ts'

export interface Quarter {
  /** `2027-Q1`, by the number of its fiscal year; sorts as text */
  readonly id: string
  readonly from: Day
  readonly to: Day
}

const NAMED = /^(\d{4})-Q([1-4])$/

/** Months by which a day is later in its fiscal year than in that of the calendar. @param startMonth 1–12 */
export function fiscalShift(startMonth: number): number {
  return (13 - startMonth) % 12
}

/** The quarter that a day lies in. */
export function quarterOf(day: Day, startMonth: number): string {
  const [year, month] = addMonths(day, fiscalShift(startMonth)).split('-').map(Number) as [number, number]
  return `${yearText(year)}-Q${Math.ceil(month / 3)}`
}

/** @returns null for what is no quarter */
export function quarterNamed(id: string, startMonth: number): Quarter | null {
  const [, year, number] = NAMED.exec(id) ?? []
  if (year === undefined) return null
  const from = addMonths(`${year}-01-01`, 3 * (Number(number) - 1) - fiscalShift(startMonth))
  return { id, from, to: addDays(addMonths(from, 3), -1) }
}

/** The quarter of a day and those after it. */
export function quartersFrom(day: Day, count: number, startMonth: number): Quarter[] {
  const { from } = quarterNamed(quarterOf(day, startMonth), startMonth)!
  return Array.from({ length: count }, (_, at) =>
    quarterNamed(quarterOf(addMonths(from, 3 * at), startMonth), startMonth)!,
  )
}

/** As it is read: `Q3 2026`, and `FY2027 Q1 (Feb–Apr)` where the fiscal year is not that of the calendar; null as what is no quarter. */
export function quarterName(id: string, startMonth: number): string | null {
  const quarter = quarterNamed(id, startMonth)
  if (quarter === null) return null
  const [year, number] = id.split('-')
  if (startMonth === 1) return `${number} ${year}`
  return `FY${year} ${number} (${monthOf(quarter.from)}–${monthOf(quarter.to)})`
}

function monthOf(day: Day): string {
  return shortMonth(Number(day.slice(5, 7)))
}

function yearText(year: number): string {
  return String(year).padStart(4, '0')
}
