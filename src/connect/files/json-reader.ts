/** Reads values out of parsed JSON and collects what is wrong with them, each with its place: `reads[1].as`. */
import { nearMiss } from '#src/kernel/near-miss.ts'

export class JsonReader {
  readonly complaints: string[] = []

  complain(at: string, what: string): void {
    this.complaints.push(at === '' ? `It ${what}` : `${at} ${what}`)
  }

  /** A word that is not known, with the one that was probably meant. */
  unknown(at: string, word: string, what: string, known: readonly string[]): void {
    const meant = nearMiss(word, known)
    const place = at === '' ? '' : `${at}: `
    this.complaints.push(`${place}"${word}" ${what}${meant === null ? '' : `; did you mean "${meant}"?`}`)
  }

  /** An object that holds nothing but the keys. */
  object(value: unknown, at: string, keys: readonly string[]): Record<string, unknown> {
    const object = this.anyObject(value, at)
    for (const key of Object.keys(object)) {
      if (!keys.includes(key)) this.unknown(at, key, `is not understood here (${keys.join(', ')})`, keys)
    }
    return object
  }

  anyObject(value: unknown, at: string): Record<string, unknown> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>
    }
    this.complain(at, 'must be an object { … }')
    return {}
  }

  list(value: unknown, at: string): readonly unknown[] {
    if (Array.isArray(value)) return value
    this.complain(at, 'must be a list [ … ]')
    return []
  }

  text(value: unknown, at: string): string {
    if (typeof value === 'string' && value.trim() !== '') return value
    this.complain(at, value === undefined ? 'is missing' : 'must be a text that is not empty')
    return ''
  }

  optionalText(value: unknown, at: string): string | null {
    return value === undefined || value === null ? null : this.text(value, at)
  }

  optionalBoolean(value: unknown, at: string): boolean {
    if (value === undefined || typeof value === 'boolean') return value ?? false
    this.complain(at, 'must be true or false')
    return false
  }

  /** A number that one can divide by. */
  optionalNumber(value: unknown, at: string): number | null {
    if (value === undefined) return null
    if (typeof value === 'number' && value > 0) return value
    this.complain(at, 'must be a number greater than 0')
    return null
  }
}
