/** The head of a group of accounts: what they have in common, how many they are and what they come to; it leads to them alone. */
import { Link } from '@tanstack/react-router'
import type { Portfolio } from '../../answers.ts'
import { format } from '../../format.ts'
import { enBook } from '../../messages/en-book.ts'
import { en } from '../../messages/en.ts'
import type { PortfolioGroupHead } from './grouped-rows.ts'
import { type PortfolioGroup, portfolioSearch, type PortfolioSearch } from './portfolio-search.ts'

interface GroupRowProps {
  readonly organization: string
  readonly data: Pick<Portfolio, 'currency'>
  readonly group: PortfolioGroupHead
  readonly search: PortfolioSearch
  readonly index: number
  readonly top: number
  readonly onFocus: () => void
  /** it stands in a list, not in a table */
  readonly isListItem?: boolean
}

export function GroupRow(props: GroupRowProps) {
  const { organization, data, group, search, index, top, onFocus, isListItem = false } = props
  const name = groupName(search.group!, group.value)
  const alone = narrowedTo(search, group.value)
  return (
    <div
      aria-rowindex={isListItem ? undefined : index + 2}
      className="absolute inset-x-0 flex h-(--row) items-end gap-3 border-b border-line-2 bg-bg px-6 pb-1.5 max-lg:h-[60px] max-md:px-4"
      data-index={index}
      onFocus={onFocus}
      role={isListItem ? 'listitem' : 'row'}
      style={{ top }}
    >
      <div className="flex min-w-0 items-end gap-3 group-data-sideways/book:sticky group-data-sideways/book:left-6">
        <span className="max-w-3/5 shrink-0 truncate" role={isListItem ? undefined : 'rowheader'}>
          {alone === null ? (
            // Nothing narrows to what is not known, and yet the keys must be able to stand here.
            <a
              className="font-strong text-mute"
              href={`#group-${index}`}
              onClick={(event) => event.preventDefault()}
            >
              {name}
            </a>
          ) : (
            <Link
              className="font-strong hover:underline"
              params={{ organization }}
              search={alone}
              title={enBook.only(name)}
              to="/$organization/portfolio"
            >
              {name}
            </Link>
          )}
        </span>
        <span className="truncate text-small text-mute" role={isListItem ? undefined : 'cell'}>
          {en.accounts(group.accounts)}, {format.shortMoney(group.arr, data.currency)}
          {group.arrAtRisk > 0
            ? `, ${enBook.atRiskOf(format.shortMoney(group.arrAtRisk, data.currency))}`
            : ''}
          {group.quality === null ? '' : `, ${enBook.qualityOf(format.number(group.quality * 100))}`}
        </span>
      </div>
    </div>
  )
}

function groupName(by: PortfolioGroup, value: string | null): string {
  if (by === 'status') return value === 'former' ? en.statusFilter.former : en.status(value)
  if (value === null) return enBook.unknown[by]
  if (by === 'tier') return enBook.tier(value)
  return by === 'owner' ? format.person(value) : value
}

/** The filter for the accounts of one group; null where none says so. */
function narrowedTo({ group, ...search }: PortfolioSearch, value: string | null): PortfolioSearch | null {
  if (group === 'status') return portfolioSearch({ ...search, status: value ?? 'none' })
  if (value === null || group === 'quarter' || group === undefined) return null
  return portfolioSearch({ ...search, [group]: group === 'tier' ? Number(value) : value })
}
