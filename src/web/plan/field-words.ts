/** A field of an item as it is typed, and what is typed as the plan holds it. */
import type { TypedKind } from '#src/kernel/read-number.ts'
import type { PlanField } from '#src/plan/plan-fields.ts'
import type { PersonNamed } from '#src/plan/plan-items.ts'
import { numberRefused, numberText, numberTyped } from '../number-typed.ts'

/** What is typed as the value that it stands for, or null where it stands for none: a number that is none, or could be two. */
export type Typed = { readonly value: unknown } | null

export function typedText({ kind }: PlanField, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (kind === 'share') return numberText(Math.round(Number(value) * 1e6) / 1e4, 'number')
  if (kind === 'number' || kind === 'money') return numberText(Number(value), numberKind(kind))
  if (Array.isArray(value)) return value.map(nameIn).join('\n')
  return nameIn(value)
}

/** A person by name, one of us by address. */
function nameIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if ('name' in value) return String(value.name)
  return 'email' in value && value.email !== null ? String(value.email) : ''
}

/**
 * An empty field is not known.
 * @param people who is known at the customer: whoever has the typed name is meant
 */
export function typedValue({ kind }: PlanField, text: string, people: readonly PersonNamed[] = []): Typed {
  const trimmed = text.trim()
  if (kind === 'yes-no') return { value: text === 'true' }
  if (kind === 'lines' || kind === 'several') return { value: linesIn(text) }
  if (kind === 'people') return { value: linesIn(text).map((name) => personNamed(name, people)) }
  if (kind === 'owner') return { value: ownerNamed(trimmed, people) }
  if (trimmed === '') return { value: null }
  if (kind === 'person') return { value: personNamed(trimmed, people) }
  if (kind === 'scale') return { value: Number(trimmed) }
  if (kind === 'number' || kind === 'money') return numberIn(trimmed, numberKind(kind), 1)
  if (kind === 'share') return numberIn(withoutPercent(trimmed), 'number', 100)
  return { value: kind === 'currency' ? trimmed.toUpperCase() : trimmed }
}

function linesIn(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || [])
}

function personNamed(name: string, people: readonly PersonNamed[]): PersonNamed {
  const known = people.find((one) => one.name.toLowerCase() === name.toLowerCase())
  return { personId: known?.personId ?? null, name: known?.name ?? name }
}

/** Whoever has an address is one of us; nobody at all is somebody of us who is yet to be named. */
function ownerNamed(text: string, people: readonly PersonNamed[]) {
  if (text === '' || text.includes('@')) return { side: 'ours', email: text === '' ? null : text }
  return { side: 'theirs', ...personNamed(text, people) }
}

/** What to write in place of what stands for no value; null where it stands for one. */
export function typedRefusal({ kind }: PlanField, text: string): string | null {
  const isOne = text.trim() === '' || !['number', 'money', 'share'].includes(kind)
  return isOne ? null : numberRefused(kind === 'share' ? withoutPercent(text.trim()) : text, numberKind(kind))
}

/** Amounts have no thousandths; measures may. */
function numberKind(kind: PlanField['kind']): TypedKind {
  return kind === 'money' ? 'amount' : 'number'
}

const withoutPercent = (text: string) => text.replace(/%$/, '')

function numberIn(text: string, kind: TypedKind, divisor: number): Typed {
  const number = numberTyped(text, kind)
  return number === null ? null : { value: number / divisor }
}
