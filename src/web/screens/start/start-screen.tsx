/** The first run: choose sample or own files, watch them being read and diagnosed, see who needs attention first. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { enStart } from '../../messages/en-start.ts'
import { organizationsQuery } from '../../queries.ts'
import { ScreenBar } from '../../ui/screen-bar.tsx'
import { useTitle } from '../../use-title.ts'
import { ProblemScreen } from '../problem-screen.tsx'
import { RowSkeletons } from '../imports/row-skeletons.tsx'
import { ChooseStep } from './choose-step.tsx'
import { diagnosedQuery } from './diagnosed-query.ts'
import { DiagnosisStep } from './diagnosis-step.tsx'
import { sampleOpened, useSampleLoading } from './sample-loading.ts'
import { WatchStep } from './watch-step.tsx'

export function StartScreen() {
  const { organization: slug } = useParams({ from: '/$organization/start' })
  const organizations = useQuery(organizationsQuery)
  const all = organizations.data?.organizations ?? []
  const accounts = all.find((one) => one.slug === slug)?.accounts ?? 0
  const diagnosed = useQuery(diagnosedQuery(slug))
  const isReady = accounts > 0 && (diagnosed.data?.total ?? 0) >= accounts
  const sample = all.find((one) => one.sample && one.slug !== slug)
  useTitle(enStart.title)
  useOpenSample(slug, sample?.slug)
  return (
    <>
      <ScreenBar title={enStart.title} />
      <main className="min-h-0 flex-1 overflow-y-auto scrolls-quietly print:overflow-visible" data-unmarked>
        <div className="mx-auto flex max-w-3xl flex-col px-6 py-8 max-md:px-4 max-md:py-5">
          <p className="pb-5 text-h1 text-balance">{enStart.headline}</p>
          {diagnosed.data === undefined ? (
            diagnosed.isError ? (
              <ProblemScreen error={diagnosed.error} onAgain={() => void diagnosed.refetch()} />
            ) : (
              <RowSkeletons />
            )
          ) : (
            <ol className="border-b border-line">
              <ChooseStep accounts={accounts} organization={slug} sample={sample} />
              <WatchStep accounts={accounts} diagnosed={diagnosed.data.total} organization={slug} />
              <DiagnosisStep diagnosis={isReady ? diagnosed.data : null} organization={slug} />
            </ol>
          )}
        </div>
      </main>
    </>
  )
}

/** Once it is loaded here, one goes on where it is. */
function useOpenSample(slug: string, sample: string | undefined): void {
  const { state } = useSampleLoading()
  const navigate = useNavigate()
  useEffect(() => {
    if (state !== 'loaded' || sample === undefined || sample === slug) return
    sampleOpened()
    void navigate({ to: '/$organization/start', params: { organization: sample }, replace: true })
  }, [state, sample, slug, navigate])
}
