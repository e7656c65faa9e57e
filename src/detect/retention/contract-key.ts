/** What tells a contract from every other one: ids count within their source. */
import type { Contract } from '#src/facts/dossier.ts'

export function contractKey({ source, id }: Pick<Contract, 'source' | 'id'>): string {
  return `${source}/${id}`
}
