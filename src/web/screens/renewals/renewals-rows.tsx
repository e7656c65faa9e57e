/** The accounts of the forecast in rows: when each is decided, what is expected and said of it, and what is missing. */
import { format } from '../../format.ts'
import { enRenewals } from '../../messages/en-renewals.ts'
import { en } from '../../messages/en.ts'
import { Differs } from '../../ui/differs.tsx'
import { Gap } from '../../ui/gap.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { VirtualRows } from '../../ui/use-virtual-rows.ts'
import { urgency } from '../../urgency.ts'
import { AccountLink } from '../account-link.tsx'
import { categoryTones } from './category-tones.ts'
import type { RenewalAccount } from './renewals-queries.ts'
import { Named } from '../../ui/named.tsx'
import { enHeads } from '../../messages/en-heads.ts'
import { enPlanFields } from '../../messages/en-plan-fields.ts'

const words = enRenewals.list
const grid =
  'grid grid-cols-[minmax(0,1.1fr)_124px_64px_84px_58px_84px_minmax(0,2.9fr)_104px] items-center gap-x-3.5 px-6'

interface RowsProps {
  readonly organization: string
  readonly asOf: string | null
  readonly total: number
  readonly rowAt: (index: number) => RenewalAccount | undefined
  readonly virtual: VirtualRows
  readonly isNarrow: boolean
}

export function RenewalsRows(props: RowsProps) {
  const { total, virtual, isNarrow, rowAt } = props
  if (isNarrow) {
    return (
      <div aria-label={words.title} className="relative" role="list" style={{ height: virtual.height }}>
        {virtual.rows.map(({ index, top }) => (
          <div
            aria-posinset={index + 1}
            aria-setsize={total}
            className="absolute inset-x-0 flex h-[76px] flex-col justify-center gap-0.5 border-b border-line px-4 md:px-6"
            data-index={index}
            key={index}
            role="listitem"
            style={{ top }}
          >
            <Lines {...props} row={rowAt(index)} />
          </div>
        ))}
      </div>
    )
  }
  return (
    <div aria-label={words.title} aria-rowcount={total + 1} role="table">
      <div className="sticky top-0 z-10 border-b border-line bg-bg" role="rowgroup">
        <div aria-rowindex={1} className={`h-[32px] text-label text-mute ${grid}`} role="row">
          {Object.entries(words.columns).map(([id, label]) => (
            <span
              className={id === 'arr' || id === 'outlook' ? 'text-right' : ''}
              key={id}
              role="columnheader"
            >
              {label}
            </span>
          ))}
        </div>
      </div>
      <div className="relative" role="rowgroup" style={{ height: virtual.height }}>
        {virtual.rows.map(({ index, top }) => (
          <div
            aria-rowindex={index + 2}
            className={`absolute inset-x-0 h-11 border-b border-line hover:bg-wash ${grid} ${virtual.cursor === index ? 'bg-accent-tint shadow-[inset_3px_0_0_var(--accent)] hover:bg-accent-tint' : ''}`}
            data-index={index}
            key={index}
            onFocus={() => virtual.setCursor(index)}
            role="row"
            style={{ top }}
          >
            <Cells {...props} row={rowAt(index)} />
          </div>
        ))}
      </div>
    </div>
  )
}

interface CellsProps extends RowsProps {
  readonly row: RenewalAccount | undefined
}

function Cells({ row, organization, asOf }: CellsProps) {
  if (row === undefined) {
    return Object.keys(words.columns).map((id) => (
      <div key={id} role="cell">
        <Skeleton className="w-2/3" />
      </div>
    ))
  }
  return (
    <>
      <div className="flex min-w-0" role="cell" title={[row.name, row.segment].filter(Boolean).join(', ')}>
        <Name organization={organization} row={row} />
      </div>
      <div className="truncate" role="cell">
        <Due asOf={asOf} row={row} />
      </div>
      <div className="text-right" role="cell">
        {row.arr === null ? <span className="text-mute">–</span> : format.shortMoney(row.arr, row.currency)}
      </div>
      <div role="cell">
        <Category row={row} />
      </div>
      <div className="text-right" role="cell">
        {format.percent(row.p)}
      </div>
      <div role="cell">
        <Said row={row} />
      </div>
      <div
        className="flex min-w-0 items-center overflow-hidden"
        role="cell"
        title={row.lacks.map(({ says }) => enHeads.of(says)).join(', ') || undefined}
      >
        <Lacks row={row} />
      </div>
      <div className="truncate text-ink-2" role="cell">
        {row.owner === null ? null : format.person(row.owner)}
      </div>
    </>
  )
}

/** Two lines and what is missing, where there is no room for a table. */
function Lines({ row, organization, asOf }: CellsProps) {
  if (row === undefined) return <Skeleton className="w-2/3" />
  return (
    <>
      <div className="flex items-center gap-2">
        <Mark label={enPlanFields.option('renewal', row.category)} tone={categoryTones[row.category]} />
        <Name organization={organization} row={row} />
        <span className="ml-auto">{row.arr === null ? '–' : format.shortMoney(row.arr, row.currency)}</span>
      </div>
      <div className="flex items-center gap-3 pl-[18px] text-small text-ink-2">
        <span className="shrink-0">
          <Due asOf={asOf} row={row} />
        </span>
        <span className="truncate text-mute">
          {enPlanFields.option('renewal', row.category)}, {format.percent(row.p)}
        </span>
      </div>
      <div className="flex items-center overflow-hidden pl-[18px]">
        <Lacks row={row} />
      </div>
    </>
  )
}

function Name({ row, organization }: { readonly row: RenewalAccount; readonly organization: string }) {
  return (
    <AccountLink
      account={row.id}
      className="truncate font-strong outline-none covers-row focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
      organization={organization}
      page="renewal"
    >
      {row.name}
    </AccountLink>
  )
}

function Due({ row, asOf }: { readonly row: RenewalAccount; readonly asOf: string | null }) {
  return (
    <span
      title={row.kind === null ? undefined : en.deadline.title(row.kind, format.day(row.dueOn), row.assumed)}
    >
      {format.shortDay(row.dueOn, asOf)} <span className={urgency(row.days)}>{en.days(row.days)}</span>
    </span>
  )
}

function Category({ row: { category } }: { readonly row: RenewalAccount }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <Mark tone={categoryTones[category]} />
      {enPlanFields.option('renewal', category)}
    </span>
  )
}

function Said({ row: { owners } }: { readonly row: RenewalAccount }) {
  if (owners === null) return <span className="text-mute">{words.nothingSaid}</span>
  const says =
    owners.p === null
      ? owners.category === null
        ? null
        : enPlanFields.option('renewal', owners.category)
      : format.percent(owners.p)
  return owners.isFar ? (
    <span title={words.far}>
      <Differs>{says}</Differs>
    </span>
  ) : (
    <span title={format.person(owners.by)}>{says}</span>
  )
}

/** What is late or blocks is said as such; what is not known yet is a gap. */
const urgent: ReadonlySet<string> = new Set(['blocker', 'steps-late', 'next-step'])

function Lacks({ row: { lacks, checklist } }: { readonly row: RenewalAccount }) {
  return (
    <>
      {checklist === null ? null : (
        <span className="mr-2.5 shrink-0 text-small text-mute">
          {words.checklist(checklist.done, checklist.of)}
        </span>
      )}
      <span className="min-w-0 truncate *:mr-1.5">
        {lacks.map(({ id, says }) =>
          urgent.has(id) ? (
            <span className="text-small font-medium text-watch" key={id}>
              <Named>{says}</Named>
            </span>
          ) : (
            <Gap bare key={id}>
              <Named>{says}</Named>
            </Gap>
          ),
        )}
      </span>
    </>
  )
}
