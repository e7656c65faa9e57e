/** A field of an item and its value as people read them. */

/** Written in capitals. */
const abbreviations: ReadonlySet<string> = new Set(['arr', 'nrr', 'am', 'csm'])

/** `dueOn` reads `due on`, `targetArr` `target ARR`; an address stands for its person: `ownerEmail` reads `owner`. */
export function fieldWords(field: string): string {
  const words = field
    .replace(/Email$/, '')
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .split(' ')
  return words.map((word) => (abbreviations.has(word) ? word.toUpperCase() : word)).join(' ')
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
