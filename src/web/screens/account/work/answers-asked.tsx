/** Asks what an action answers: a risk, an opportunity, an objective, a milestone. */
import { useState } from 'react'
import { enWork } from '../../../messages/en-work.ts'
import { en } from '../../../messages/en.ts'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import { Button } from '../../../ui/button.tsx'
import { Overlay } from '../../../ui/overlay.tsx'
import type { BoardActs } from './use-board.ts'

interface AnswersAskedProps {
  readonly item: ListedItem<'actions'>
  readonly items: readonly ListedItem[]
  readonly acts: BoardActs
  readonly onClose: () => void
}

const texts = enWork.board
const sections = ['risks', 'opportunities', 'objectives', 'milestones', 'blockers', 'meetings'] as const

export function AnswersAsked({ item, items, acts, onClose }: AnswersAskedProps) {
  const { action, answers } = item.values
  const [chosen, choose] = useState(answers?.by === 'item' ? answers.id : '')
  return (
    <Overlay close={en.close} onClose={onClose} open title={texts.answersOf(action)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onClose()
          const says = items.find(({ id }) => id === chosen)?.name ?? ''
          acts.answer(item, chosen === '' ? null : chosen, says)
        }}
      >
        <select
          aria-label={texts.answering}
          className="h-8 w-full rounded-m border border-line-2 bg-bg px-2 text-ink max-md:h-10"
          onChange={({ target }) => choose(target.value)}
          value={chosen}
        >
          <option value="">{texts.answersNothing}</option>
          {sections.map((section) => {
            const own = items.filter((one) => one.section === section)
            return own.length === 0 ? null : (
              <optgroup key={section} label={en.proposal.sections[section]}>
                {own.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )
          })}
        </select>
        <div className="pt-4">
          <Button type="submit" weight="solid">
            {texts.choose}
          </Button>
        </div>
      </form>
    </Overlay>
  )
}
