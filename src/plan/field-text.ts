/** A field of an item and its value as people read them. */

/** `dueOn` reads `due on`. */
export function fieldWords(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** Unknown prints "?" (handbook 2). */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '?'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueText).join(', ')
  if (typeof value !== 'object') return String(value)
  if ('to' in value && 'kind' in value) return lineText(value)
  if ('x' in value && 'y' in value) return `${String(value.x)}, ${String(value.y)}`
  if ('name' in value) return valueText(value.name)
  return 'email' in value ? valueText(value.email) : JSON.stringify(value)
}

/** `influences James Lin: asks for budget` */
function lineText(line: { readonly kind: unknown; readonly to: unknown; readonly says?: unknown }): string {
  const kind = line.kind === 'conflict' ? 'in conflict with' : valueText(line.kind)
  const about = typeof line.says === 'string' ? `: ${line.says}` : ''
  return `${kind} ${valueText(line.to)}${about}`
}
