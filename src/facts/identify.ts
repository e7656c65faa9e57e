/** What identifies a row within its source, and the day on which it happened, as its kind declares. */
import type { Day } from '#src/kernel/day.ts'
import type { Kind, Row } from './kind.ts'

export interface Identity {
  /**
   * the filled key columns, joined by `@`: `SUB-1`, or `SUB-1@2026-04-01` for an amendment; without an id of its own the
   * filled columns of the natural key, a long one cut and told apart by a number; null when none is filled
   */
  readonly sourceId: string | null
  /** null when no column says when it happened */
  readonly happenedOn: Day | null
}

/** Longer natural keys are cut: a database index holds no page of text. */
const LONGEST = 160

/** Reads the identity off a row that is normalised already. */
export function identify(kind: Kind, row: Row): Identity {
  const filled = (columns: readonly string[]): string[] =>
    columns.map((column) => textOf(row, column)).filter((text) => text !== null)
  const key = filled(kind.key)
  const natural = key.length === 0 ? filled(kind.naturalKey ?? []) : []
  const happened = kind.happened.map((column) => textOf(row, column)).find((text) => text !== null)
  return {
    sourceId: key.length > 0 ? key.join('@') : natural.length === 0 ? null : short(natural.join('@')),
    // The day of an instant is its day in UTC.
    happenedOn: happened?.slice(0, 10) ?? null,
  }
}

function textOf(row: Row, column: string): string | null {
  const value = row[column]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value : null
}

function short(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}#${fingerprint(text)}`
}

/** 64 bits of FNV-1a in hexadecimal: texts that begin alike stay apart. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
  return hash.toString(16).padStart(16, '0')
}
