/** One import at its own address: what it brought, and the way to take it back. */
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { enImport } from '../../messages/en-import.ts'
import { useTitle } from '../../use-title.ts'
import { ProblemScreen } from '../problem-screen.tsx'
import { StaleNotice } from '../stale-notice.tsx'
import { ImportBar } from './import-bar.tsx'
import { ImportPage } from './import-page.tsx'
import { importQuery } from './import-queries.ts'
import { useImportTarget } from './import-target.ts'
import { RowSkeletons } from './row-skeletons.tsx'

export function ImportScreen() {
  const { organization, import: number } = useParams({ from: '/$organization/imports/$import' })
  const target = useImportTarget()
  const query = useQuery(importQuery(organization, Number(number)))
  const title = enImport.result.title(number)
  useTitle(title)
  return (
    <>
      <ImportBar organization={organization} target={target} within={title} />
      <StaleNotice query={query} />
      <main className="relative min-h-0 flex-1 overflow-y-auto scrolls-quietly print:overflow-visible">
        {query.data === undefined ? (
          query.isError ? (
            <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
          ) : (
            <RowSkeletons />
          )
        ) : (
          <ImportPage one={query.data} organization={organization} />
        )}
      </main>
    </>
  )
}
