/** How many of each kind of fact, in words: `3 accounts, 1 opportunity, 20 account-days of usage`; empty for none at all. */
import { count } from './figures.ts'

export function countedKinds(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([, rows]) => rows > 0)
    .map(([kind, rows]) =>
      kind === 'usage'
        ? count(rows, 'account-day of usage', 'account-days of usage')
        : count(rows, kind, pluralOf(kind)),
    )
    .join(', ')
}

function pluralOf(kind: string): string {
  return kind.endsWith('ch') ? `${kind}es` : `${kind.replace(/([^aeiou])y$/, '$1ie')}s`
}
