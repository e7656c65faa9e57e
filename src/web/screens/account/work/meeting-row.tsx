/** One meeting: who came, what was said, what was agreed and whether it is in the plan. */
import { enWork } from '../../../messages/en-work.ts'
import { editedItem, type PlanPlace } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { ItemEnd } from '../../../plan/item-end.tsx'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import { Button } from '../../../ui/button.tsx'
import { AgreedList } from './agreed-list.tsx'
import { useChange } from '../../../plan/use-change.ts'
import type { MeetingStanding, Work } from './work-query.ts'

interface MeetingRowProps {
  readonly place: PlanPlace
  readonly item: ListedItem<'meetings'>
  readonly standing: MeetingStanding
  readonly work: Work
}

const texts = enWork.meetings
const label = 'text-[11px] leading-4 text-mute'

export function MeetingRow({ place, item, standing, work }: MeetingRowProps) {
  const { change } = useChange(place)
  const edited = { ...place, item: editedItem(item) }
  const isOpen = item.values.status === 'Open'
  const turn = () =>
    void change(
      item,
      { status: isOpen ? 'Closed' : 'Open' },
      isOpen ? texts.saidClosed(item.name) : texts.saidOpen(item.name),
    )
  return (
    <li
      className="scroll-mt-14 border-b border-line py-2.5 has-[[data-edits]:focus-visible]:bg-wash"
      data-item={item.id}
      data-row=""
      id={item.id}
    >
      <div className="flex items-start justify-between gap-3">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-3">
          <InlineEdit {...edited} className="font-strong" field="on" />
          <InlineEdit {...edited} className="font-strong" field="type" />
          {standing.isAhead ? <span className="text-small text-mute">{texts.ahead}</span> : null}
          <span className={`text-small ${isOpen ? 'text-ink-2' : 'text-mute'}`}>
            {isOpen ? texts.open : texts.closed}
          </span>
        </div>
        <span className="flex shrink-0 items-center gap-1 print:hidden">
          <Button className="h-6 text-small" onClick={turn} weight="quiet">
            {isOpen ? texts.close : texts.reopen}
          </Button>
          <ItemEnd {...edited} />
        </span>
      </div>
      <div className="grid gap-x-6 gap-y-1.5 lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)_minmax(0,2fr)]">
        <div className="min-w-0">
          <p className={label}>{texts.attendees}</p>
          <InlineEdit {...edited} field="attendees" />
        </div>
        <div className="min-w-0">
          <p className={label}>{texts.discussion}</p>
          <InlineEdit {...edited} field="discussion" />
        </div>
        <AgreedList edited={edited} meeting={item} standing={standing} work={work} />
      </div>
    </li>
  )
}
