/** What was answered on this page, in its place: one line, and the way back. */
import { useEffect, useRef } from 'react'
import { format } from '../../../format.ts'
import { en } from '../../../messages/en.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { KeyCap } from '../../../ui/key-cap.tsx'
import { lastDone, useSaid } from '../../../said.ts'
import { showItem } from '../plan/show-item.ts'
import type { Answers, GivenAnswer } from './use-answers.ts'
import { Told } from '../../../ui/told.tsx'
import { Refusal } from '../../../ui/refusal.tsx'
import { InEnglish } from '../../../ui/in-english.tsx'

const icons = { accept: 'check', dismiss: 'close', snooze: 'clock' } as const

export function AnsweredLine({ given, answers }: { readonly given: GivenAnswer; readonly answers: Answers }) {
  const { said, phase, written, movement, problem } = given
  useSaid()
  const line = useRef<HTMLLIElement>(null)
  // The button that had the focus is gone; the next key should still do something here.
  useEffect(() => line.current?.focus({ preventScroll: true }), [])
  const [first] = written
  return (
    <li className="flex flex-col gap-1 rounded-s py-2.5" ref={line} tabIndex={-1}>
      <p className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2.5" role="status">
        <Icon className="mt-0.5 text-mute" name={icons[said.says]} />
        <span className="min-w-0 text-mute wrap-anywhere">
          <Told className="text-ink">{movement.movement.headline}</Told>{' '}
          {said.says === 'snooze'
            ? en.movement.said.snooze(format.shortDay(said.until, movement.movement.since))
            : said.says === 'dismiss'
              ? en.movement.said.dismiss(said.reason)
              : en.movement.said.accept(written.length)}
        </span>
      </p>
      {problem === null ? null : (
        <p className="pl-[26px] text-small text-bad" role="alert">
          <Refusal problem={problem} /> <InEnglish>{problem.hint}</InEnglish>
        </p>
      )}
      <div className="flex gap-1.5 pl-[26px]">
        <Button disabled={phase === 'undoing'} onClick={() => void answers.undo(movement.key)}>
          {en.movement.undo}
          {lastDone()?.id === given.done ? (
            <span className="max-md:hidden">
              <KeyCap>z</KeyCap>
            </span>
          ) : null}
        </Button>
        {first === undefined ? null : (
          <Button onClick={() => showItem(first.item)} weight="quiet">
            {en.movement.seeInPlan}
          </Button>
        )}
      </div>
    </li>
  )
}
