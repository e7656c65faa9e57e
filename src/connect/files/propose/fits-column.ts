/** Whether the texts of a column can be what they are taken for. */
import type { Column } from '#src/facts/kind.ts'

const forms: Readonly<Partial<Record<Column['type'], RegExp>>> = {
  email: /^[^@\s]+@[^@\s]+$/,
  day: /^(?=.*\d)[\d\p{L}.,:/ +-]{6,40}$/u,
  instant: /^(?=.*\d)[\d\p{L}.,:/ +-]{6,40}$/u,
  integer: /^[+-]?[\d.,' ]+$/,
  number: /^\(?[^\d\p{L}]{0,4}[\d.,' ]+[^\d]{0,4}\)?$/u,
  boolean: /^(true|false|yes|no|y|n|t|f|0|1|ja|nein|oui|non|si|sí|wahr|falsch|vrai|faux|x)$/i,
}

/**
 * @param texts different ones, none of them empty
 * @param all whether each must fit; otherwise one that does is enough, since people make mistakes
 */
export function fitsColumn(column: Column, texts: readonly string[], all = false): boolean {
  if (texts.length === 0) return true
  const fits = (text: string) => fitsText(column, text)
  return all ? texts.every(fits) : texts.some(fits)
}

function fitsText({ type, oneOf, synonyms = {} }: Column, text: string): boolean {
  if (oneOf !== undefined) {
    const known = new Set([...oneOf.map((word) => word.toLowerCase()), ...Object.keys(synonyms)])
    return text.split(';').every((word) => known.has(word.trim().toLowerCase()))
  }
  if ((type === 'day' || type === 'instant') && /^[\da-f]{20,}$/i.test(text)) return false
  return forms[type]?.test(text) ?? true
}
