/** What a page of an account says of itself on paper, where its bar and its tabs are not. */
import { useMatches } from '@tanstack/react-router'
import { AsOf } from '../../document/as-of.ts'
import { use } from 'react'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { enAccountTabs } from '../../messages/en-account-tabs.ts'

const names: Readonly<Record<string, string>> = enAccountTabs.tabs

/** The plan and the briefs have a head of their own. */
export function PrintHead({ account }: { readonly account: string }) {
  const page = useMatches({ select: (matches) => matches.at(-1)?.fullPath.split('/').at(-1) ?? '' })
  const asOf = use(AsOf)
  const name = names[page]
  if (name === undefined) return null
  return (
    <p className="hidden items-baseline justify-between border-b border-line pb-2 print:flex">
      <span>
        <span className="text-[18px] font-strong">{account}</span> <span className="text-mute">{name}</span>
      </span>
      <span className="text-small text-mute">{en.asOf(format.day(asOf))}</span>
    </p>
  )
}
