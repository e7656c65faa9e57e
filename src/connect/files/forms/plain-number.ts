/** A number as the plain text that a CSV file would have: no exponent, no digit lost. */

/** Longer than any figure; beyond it the text stays as it was. */
const MOST_DIGITS = 400

/** @param source as JSON, XML or JavaScript write it: `1e3`, `-1.50E-7` */
export function plainNumber(source: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d+)$/.exec(source)
  if (match === null) return source
  const [, sign = '', whole = '', part = '', power = '0'] = match
  const exponent = Number(power)
  if (Math.abs(exponent) > MOST_DIGITS) return source
  const digits = whole + part
  const point = whole.length + exponent
  const integer = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0')
  const fraction = point < 0 ? '0'.repeat(-point) + digits : digits.slice(point)
  const bare = fraction.replace(/0+$/, '')
  return sign + (integer.replace(/^0+(?=\d)/, '') || '0') + (bare === '' ? '' : `.${bare}`)
}
