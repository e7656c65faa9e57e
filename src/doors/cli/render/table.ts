/** Rows of text as columns of equal width, numbers to the right. */

const GAP = '  '

export function table(rows: readonly Readonly<Record<string, string>>[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const columns = names.map((name) => {
    const cells = rows.map((row) => row[name] ?? '–')
    const width = Math.max(name.length, ...cells.map((cell) => cell.length))
    const isNumeric = cells.every((cell) => cell === '–' || /^-?[\d,]+(\.\d+)?%?$/.test(cell))
    return (cell: string): string => (isNumeric ? cell.padStart(width) : cell.padEnd(width))
  })
  const line = (cells: readonly string[]): string =>
    columns
      .map((align, position) => align(cells[position] ?? ''))
      .join(GAP)
      .trimEnd()
  return [line(names), ...rows.map((row) => line(names.map((name) => row[name] ?? '–')))].join('\n')
}
