/** The frame around every screen of an organization: the side, the keys, and what goes before any screen. */
import { useQuery } from '@tanstack/react-query'
import { Outlet, useParams } from '@tanstack/react-router'
import { ConnectionNotice } from '../live/connection-notice.tsx'
import { useLive } from '../live/use-live.ts'
import { problemOf } from '../problem.ts'
import { organizationsQuery } from '../queries.ts'
import { said } from '../said.ts'
import { SignIn } from '../screens/sign-in.tsx'
import { UnknownOrganization } from '../screens/unknown-organization.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useMediaQuery } from '../ui/use-media-query.ts'
import { useLanguage } from '../use-language.ts'
import { useLocale } from '../use-locale.ts'
import { Today } from '../use-today.ts'
import { LayerViews } from './layer-views.tsx'
import { layers } from './layers.ts'
import { PhoneBar } from './phone-bar.tsx'
import { PhoneTop } from './phone-top.tsx'
import { SaidList } from './said-list.tsx'
import { Side } from './side.tsx'
import { SkipLink } from './skip-link.tsx'
import { useFocusKept } from './use-focus-kept.ts'
import { useScreensAhead } from './use-screens-ahead.ts'
import { useLearningNames } from './use-learning-names.ts'
import { usePlaceKeys } from './use-place-keys.ts'

export function Shell() {
  const slug = useParams({ from: '/$organization', select: ({ organization }) => organization })
  const organizations = useQuery(organizationsQuery)
  // While a review is held, nothing stands beside the account.
  const isBare = useParams({ strict: false }).review !== undefined
  const isPhone = useMediaQuery('(width < 48rem)')
  usePlaceKeys(slug)
  const known = organizations.data?.organizations
  const current = known?.find((organization) => organization.slug === slug)
  const locale = useLocale(slug, current?.locale)
  useLanguage(slug, current?.language)
  useScreensAhead(current?.slug ?? null)
  useLearningNames(current?.slug ?? null)
  useLive(slug)
  useFocusKept()
  useKeys({ z: () => said.undoLast(), '?': () => layers.open({ is: 'help' }) })

  if (problemOf(organizations.error).kind === 'signed-out' && organizations.isError) return <SignIn />
  if (known !== undefined && current === undefined)
    return <UnknownOrganization organizations={known} slug={slug} />

  const frame = { slug, current, organizations: known ?? [] }
  return (
    <div className="flex h-dvh max-md:flex-col print:block print:h-auto" key={locale}>
      <SkipLink />
      {isBare ? null : isPhone ? (
        <PhoneTop current={current} organizations={frame.organizations} />
      ) : (
        <Side {...frame} />
      )}
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <ConnectionNotice />
        <Today value={current?.today ?? null}>
          <Outlet />
        </Today>
      </div>
      {isPhone && !isBare ? <PhoneBar slug={slug} /> : null}
      <SaidList />
      <LayerViews slug={slug} />
    </div>
  )
}
