/** A field of an item as it is typed, and what is typed as the plan holds it. */
import type { TypedKind } from '#src/kernel/read-number.ts'
import type { PlanField } from '#src/plan/plan-fields.ts'
import type { PersonNamed } from '#src/plan/plan-items.ts'
import { dayRead } from '../day-typed.ts'
import { writtenIn } from '../format.ts'
import { enNumbers } from '../messages/en-numbers.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { numberRefused, numberRetyped, numberText, numberTyped } from '../number-typed.ts'
import { calledSo, colleagueTyped } from './colleague-typed.ts'
import type { Names } from './use-names.ts'

/** What is typed as the value that it stands for, or why it stands for none: a number that is none, a name of nobody. */
export type Typed = { readonly value: unknown } | { readonly refused: string }

/** Whom a text may name. */
export type Nameable = Pick<Names, 'people' | 'colleagues' | 'called'>

/** Null where it stands for none. */
export function valueIn(typed: Typed): unknown {
  return 'value' in typed ? typed.value : null
}

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
 * @param names who is known at the customer and of us: whoever has the typed name is meant; without them, only the text is
 * @param currency of its amounts, which alone may be typed with them; null: it is not known
 */
export function typedValue(
  { kind, isProbability, least }: PlanField,
  text: string,
  names?: Nameable,
  currency: string | null = null,
): Typed {
  const people = names?.people ?? []
  const trimmed = text.trim()
  if (kind === 'yes-no') return { value: text === 'true' }
  if (kind === 'lines' || kind === 'several') return { value: linesIn(text) }
  if (kind === 'people') return { value: linesIn(text).map((name) => personNamed(name, people)) }
  if (kind === 'owner') return ownerTyped(trimmed, people, names)
  if (trimmed === '') return { value: null }
  if (kind === 'colleague' && names !== undefined) return colleagueTyped(trimmed, names)
  if (kind === 'person') return { value: personNamed(trimmed, people) }
  if (kind === 'day') return dayRead(trimmed)
  if (kind === 'scale') return { value: Number(trimmed) }
  if (kind === 'money') return atLeast(least, numberIn(trimmed, 'amount', 1, currency))
  if (kind === 'number') return atLeast(least, numberIn(trimmed, 'number', 1))
  if (kind === 'share') return atLeast(least, shareIn(trimmed, isProbability === true))
  return { value: kind === 'currency' ? trimmed.toUpperCase() : trimmed }
}

function shareIn(text: string, isProbability: boolean): Typed {
  const read = numberIn(withoutPercent(text), 'number', 100)
  const share = Number(valueIn(read) ?? 0)
  return isProbability && (share < 0 || share > 1) ? { refused: enNumbers.noProbability } : read
}

function atLeast(least: PlanField['least'], typed: Typed): Typed {
  const number = valueIn(typed)
  if (least === undefined || typeof number !== 'number') return typed
  if (least === 'zero') return number < 0 ? { refused: enNumbers.belowZero } : typed
  return number <= 0 ? { refused: enNumbers.notMoreThanZero } : typed
}

function linesIn(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || [])
}

function personNamed(name: string, people: readonly PersonNamed[]): PersonNamed {
  const known = people.find((one) => one.name.toLowerCase() === name.toLowerCase())
  return { personId: known?.personId ?? null, name: known?.name ?? name }
}

/**
 * Whoever has an address, or the name of one of us, is one of us; nobody at all is somebody of us who is yet to be
 * named. Anybody else is at the customer, known or not.
 */
function ownerTyped(text: string, people: readonly PersonNamed[], names: Nameable | undefined): Typed {
  if (text === '') return { value: { side: 'ours', email: null } }
  const isTheirs = people.some(({ name }) => name.toLowerCase() === text.toLowerCase())
  const isOurs = text.includes('@') || (names !== undefined && calledSo(text, names).length > 0)
  if (isTheirs || !isOurs) return { value: { side: 'theirs', ...personNamed(text, people) } }
  const typed = names === undefined ? { value: text } : colleagueTyped(text, names)
  return 'refused' in typed ? typed : { value: { side: 'ours', email: typed.value } }
}

/** A text that was typed in the manner of a locale, as one types it in that of the screen. */
export function retypedText({ kind }: PlanField, text: string, locale: string): string {
  if (!isNumeric(kind) || locale === writtenIn.current()) return text
  return numberRetyped(kind === 'share' ? withoutPercent(text.trim()) : text, locale, numberKind(kind))
}

/** What is typed, unless it is nothing where something is needed. */
export function unlessMissing(typed: Typed, { place }: PlanField, label: string): Typed {
  const isMissing = place === 'needed' && 'value' in typed && typed.value === null
  return isMissing ? { refused: enPlanFields.missing(label) } : typed
}

function isNumeric(kind: PlanField['kind']): boolean {
  return ['number', 'money', 'share'].includes(kind)
}

/** Amounts have no thousandths; measures may. */
function numberKind(kind: PlanField['kind']): TypedKind {
  return kind === 'money' ? 'amount' : 'number'
}

const withoutPercent = (text: string) => text.replace(/%$/, '')

function numberIn(text: string, kind: TypedKind, divisor: number, currency: string | null = null): Typed {
  const number = numberTyped(text, kind, currency)
  return number === null
    ? { refused: numberRefused(text, kind, currency) ?? enPlanFields.noNumber }
    : { value: number / divisor }
}
