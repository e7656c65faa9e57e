/** Any answer as readable text: named values, and lists of objects as tables. */
import { table } from './table.ts'

export function plain(output: unknown, items: readonly unknown[]): string {
  const parts = [...(items.length === 0 ? [] : [listText(items)]), valueText(output, '')]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function valueText(value: unknown, indent: string): string {
  if (Array.isArray(value)) return indented(listText(value), indent)
  if (!isRecord(value)) return `${indent}${scalarText(value)}`
  const width = Math.max(0, ...Object.keys(value).map((name) => nameText(name).length))
  return Object.entries(value)
    .map(([name, each]) => entryText(nameText(name), each, width, indent))
    .join('\n')
}

function entryText(name: string, value: unknown, width: number, indent: string): string {
  const label = `${indent}${`${name}:`.padEnd(width + 1)}`
  if (Array.isArray(value) && !value.some(isRecord)) {
    return `${label}  ${value.map(scalarText).join(', ') || 'none'}`
  }
  if (Array.isArray(value) || isRecord(value)) return `${indent}${name}:\n${valueText(value, `${indent}  `)}`
  return `${label}  ${scalarText(value)}`
}

function listText(list: readonly unknown[]): string {
  if (list.length === 0) return 'none'
  if (!list.every(isRecord)) return list.map(scalarText).join('\n')
  const nested = new Set(list.flatMap((row) => Object.keys(row).filter((name) => isRecord(row[name]))))
  return table(list.map((row) => flat(row, nested)))
}

/** One level of objects within a row becomes columns: `movement rule`. */
function flat(row: Record<string, unknown>, nested: ReadonlySet<string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      if (!nested.has(name)) return [[nameText(name), scalarText(value)]]
      const inner = isRecord(value) ? Object.entries(value) : []
      return inner.map(([each, within]) => [`${nameText(name)} ${nameText(each)}`, scalarText(within)])
    }),
  )
}

/** What is not known is a dash: it is neither zero nor empty. */
function scalarText(value: unknown): string {
  if (value === null || value === undefined) return '–'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return value.toLocaleString('en', { maximumFractionDigits: 4 })
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(scalarText).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** `lossWithin90` as `loss within 90`. */
function nameText(name: string): string {
  return name.replaceAll(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase()
}

function indented(text: string, indent: string): string {
  return text.replaceAll(/^/gm, indent)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
