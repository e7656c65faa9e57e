/** What was agreed in a meeting: each becomes an action of the plan by a click, and never twice. */
import { useState } from 'react'
import { enWork } from '../../../messages/en-work.ts'
import type { EditedItem, PlanPlace } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import type { PlanEditMade } from '../../../plan/use-plan-edits.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useAccount } from '../use-account.ts'
import { focusRow } from './active-row.ts'
import { useChange } from '../../../plan/use-change.ts'
import type { MeetingStanding, Work } from './work-query.ts'

interface AgreedListProps {
  readonly edited: PlanPlace & { readonly item: EditedItem }
  readonly meeting: ListedItem<'meetings'>
  readonly standing: MeetingStanding
  readonly work: Work
}

const texts = enWork.meetings

export function AgreedList({ edited, meeting, standing, work }: AgreedListProps) {
  const { make, isMaking } = useMaking(edited, meeting, work)
  const { agreed } = standing
  const open = agreed.filter(({ action }) => action === null)
  return (
    <div className="min-w-0">
      <p className="flex items-baseline gap-x-3 text-[11px] leading-4 text-mute">
        {texts.agreed}
        {agreed.length === 0 ? null : (
          <InlineEdit {...edited} className="text-[11px]" field="actionItems">
            {texts.editAgreed}
          </InlineEdit>
        )}
      </p>
      {agreed.length === 0 ? <InlineEdit {...edited} field="actionItems" /> : null}
      <ul>
        {[...agreed.entries()].map(([at, one]) => (
          <li
            className="flex min-h-6 flex-wrap items-center justify-between gap-x-3"
            key={`${at} ${one.says}`}
          >
            <span className={`min-w-0 ${one.isDone ? 'text-mute line-through' : ''}`}>{one.says}</span>
            {one.action === null ? (
              <Button
                aria-label={`${texts.makeAction}: ${one.says}`}
                className="h-6 text-small print:hidden"
                disabled={isMaking}
                onClick={() => void make([one.says])}
                weight="quiet"
              >
                <Icon name="plus" size={12} />
                {texts.makeAction}
              </Button>
            ) : (
              <button
                className="inline-flex min-h-6 items-center gap-1 rounded-s text-small text-mute hover:text-ink hover:underline max-md:min-h-10"
                onClick={() => focusRow(rowOf(one.action))}
                type="button"
              >
                <Icon name="check" size={12} />
                {one.isDone ? texts.isDone : texts.inPlan}
              </button>
            )}
          </li>
        ))}
      </ul>
      {open.length > 1 ? (
        <Button
          className="mt-1 h-6 text-small print:hidden"
          disabled={isMaking}
          onClick={() => void make(open.map(({ says }) => says))}
        >
          {texts.makeAll(open.length)}
        </Button>
      ) : null}
    </div>
  )
}

/** Of what is done the fold is opened first. */
function rowOf(action: string | null): HTMLElement | null {
  const row = document.querySelector<HTMLElement>(`main [data-row][data-item="${action}"]`)
  const fold = row?.closest('details')
  if (fold) fold.open = true
  return row
}

function useMaking(place: PlanPlace, meeting: ListedItem<'meetings'>, work: Work) {
  const { account } = useAccount()
  const { write } = useChange(place)
  const [isMaking, setMaking] = useState(false)
  const make = async (names: readonly string[]) => {
    setMaking(true)
    const dueOn = work.columns.find(({ id }) => id === '30')?.middle ?? null
    const email = account.profile.csmEmail ?? null
    const edits = names.map((action): PlanEditMade => ({
      section: 'actions',
      change: 'add',
      values: { action, dueOn, owner: { side: 'ours', email }, answers: { by: 'item', id: meeting.id } },
    }))
    await write(edits, names.length === 1 ? texts.saidMade(names[0] ?? '') : texts.saidMadeAll(names.length))
    setMaking(false)
  }
  return { make, isMaking }
}
