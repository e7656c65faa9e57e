/** Names the tab of the browser after the account and the page of it that is open, so that two of them can be told apart. */
import { useMatches } from '@tanstack/react-router'
import { enAccountTabs } from '../../messages/en-account-tabs.ts'
import { useTitle } from '../../use-title.ts'

const names: Readonly<Record<string, string>> = { ...enAccountTabs.tabs, ...enAccountTabs.others }

export function useAccountTitle(account: string): void {
  const page = useMatches({ select: (matches) => matches.at(-1)?.fullPath.split('/').at(-1) ?? '' })
  const name = names[page]
  useTitle(name === undefined ? account : `${name} · ${account}`)
}
