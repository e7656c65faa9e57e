/** Figures as people read them: 46%, 1,240, 3 March 2026, "1 user" and "52 users". */
import type { Day } from '#src/kernel/day.ts'
import { monthNames } from '#src/kernel/month-names.ts'

/** 0.462 → `46%` */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** A number to at most `digits` decimals, with commas between thousands: 1240.4 → `1,240`. */
export function figure(value: number, digits = 0): string {
  const [whole = '', decimals] = Math.abs(value).toFixed(digits).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  const tail = decimals?.replace(/0+$/, '')
  const sign = value < 0 && Number(value.toFixed(digits)) !== 0 ? '−' : ''
  return sign + (tail ? `${grouped}.${tail}` : grouped)
}

/** `1 user`, `52 users`; a plural that is not made with -s is given. */
export function counted(count: number, thing: string, things = `${thing}s`): string {
  return `${figure(count)} ${count === 1 ? thing : things}`
}

/** 2026-03-03 → `3 March 2026` */
export function dayInWords(day: Day): string {
  const [year = '', month, date] = day.split('-')
  return `${Number(date)} ${monthNames[Number(month) - 1]} ${year}`
}

/** With a capital letter, as a sentence begins. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** An amount with its currency: `250,000 USD`. */
export function amount(value: number, currency: string | null): string {
  return currency === null ? figure(value) : `${figure(value)} ${currency}`
}

/** What somebody wrote, at the end of a sentence: its own full stop is enough. */
export function quoted(text: string): string {
  return `“${text}”${/[.!?…]$/.test(text) ? '' : '.'}`
}

/** `a`, `a and b`, `a, b and c` */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}
