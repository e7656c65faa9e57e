/** The link of a row to its account: it costs nothing while one scrolls, and fetches ahead when one points at it. */
import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'

interface AccountLinkProps {
  readonly organization: string
  readonly account: string
  /** of the account; its plan where none is named */
  readonly page?: 'renewal'
  readonly className: string
  readonly children: ReactNode
}

const addresses = {
  plan: '/$organization/accounts/$account',
  renewal: '/$organization/accounts/$account/renewal',
} as const

export function AccountLink({ organization, account, page, className, children }: AccountLinkProps) {
  const router = useRouter()
  const to = addresses[page ?? 'plan']
  const target = { to, params: { organization, account } }
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void router.navigate(target)
  }
  return (
    <a
      className={className}
      href={to
        .replace('$organization', encodeURIComponent(organization))
        .replace('$account', encodeURIComponent(account))}
      onClick={onClick}
      onPointerEnter={() => void router.preloadRoute(target)}
    >
      {children}
    </a>
  )
}
