/** A sample file as CSV text by RFC 4180: CRLF, quotes only where needed, null as an empty cell. */
import type { Cell, SampleFile } from './sample-file.ts'

export function toCsv(file: SampleFile): string {
  return [file.columns, ...file.rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('')
}

function toCell(cell: Cell): string {
  if (cell === null) return ''
  const text = String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
