/** A table of a report as CSV by RFC 4180: CRLF, quotes only where needed, an empty cell for what is not known. */
import type { ReportCell, ReportTable } from './report.ts'

export function csvOf({ columns, rows }: Pick<ReportTable, 'columns' | 'rows'>): string {
  const lines = [columns.map(({ name }) => name), ...rows.map(({ cells }) => cells)]
  return lines.map((line) => `${line.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(cell: ReportCell): string {
  if (cell === null) return ''
  const text = typeof cell === 'string' ? inert(cell) : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A name that begins as a formula does is not run by whoever opens the file in a spreadsheet. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
