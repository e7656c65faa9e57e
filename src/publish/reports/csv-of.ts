/** A table of a report as CSV. */
import { csvText } from '../csv-text.ts'
import type { ReportTable } from './report.ts'

export function csvOf({ columns, rows }: Pick<ReportTable, 'columns' | 'rows'>): string {
  return csvText([columns.map(({ name }) => name), ...rows.map(({ cells }) => cells)])
}
