/** The pages of an account, one click from each other. */
import { Link } from '@tanstack/react-router'
import { enAccountTabs } from '../../messages/en-account-tabs.ts'

interface AccountTabsProps {
  readonly organization: string
  readonly account: string
}

/** In the order of a conversation about the account; each has its words in the messages. */
export const accountTabs = [
  { id: 'plan', to: '/$organization/accounts/$account' },
  { id: 'people', to: '/$organization/accounts/$account/people' },
  { id: 'health', to: '/$organization/accounts/$account/health' },
  { id: 'goals', to: '/$organization/accounts/$account/goals' },
  { id: 'growth', to: '/$organization/accounts/$account/growth' },
  { id: 'risks', to: '/$organization/accounts/$account/risks' },
  { id: 'renewal', to: '/$organization/accounts/$account/renewal' },
  { id: 'work', to: '/$organization/accounts/$account/work' },
  { id: 'history', to: '/$organization/accounts/$account/history' },
] as const

export function AccountTabs({ organization, account }: AccountTabsProps) {
  return (
    <nav
      aria-label={enAccountTabs.label}
      className="flex min-w-0 items-stretch gap-1 self-stretch overflow-x-auto scrolls-quietly"
    >
      {accountTabs.map(({ id, to }) => (
        <Link
          activeOptions={{ exact: true, includeSearch: false }}
          className="-mb-px inline-flex shrink-0 items-center border-b-2 border-transparent px-2 text-mute transition-colors hover:text-ink aria-[current=page]:border-line-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
          key={id}
          params={{ organization, account }}
          search={{}}
          to={to}
        >
          {enAccountTabs.tabs[id]}
        </Link>
      ))}
    </nav>
  )
}
