/** The accounts that need attention first, in the engine's own order, always at hand. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { told } from '../format.ts'
import { en } from '../messages/en.ts'
import { attentionQuery } from '../queries.ts'
import { severityTone } from '../tones.ts'
import { Mark } from '../ui/mark.tsx'

export function AttentionList({ slug }: { readonly slug: string }) {
  const { data } = useQuery(attentionQuery(slug))
  if (data === undefined || data.accounts.length === 0) return null
  return (
    <div className="min-h-0 overflow-y-auto scrolls-quietly">
      <h2 className="px-2.5 pb-1 text-label text-mute">{en.shell.attention}</h2>
      <ul>
        {data.accounts.map((account) => (
          <li key={account.id}>
            <Link
              className="flex h-[30px] items-center gap-2.5 rounded-m px-2.5 text-ink-2 transition-colors hover:bg-sunk hover:text-ink aria-[current=page]:bg-sunk aria-[current=page]:font-medium aria-[current=page]:text-ink"
              params={{ organization: slug, account: account.id }}
              title={account.movement === null ? undefined : told(account.movement.headline)}
              to="/$organization/accounts/$account"
            >
              <span className="flex w-4 justify-center">
                <Mark tone={severityTone(account.movement?.severity)} />
              </span>
              <span className="truncate">{account.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
