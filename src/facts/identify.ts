/** What identifies a row within its source, and the day on which it happened, as its kind declares. */
import type { Day } from '#src/kernel/day.ts'
import type { Kind, Row } from './kind.ts'

export interface Identity {
  /** the filled key columns, joined by `@`: `SUB-1`, or `SUB-1@2026-04-01` for an amendment; null when none is filled */
  readonly sourceId: string | null
  /** null when no column says when it happened */
  readonly happenedOn: Day | null
}

/** Reads the identity off a row that is normalised already. */
export function identify(kind: Kind, row: Row): Identity {
  const key = kind.key.map((column) => textOf(row, column)).filter((text) => text !== null)
  const happened = kind.happened.map((column) => textOf(row, column)).find((text) => text !== null)
  return {
    sourceId: key.length === 0 ? null : key.join('@'),
    // The day of an instant is its day in UTC.
    happenedOn: happened?.slice(0, 10) ?? null,
  }
}

function textOf(row: Row, column: string): string | null {
  const value = row[column]
  return typeof value === 'string' ? value : null
}
