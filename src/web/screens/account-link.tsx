/** The link of a row to its account: it costs nothing while one scrolls, and fetches ahead when one points at it. */
import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'

interface AccountLinkProps {
  readonly organization: string
  readonly account: string
  readonly className: string
  readonly children: ReactNode
}

export function AccountLink({ organization, account, className, children }: AccountLinkProps) {
  const router = useRouter()
  const target = { to: '/$organization/accounts/$account', params: { organization, account } } as const
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void router.navigate(target)
  }
  return (
    <a
      className={className}
      href={`/${encodeURIComponent(organization)}/accounts/${encodeURIComponent(account)}`}
      onClick={onClick}
      onPointerEnter={() => void router.preloadRoute(target)}
    >
      {children}
    </a>
  )
}
