/** The settings: pages at the side, one of them in view, and a bar that gathers what is not saved yet. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { enSettings } from '../../messages/en-settings.ts'
import { useKeyHelp } from '../../ui/key-help.ts'
import { ScreenBar } from '../../ui/screen-bar.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useKnownNames } from '../../use-known-names.ts'
import { useTitle } from '../../use-title.ts'
import { ProblemScreen } from '../problem-screen.tsx'
import { StaleNotice } from '../stale-notice.tsx'
import { isSettingPage, type SettingPage, settingPages } from './setting-pages.ts'
import { PageNames } from './page-names.tsx'
import { SettingsPage } from './settings-page.tsx'
import { type ShownSettings, settingsQuery } from './settings-queries.ts'
import { UnsavedBar } from './unsaved-bar.tsx'
import { useSettings } from './use-settings.ts'

/** Pages on which settings stand that a segment may have of its own. */
const bySegment = new Set<SettingPage>(['health', 'rules', 'people', 'renewals', 'plan', 'forms', 'calendar'])

export function SettingsScreen() {
  const { organization, page: asked } = useParams({ from: '/$organization/settings/$page' })
  const page = isSettingPage(asked) ? asked : 'health'
  const query = useQuery(settingsQuery(organization))
  useTitle(`${enSettings.pages[page]} · ${enSettings.title}`)
  useKnownNames()
  return query.data === undefined ? (
    <>
      <ScreenBar title={enSettings.title} />
      {query.isError ? (
        <main className="relative min-h-0 flex-1 overflow-y-auto">
          <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
        </main>
      ) : (
        <Waiting />
      )}
    </>
  ) : (
    <Shown organization={organization} page={page} query={query} shown={query.data} />
  )
}

interface ShownProps {
  readonly organization: string
  readonly page: SettingPage
  readonly shown: ShownSettings
  readonly query: Parameters<typeof StaleNotice>[0]['query']
}

function Shown({ organization, page, shown, query }: ShownProps) {
  const { segment: asked } = useSearch({ from: '/$organization/settings/$page' })
  const navigate = useNavigate({ from: '/$organization/settings/$page' })
  const isOfSegments = bySegment.has(page)
  const segment = isOfSegments && asked !== undefined ? asked : null
  const settings = useSettings(organization, shown, segment)
  const go = (to: SettingPage) =>
    void navigate({
      params: { organization, page: to },
      search: asked === undefined ? {} : { segment: asked },
    })
  const step = (by: number) => {
    const to = settingPages[settingPages.indexOf(page) + by]
    if (to !== undefined) go(to)
  }
  useKeyHelp(enSettings.help)
  useKeys({ j: () => step(1), k: () => step(-1), c: () => go('changes') })
  // One that is begun has no account and no setting yet.
  const begun = segment === null ? [] : [segment]
  const segments = [...new Set([...shown.segments, ...Object.keys(settings.own.segments), ...begun])]
  return (
    <>
      <ScreenBar title={enSettings.title}>
        {isOfSegments && segments.length > 0 ? (
          <Select
            label={enSettings.forWhom}
            onChoose={(chosen) =>
              void navigate({ search: chosen === '' ? {} : { segment: chosen }, replace: true })
            }
            options={[
              { value: '', label: enSettings.all },
              ...segments.map((one) => ({ value: one, label: one })),
            ]}
            value={segment ?? ''}
          />
        ) : null}
      </ScreenBar>
      <StaleNotice query={query} />
      <div className="flex min-h-0 flex-1 max-md:flex-col print:block">
        <PageNames count={settings.changes.length} onGo={go} organization={organization} page={page} />
        <main className="relative flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto scrolls-quietly print:overflow-visible">
          <div className="flex w-full max-w-[1040px] flex-1 flex-col gap-8 px-6 pt-4 pb-16 max-md:px-4">
            <SettingsPage page={page} settings={settings} />
          </div>
          {page === 'changes' ? null : <UnsavedBar onLook={() => go('changes')} settings={settings} />}
        </main>
      </div>
    </>
  )
}

function Waiting() {
  return (
    <main aria-busy="true" className="flex min-h-0 flex-1">
      <div className="flex w-full max-w-[1040px] flex-col gap-3 px-6 pt-4 max-md:px-4 md:ml-52">
        {[1, 2, 3, 4, 5, 6, 7, 8, 9].map((line) => (
          <Skeleton className="h-9 w-full" key={line} />
        ))}
      </div>
    </main>
  )
}
