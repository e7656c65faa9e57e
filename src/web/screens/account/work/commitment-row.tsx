/** One promise: by whom, until when, and two keys that say whether it was kept. */
import { enWork } from '../../../messages/en-work.ts'
import { editedItem, type PlanPlace } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { ItemEnd } from '../../../plan/item-end.tsx'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import { Button } from '../../../ui/button.tsx'
import { KeyCap } from '../../../ui/key-cap.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { DueWords } from '../goals/due-words.tsx'
import { useChange } from '../../../plan/use-change.ts'
import type { CommitmentSide } from './work-query.ts'

interface CommitmentRowProps {
  readonly place: PlanPlace
  readonly item: ListedItem<'commitments'>
  readonly due: CommitmentSide['commitments'][number]
}

const texts = enWork.commitments
const said = { Kept: texts.saidKept, 'Not kept': texts.saidNotKept, Open: texts.saidOpen } as const

type Status = keyof typeof said

export function CommitmentRow({ place, item, due }: CommitmentRowProps) {
  const { change } = useChange(place)
  const { commitment, status } = item.values
  const edited = { ...place, item: editedItem(item) }
  const settle = (to: Status) => {
    if (to !== status) void change(item, { status: to }, said[to](commitment))
  }
  return (
    <li
      className="flex items-start gap-2 border-b border-line py-1.5 has-[[data-edits]:focus-visible]:bg-wash"
      data-item={item.id}
      data-row=""
    >
      <div className="min-w-0 flex-1">
        <InlineEdit
          {...edited}
          className={status === 'Open' ? 'font-strong' : 'text-ink-2'}
          field="commitment"
        />
        <p className="flex flex-wrap items-baseline gap-x-2 text-small text-mute">
          <InlineEdit {...edited} field="by" />
          <InlineEdit {...edited} field="dueOn" />
          <DueWords due={due} />
        </p>
      </div>
      <span className="flex shrink-0 items-center gap-0.5">
        <Kept name={commitment} onSettle={settle} status={status} />
        <ItemEnd {...edited} />
      </span>
    </li>
  )
}

interface KeptProps {
  readonly name: string
  readonly status: Status
  readonly onSettle: (to: Status) => void
}

function Kept({ name, status, onSettle }: KeptProps) {
  if (status === 'Open') {
    return (
      <>
        <Button
          aria-label={texts.markKept(name)}
          className="h-6 px-1.5 text-small print:hidden"
          data-kept=""
          onClick={() => onSettle('Kept')}
          weight="quiet"
        >
          {texts.kept} <KeyCap>y</KeyCap>
        </Button>
        <Button
          aria-label={texts.markNotKept(name)}
          className="h-6 px-1.5 text-small print:hidden"
          data-broken=""
          onClick={() => onSettle('Not kept')}
          weight="quiet"
        >
          {texts.notKept} <KeyCap>b</KeyCap>
        </Button>
      </>
    )
  }
  return (
    <>
      <span className="inline-flex items-center gap-1.5 text-small text-ink-2">
        <Mark tone={status === 'Kept' ? 'good' : 'bad'} />
        {status === 'Kept' ? texts.kept : texts.notKept}
      </span>
      <Button className="h-6 px-1.5 text-small print:hidden" onClick={() => onSettle('Open')} weight="quiet">
        {texts.reopen}
      </Button>
    </>
  )
}
