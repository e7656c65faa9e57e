/** All that the palette offers but for the accounts found: recent ones, places, and what belongs to the account in view. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { format } from '../format.ts'
import { me } from '../me.ts'
import { enAccountTabs } from '../messages/en-account-tabs.ts'
import { enPlaces } from '../messages/en-places.ts'
import { enPalette, enShell } from '../messages/en-shell.ts'
import { accountQuery } from '../queries.ts'
import { recentAccounts } from '../recent-accounts.ts'
import { accountTabs } from '../screens/account/account-tabs.tsx'
import { theme } from '../theme.ts'
import { downloadDocument } from './download-document.ts'
import { type AddedSection, layers } from './layers.ts'
import type { PaletteGroup, PaletteItem } from './palette-item.ts'
import { places } from './places.ts'
import { teammatesQuery } from '../teammates-query.ts'

const sections = ['actions', 'risks', 'stakeholders', 'opportunities'] as const satisfies AddedSection[]

export function usePaletteItems(slug: string) {
  const navigate = useNavigate()
  const openAccount = (account: string) => {
    layers.close()
    void navigate({ to: '/$organization/accounts/$account', params: { organization: slug, account } })
  }
  const openPerson = (account: string, person: string) => {
    layers.close()
    const params = { organization: slug, account }
    void navigate({ to: '/$organization/accounts/$account/people', params, search: { person } })
  }
  const ofAccount = useAccountGroups(slug)
  const recent: PaletteGroup = {
    title: enPalette.recent,
    isOnlyAtRest: true,
    items: recentAccounts
      .in(slug)
      .map(({ id, name }) => ({ id, says: name, icon: 'history', act: () => openAccount(id) })),
  }
  const toPlaces: PaletteGroup = {
    title: enPalette.places,
    items: places.map(({ id, to, key, icon }) => ({
      id: `place ${id}`,
      says: enPlaces[id],
      icon,
      keys: ['g', key],
      act: () => void navigate({ to, params: { organization: slug } }),
    })),
  }
  return { groups: [...ofAccount, recent, toPlaces, useEverywhere(slug)], openAccount, openPerson }
}

/** What can be done wherever one is. */
function useEverywhere(slug: string): PaletteGroup {
  const teammates = useQuery(teammatesQuery(slug)).data?.teammates ?? []
  const iAm = (id: string, says: string, address: string | null) => ({
    id: `i am ${id}`,
    says,
    icon: 'person' as const,
    isHidden: true,
    act: () => me.choose(slug, address),
  })
  return {
    title: enPalette.actions,
    items: [
      { id: 'keys', says: enPalette.keys, icon: 'keyboard', keys: ['?'], act: showKeys },
      ...(['light', 'dark', 'system'] as const).map((value) => ({
        id: `theme ${value}`,
        says: enPalette.theme[value],
        icon: ({ light: 'sun', dark: 'moon', system: 'screen' } as const)[value],
        act: () => theme.choose(value),
      })),
      ...teammates.map(({ email, name }) => iAm(email, enPalette.iAm(name ?? format.person(email)), email)),
      iAm('', enPalette.nobody, null),
    ],
  }
}

function showKeys(): void {
  layers.open({ is: 'help' })
}

/** The pages of the account in view, and what can be done on it. */
function useAccountGroups(slug: string): PaletteGroup[] {
  const navigate = useNavigate()
  const client = useQueryClient()
  const account = useParams({ strict: false, select: (params) => params.account })
  const shown = account === undefined ? undefined : client.getQueryData(accountQuery(slug, account).queryKey)
  if (shown === undefined) return []
  const { id, name } = shown.profile
  const to = (path: (typeof accountTabs)[number]['to']) =>
    void navigate({ to: path, params: { organization: slug, account: id } })
  return [
    { title: enPalette.onAccount(name), items: actsOn(slug, id) },
    {
      title: enPalette.pages(name),
      items: accountTabs.map((tab) => ({
        id: `page ${tab.id}`,
        says: enAccountTabs.tabs[tab.id],
        icon: 'chevronRight',
        act: () => to(tab.to),
      })),
    },
  ]
}

function actsOn(slug: string, account: string): PaletteItem[] {
  return [
    ...sections.map((section) => ({
      id: `add ${section}`,
      says: enShell.added[section],
      icon: 'plus' as const,
      act: () => layers.open({ is: 'add', section, account }),
    })),
    {
      id: 'call brief',
      says: enPalette.callBrief,
      icon: 'download',
      act: () => void downloadDocument(slug, account, 'call'),
    },
    {
      id: 'one page',
      says: enPalette.onePage,
      icon: 'download',
      act: () => void downloadDocument(slug, account, 'one-page'),
    },
  ]
}
