/** Competitors who are recorded to know somebody there (handbook 2). */
import type { FillInput } from './fill-input.ts'
import type { Wanted } from './wanted.ts'

export function rivals({ dossier }: FillInput): Wanted<'competitors'>[] {
  const known = dossier.people
    .filter(({ status }) => status !== 'left')
    .flatMap(({ competitors, name, factId }) =>
      competitors.map((rival) => ({ rival: rival.trim(), name, factId })),
    )
  return [...Map.groupBy(known, ({ rival }) => rival.toLowerCase())].map(([key, those]) => {
    const name = those[0]!.rival
    const where = `Knows ${those.map((one) => one.name).join(', ')}`
    return {
      section: 'competitors',
      // As a movement names it, so that both mean one item.
      target: { by: 'cause', cause: `competitor ${key}`, what: 'competitor' },
      item: { name, where, contractEndOn: null, status: 'Active' },
      says: `${name}: ${where.charAt(0).toLowerCase()}${where.slice(1)}`,
      why: 'A contact is recorded as known to them.',
      evidence: those.map(({ factId }) => factId),
      standing: 'confirmed',
      ownerEmail: null,
      saidBy: ({ values }) => values.name.trim().toLowerCase() === key,
    }
  })
}
