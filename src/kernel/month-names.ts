/** The names of the months in the language of documents and findings. */

export const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `Mar` of March, 3 */
export function shortMonth(month: number): string {
  return monthNames[month - 1]!.slice(0, 3)
}
