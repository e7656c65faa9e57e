/** A value of a report as readers expect it; null where it is undefined or not known. */
import { format, told } from '../../format.ts'
import type { ReportColumn } from './use-report.ts'

type Kind = ReportColumn['kind']

export function reportValue(
  value: string | number | null,
  kind: Kind,
  currency: string | null,
): string | null {
  if (value === null) return null
  if (typeof value === 'string') return textOf(value, kind)
  if (kind === 'money') return format.money(value, currency)
  // One digit always, so that points stand under each other.
  if (kind === 'share') return format.scorePercent(value)
  return kind === 'points' ? format.score(value) : format.number(value)
}

function textOf(value: string, kind: Kind): string {
  if (kind === 'day') return format.day(value)
  if (kind === 'month') return format.monthAndYear(value)
  if (kind === 'person' && value.includes('@')) return format.person(value)
  return isNamed(kind) ? value : told(value)
}

/** Names of the organization's own: of accounts, people, segments and teams. */
export function isNamed(kind: Kind): boolean {
  return kind === 'name' || kind === 'person' || kind === 'account'
}

/** Numbers stand at the right, under each other. */
export function isNumber(kind: Kind): boolean {
  return kind === 'money' || kind === 'share' || kind === 'points' || kind === 'count'
}
