/** A number as people write it: `250,000`, `$250k` and `1.2M`. */

const thousands: Readonly<Record<string, number>> = { k: 1e3, m: 1e6 }

/** A comma parts thousands, a point decimals. @returns null for what is no number */
export function numberTyped(text: string): number | null {
  const [, digits, unit] = /^[^\d.,-]{0,3}(-?[\d.,' ]*\d)\s*([km])?$/i.exec(text.trim()) ?? []
  if (digits === undefined) return null
  const number = Number(digits.replaceAll(/[,' ]/g, ''))
  return Number.isNaN(number) ? null : number * (thousands[unit?.toLowerCase() ?? ''] ?? 1)
}
