/** The bar over an account: the way back, its name, and the day that the page speaks of. */
import { Link, useLocation, useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Account } from '../../answers.ts'
import { format } from '../../format.ts'
import { lastView } from '../../last-view.ts'
import { enRenewal } from '../../messages/en-renewal.ts'
import { en } from '../../messages/en.ts'
import { buttonLook } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { AccountTabs } from './account-tabs.tsx'

interface AccountBarProps {
  readonly organization: string
  readonly account: Account | undefined
}

export function AccountBar({ organization, account }: AccountBarProps) {
  const asOf = account?.diagnosis?.asOf
  return (
    <header className="flex min-h-(--bar) shrink-0 items-center gap-2 border-b border-line px-6 max-md:flex-wrap max-md:gap-y-0 max-md:px-2.5 print:hidden">
      <nav aria-label={en.account.trail} className="flex min-w-0 items-center gap-1 max-md:flex-1">
        <Link
          className="-mx-1.5 inline-flex h-7 shrink-0 items-center gap-1 rounded-s px-1.5 text-mute hover:text-ink max-md:mx-0 max-md:h-10 max-md:w-10 max-md:justify-center"
          params={{ organization }}
          search={lastView.searchFor(organization)}
          to="/$organization/portfolio"
        >
          <Icon className="md:hidden" name="chevronLeft" />
          <span className="max-md:sr-only">{en.portfolio.title}</span>
        </Link>
        {account === undefined ? null : (
          <>
            <Icon className="ml-1.5 text-faint max-md:hidden" name="chevronRight" size={14} />
            <span aria-current="page" className="truncate font-strong">
              {account.profile.name}
            </span>
          </>
        )}
      </nav>
      {account === undefined ? null : <Pages organization={organization} />}
      {asOf === undefined ? null : (
        <span className="ml-auto flex shrink-0 items-center gap-1.5 text-ink-2">
          <Icon className="text-mute" name="history" size={14} />
          {en.asOf(format.day(asOf))}
        </span>
      )}
      {account === undefined ? null : (
        <Link
          className={`${buttonLook('line')} shrink-0 max-xl:hidden`}
          params={{ organization, account: account.profile.id }}
          to="/$organization/accounts/$account/call"
        >
          {enRenewal.brief}
          <KeyCap>p</KeyCap>
        </Link>
      )}
    </header>
  )
}

/** On a phone a line of its own, with the open page in view. */
function Pages({ organization }: { readonly organization: string }) {
  // As the address names the account, by its name too: else no page would be the open one.
  const { account } = useParams({ from: '/$organization/accounts/$account' })
  const { pathname } = useLocation()
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const links = [...(row.current?.querySelectorAll('a') ?? [])]
    const open = links.find((link) => decodeURI(link.pathname) === decodeURI(pathname))
    open?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [pathname])
  return (
    <div className="flex min-w-0 self-stretch max-md:order-last max-md:h-10 max-md:w-full" ref={row}>
      <AccountTabs account={account} organization={organization} />
    </div>
  )
}
