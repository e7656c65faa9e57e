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
  if ('name' in value) return valueText(value.name)
  return 'email' in value ? valueText(value.email) : JSON.stringify(value)
}
