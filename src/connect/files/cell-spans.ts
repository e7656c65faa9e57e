/** Where the cells of one CSV record stand in it, so that one can be written anew and the others stay as they are. */

export interface CellSpan {
  readonly start: number
  /** behind its last character, the closing quote included */
  readonly end: number
}

/** @param record without a quote that stands open, and without its newline */
export function cellSpans(record: string, delimiter: string): CellSpan[] {
  const spans: CellSpan[] = []
  for (let at = 0; ;) {
    let from = at
    if (record[at] === '"') {
      let close = record.indexOf('"', at + 1)
      while (record[close + 1] === '"') close = record.indexOf('"', close + 2)
      from = close < 0 ? record.length : close
    }
    const next = record.indexOf(delimiter, from)
    spans.push({ start: at, end: next < 0 ? record.length : next })
    if (next < 0) return spans
    at = next + delimiter.length
  }
}

/** A text as a cell: in quotes only where it needs them. */
export function csvCell(text: string, delimiter: string): string {
  const needsQuotes = text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text)
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text
}
