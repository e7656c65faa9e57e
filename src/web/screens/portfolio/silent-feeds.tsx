/** A quiet line for each source that has fallen silent: told once here, not once an account. */
import type { PortfolioTotals } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { Mark } from '../../ui/mark.tsx'

export function SilentFeeds({ feeds }: { readonly feeds: PortfolioTotals['silentFeeds'] }) {
  if (feeds.length === 0) return null
  return (
    <ul className="border-b border-line px-6 py-1.5 text-small text-mute max-md:px-4">
      {feeds.map(({ kind, source, lastOn, accounts }) => (
        <li className="flex items-center gap-2 py-0.5" key={`${kind} ${source}`}>
          <Mark tone="watch" />
          <span>{en.portfolio.silentFeed(en.feeds[kind], source, format.day(lastOn), accounts)}</span>
        </li>
      ))}
    </ul>
  )
}
