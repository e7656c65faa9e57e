/** The frame around every screen of an organization: the side, the keys, and what goes before any screen. */
import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { lastView } from '../last-view.ts'
import { problemOf } from '../problem.ts'
import { organizationsQuery } from '../queries.ts'
import { SignIn } from '../screens/sign-in.tsx'
import { UnknownOrganization } from '../screens/unknown-organization.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useMediaQuery } from '../ui/use-media-query.ts'
import { Help } from './help.tsx'
import { PhoneBar } from './phone-bar.tsx'
import { SaidList } from './said-list.tsx'
import { Side } from './side.tsx'

export function Shell() {
  const slug = useParams({ from: '/$organization', select: ({ organization }) => organization })
  const organizations = useQuery(organizationsQuery)
  const [help, setHelp] = useState(false)
  const isPhone = useMediaQuery('(width < 48rem)')
  const navigate = useNavigate()
  useKeys({
    'g p': () =>
      void navigate({
        to: '/$organization/portfolio',
        params: { organization: slug },
        search: lastView.searchFor(slug),
      }),
    'g i': () => void navigate({ to: '/$organization/imports', params: { organization: slug } }),
    '?': () => setHelp(true),
  })

  if (problemOf(organizations.error).kind === 'signed-out' && organizations.isError) return <SignIn />
  const known = organizations.data?.organizations
  const current = known?.find((organization) => organization.slug === slug)
  if (known !== undefined && current === undefined)
    return <UnknownOrganization organizations={known} slug={slug} />

  const frame = { slug, current, organizations: known ?? [] }
  return (
    <div className="flex h-dvh max-md:flex-col print:block print:h-auto">
      {isPhone ? <PhoneBar {...frame} /> : <Side {...frame} onHelp={() => setHelp(true)} />}
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <Outlet />
      </div>
      <SaidList />
      <Help onClose={() => setHelp(false)} open={help} />
    </div>
  )
}
