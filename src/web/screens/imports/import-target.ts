/** Where an import goes: into the person's own organization, never into the sample company. */
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { enImport } from '../../messages/en-import.ts'
import { organizationsQuery } from '../../queries.ts'

export interface ImportTarget {
  /** null: it comes to be with its first import */
  readonly slug: string | null
  readonly name: string
  /** the name of the sample company, where one looks at that; else null */
  readonly sample: string | null
}

export function useImportTarget(): ImportTarget {
  const shown = useParams({ from: '/$organization', select: ({ organization }) => organization })
  const organizations = useQuery(organizationsQuery).data?.organizations ?? []
  const current = organizations.find((organization) => organization.slug === shown)
  const sample = current?.sample === true ? current.name : null
  const own = sample === null ? current : organizations.find((organization) => !organization.sample)
  return { slug: own?.slug ?? null, name: own?.name ?? enImport.own, sample }
}
