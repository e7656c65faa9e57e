/** A quiet line for each source that has fallen silent: told once here, not once an account. On the phone one line for all, which opens them. */
import type { PortfolioTotals } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { Icon } from '../../ui/icon.tsx'
import { Mark } from '../../ui/mark.tsx'
import { useMediaQuery } from '../../ui/use-media-query.ts'

interface SilentFeedsProps {
  readonly feeds: PortfolioTotals['silentFeeds']
}

export function SilentFeeds({ feeds }: SilentFeedsProps) {
  const isPhone = useMediaQuery('(width < 48rem)')
  if (feeds.length === 0) return null
  if (!isPhone) {
    return (
      <div className="border-b border-line px-6 py-1.5 text-small text-mute">
        <Lines feeds={feeds} />
      </div>
    )
  }
  return (
    <details className="group/feeds border-b border-line px-4 text-small text-mute open:pb-2">
      <summary className="flex min-h-11 list-none items-center gap-2">
        <Mark tone="watch" />
        <span className="flex-1">{en.portfolio.silentFeeds(feeds.length)}</span>
        <Icon className="transition-transform group-open/feeds:rotate-180" name="chevronDown" size={14} />
      </summary>
      <Lines feeds={feeds} />
    </details>
  )
}

function Lines({ feeds }: SilentFeedsProps) {
  return (
    <ul>
      {feeds.map(({ kind, source, lastOn, accounts }) => (
        <li className="flex items-center gap-2 py-0.5" key={`${kind} ${source}`}>
          <Mark tone="watch" />
          <span>{en.portfolio.silentFeed(en.feeds[kind], source, format.day(lastOn), accounts)}</span>
        </li>
      ))}
    </ul>
  )
}
