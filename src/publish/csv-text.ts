/** A table as CSV by RFC 4180: CRLF, quotes only where needed, an empty cell for what is not known, numbers to four decimals. */
export type CsvCell = string | number | null

/** A hundredth of a per cent of a share; more says nothing of what is measured. */
const DECIMALS = 4

export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
}

function cellText(cell: CsvCell): string {
  if (cell === null) return ''
  const text = typeof cell === 'string' ? inert(cell) : String(Number(cell.toFixed(DECIMALS)))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A name that begins as a formula does is not run by whoever opens the file in a spreadsheet. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
