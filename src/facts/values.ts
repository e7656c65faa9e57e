/** Reads one column of a fact as the type that its kind declares; null when it is not known. */
import type { Fact } from './fact.ts'

type Valued = Pick<Fact, 'values'>

export function text(fact: Valued, column: string): string | null {
  const value = fact.values[column]
  return typeof value === 'string' ? value : null
}

export function number(fact: Valued, column: string): number | null {
  const value = fact.values[column]
  return typeof value === 'number' ? value : null
}

export function bool(fact: Valued, column: string): boolean | null {
  const value = fact.values[column]
  return typeof value === 'boolean' ? value : null
}

export function list(fact: Valued, column: string): readonly string[] {
  const value = fact.values[column]
  return Array.isArray(value) ? value : []
}
