/** The columns that a file of rejected rows has before its own; whoever imports it again passes over them. */

export const rejectedColumns = ['perennial_line', 'perennial_problem'] as const

export function isRejectedColumn(name: string): boolean {
  return rejectedColumns.some((column) => column === name.trim().toLowerCase())
}
