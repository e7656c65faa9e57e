/** One import at its own address: what it brought, and the way to take it back. */
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { enImport } from '../../messages/en-import.ts'
import { State } from '../../ui/state.tsx'
import { useTitle } from '../../use-title.ts'
import { ProblemScreen } from '../problem-screen.tsx'
import { StaleNotice } from '../stale-notice.tsx'
import { ImportBar } from './import-bar.tsx'
import { ImportPage } from './import-page.tsx'
import { importsQuery } from './import-queries.ts'
import { useImportTarget } from './import-target.ts'
import { RowSkeletons } from './row-skeletons.tsx'

export function ImportScreen() {
  const { organization, import: number } = useParams({ from: '/$organization/imports/$import' })
  const target = useImportTarget()
  const query = useQuery(importsQuery(organization))
  const title = enImport.result.title(number)
  useTitle(title)
  const one = query.data?.imports.find(({ importNo }) => String(importNo) === number)
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
        ) : one === undefined ? (
          <State title={enImport.result.unknown} />
        ) : (
          <ImportPage one={one} organization={organization} />
        )}
      </main>
    </>
  )
}
