/** What the buying role of a contact is called in a CRM, as role types: who decides and who holds the budget buys. */
import { roleTypes } from '#src/facts/role-types.ts'
import type { Said } from './vendor.ts'

const others = {
  'Decision Maker': 'Economic Buyer',
  'Economic Decision Maker': 'Economic Buyer',
  'Budget Holder': 'Economic Buyer',
  'Technical Buyer': 'Technical Decision Maker',
} as const
const roles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(roleTypes.map((role) => [role, role])),
  ...others,
}
const values = {
  ...roles,
  // A program reads them as the vendor stores them.
  ...Object.fromEntries(
    Object.entries(roles).map(([word, role]) => [word.toUpperCase().replaceAll(' ', '_'), role]),
  ),
}
const known = new Set(Object.keys(values).map((word) => word.toLowerCase()))

/** Several roles of one person are separated by `;`; what is no role type, as `Other`, is left out. */
export const buyingRole = (column: string): Said => ({ column, values, others: null })

/** The words among the texts of a column of roles that are left out. */
export function noRoles(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => text.split(';')).map((word) => word.trim())
  return [...new Set(words)].filter((word) => word !== '' && !known.has(word.toLowerCase()))
}
