/** The portfolio where there is no room for a table: two lines an account. */
import type { Portfolio, PortfolioRow } from '../../answers.ts'
import { format } from '../../format.ts'
import { spoken } from '../../language.ts'
import { en } from '../../messages/en.ts'
import { statusTone } from '../../tones.ts'
import { Gap } from '../../ui/gap.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AccountLink } from '../account-link.tsx'
import { DeadlineCell } from './deadline-cell.tsx'
import { GroupRow } from './group-row.tsx'
import { MovedCell } from './moved-cell.tsx'
import type { PortfolioRowsProps } from './portfolio-table.tsx'

/** In German thousands are a word. */
const amountWidth = spoken === 'en' ? 'w-14' : 'w-[76px]'

export function PortfolioList(props: PortfolioRowsProps) {
  const { organization, data, rowAt, virtual, grouped, search } = props
  return (
    <div aria-label={en.portfolio.title} className="relative" role="list" style={{ height: virtual.height }}>
      {virtual.rows.map(({ index, top }) => {
        const group = grouped.headAt(index)
        if (group !== null) {
          const place = { organization, data, group, search, index, top }
          return <GroupRow {...place} isListItem key={index} onFocus={() => virtual.setCursor(index)} />
        }
        return (
          <div
            aria-posinset={index + 1}
            aria-setsize={data.total}
            className="absolute inset-x-0 flex h-[60px] flex-col justify-center gap-0.5 border-b border-line px-4 md:px-6"
            data-index={index}
            key={index}
            role="listitem"
            style={{ top }}
          >
            <Lines data={data} organization={organization} row={rowAt(grouped.accountAt(index))} />
          </div>
        )
      })}
    </div>
  )
}

interface LinesProps {
  readonly organization: string
  readonly data: Portfolio
  readonly row: PortfolioRow | undefined
}

function Lines({ organization, data, row }: LinesProps) {
  if (row === undefined) return <Skeleton className="w-2/3" />
  return (
    <>
      <div className="flex items-center gap-2">
        <Mark label={en.status(row.status)} tone={statusTone(row.status)} />
        <AccountLink
          account={row.id}
          className="min-w-0 flex-1 truncate text-[14px] font-strong covers-row"
          organization={organization}
        >
          {row.name}
        </AccountLink>
        <Score row={row} />
        <span className={`${amountWidth} text-right whitespace-nowrap`}>
          {row.arr === null ? '–' : format.shortMoney(row.arr, row.currency)}
        </span>
      </div>
      <div className="flex items-center justify-between gap-3 pl-[18px] text-small text-ink-2">
        <span className="min-w-0 flex-1">
          {row.movement === null ? <span className="text-mute">{row.segment}</span> : <MovedCell row={row} />}
        </span>
        <span className="shrink-0">
          <DeadlineCell asOf={data.asOf} deadline={row.deadline} />
        </span>
      </div>
    </>
  )
}

function Score({ row }: { readonly row: PortfolioRow }) {
  const isJudged = row.status !== null
  if (row.goneSince !== null) return <span className="text-mute">{en.statusFilter.former}</span>
  return (
    <span className="flex items-center gap-2">
      {row.score === null ? null : (
        <span className={isJudged ? 'text-ink-2' : 'text-mute'}>{format.number(row.score)}</span>
      )}
      {isJudged ? null : (
        <Gap bare title={en.health.unjudged}>
          {en.measuredShort(row.measured, row.applicable)}
        </Gap>
      )}
    </span>
  )
}
