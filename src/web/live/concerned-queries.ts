/** Which answers of the server a change makes old, by the keys of their queries. */
import type { Changes } from './changes.ts'

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What follows from imports, from reviews or from views, and from nothing else. */
const ofImports: ReadonlySet<unknown> = new Set(['import', 'imports', 'account matches', 'contact matches'])

/**
 * The keys of all queries begin with what is asked and the organization. Where the account that they are about comes
 * third, only a change of that account concerns them; what is about no single account follows from every change.
 */
export function isConcerned(queryKey: readonly unknown[], organization: string, changes: Changes): boolean {
  const [part, owner, about, last] = queryKey
  if (part === 'organizations') return changes.all || changes.portfolio || changes.imports || changes.settings
  if (owner !== organization) return false
  if (changes.all || changes.settings) return true
  if (ofImports.has(part)) return changes.imports || changes.portfolio
  if (part === 'views') return changes.views
  if (part === 'reviews') return changes.reviews
  // A review has its own id third, and the account that is looked at in it fourth.
  if (part === 'review') return changes.reviews || changes.accounts.length > 0
  if (part === 'review-account') return changes.reviews || changes.accounts.some(({ id }) => id === last)
  if (part === 'movement') return changes.accounts.some(({ plan, cards }) => plan || cards)
  if (typeof about === 'string' && ID.test(about)) return changes.accounts.some(({ id }) => id === about)
  return changes.accounts.length > 0 || changes.portfolio
}

/** What the server reads all accounts for: it is not begun anew with every change while one looks at it. */
export function isSlow([part]: readonly unknown[]): boolean {
  return part === 'report'
}
