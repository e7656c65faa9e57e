/** Ids that come with quite another name than before: renamed, or given to another account. */
import type { Nodes } from './account-nodes.ts'
import { type AccountRecord, type Doubt, type KnownRecord, recordKey } from './account-record.ts'
import { companyName } from './company-name.ts'
import { nameLikeness } from './name-likeness.ts'
import { registrableDomain } from './registrable-domain.ts'

/** @param before the known records by their keys */
export function renamed(
  before: ReadonlyMap<string, KnownRecord>,
  come: readonly AccountRecord[],
  { saying }: Nodes,
): Doubt[] {
  return come.flatMap((record) => {
    const was = before.get(recordKey(record))
    if (was === undefined || nameLikeness(was.name, record.name) !== 'different') return []
    const others = (saying.name.get(companyName(record.name!)) ?? []).filter(({ key }) => key !== was.account)
    const [only] = others
    const why = `id ${record.id} of ${record.source} was ${was.name} and is now called ${record.name}`
    if (only !== undefined && others.length === 1) {
      return [{ record: was.account, candidate: only.key, why: `${why}, as ${only.name ?? only.key} is` }]
    }
    const domain = registrableDomain(record.domain)
    // The same domain as before: the company has another name.
    if (domain !== null && domain === registrableDomain(was.domain)) return []
    return [{ record: was.account, candidate: was.account, why }]
  })
}
