/** What moved on an account: to be answered here, with its evidence and what it would change in the plan. */
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Account } from '../../../answers.ts'
import { en } from '../../../messages/en.ts'
import { queueQuery } from '../../../queries.ts'
import { Section } from '../../../ui/section.tsx'
import { useHeld } from '../../../ui/use-held.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { useMediaQuery } from '../../../ui/use-media-query.ts'
import { AnsweredLine } from './answered-line.tsx'
import { isAnswered, type ListedMovement, listedMovements } from './listed-movements.ts'
import { MovementItem } from './movement-item.tsx'
import { type Answers, useAnswers } from './use-answers.ts'
import { enHelp } from '../../../messages/en-help.ts'
import { useKeyHelp } from '../../../ui/key-help.ts'

interface MovementsPartProps {
  readonly organization: string
  readonly account: Account
}

export function MovementsPart({ organization, account }: MovementsPartProps) {
  const { data: queue } = useQuery(queueQuery(organization, account.profile.id))
  const answers = useAnswers(organization)
  const all = listedMovements(account, queue?.movements ?? [])
  const toAnswer = withGiven(all, answers)
  const answered = all.filter((one) => isAnswered(one) && !toAnswer.includes(one))
  const waiting = toAnswer.filter(({ key }) => !answers.given.has(key))
  const queued = waiting.filter(({ state }) => state === 'queued')
  const { list, open, setOpen } = useOpenMovement(toAnswer)
  return (
    <Section
      aside={waiting.length === 0 ? null : en.movement.open(queued.length, waiting.length - queued.length)}
      title={en.movement.title}
    >
      {toAnswer.length + answered.length === 0 ? <p className="py-3 text-mute">{en.movement.none}</p> : null}
      <ol className="divide-y divide-line" ref={list}>
        {toAnswer.map((movement, at) => {
          const given = answers.given.get(movement.key)
          return given === undefined ? (
            <MovementItem
              account={account}
              answers={answers}
              at={at}
              isOpen={open === movement.key}
              key={movement.key}
              movement={movement}
              onOpen={(isOpen) => setOpen(isOpen ? movement.key : null)}
              organization={organization}
            />
          ) : (
            <AnsweredLine answers={answers} given={given} key={movement.key} />
          )
        })}
      </ol>
      {answered.length === 0 ? null : (
        <>
          <h3 className="pt-3 pb-0.5 text-label text-mute">{en.movement.answered}</h3>
          <ol className="divide-y divide-line">
            {answered.map((movement) => (
              <MovementItem
                account={account}
                answers={answers}
                at={0}
                isOpen={open === movement.key}
                key={movement.key}
                movement={movement}
                onOpen={(isOpen) => setOpen(isOpen ? movement.key : null)}
                organization={organization}
              />
            ))}
          </ol>
        </>
      )}
    </Section>
  )
}

/** What waits for an answer, and in its place what was answered on this page. */
function withGiven(all: readonly ListedMovement[], { given }: Answers): ListedMovement[] {
  const shown = all.filter((one) => !isAnswered(one) || given.has(one.key))
  for (const [key, { movement, at }] of given) {
    if (!shown.some((one) => one.key === key)) shown.splice(at, 0, movement)
  }
  return shown
}

/**
 * Which movement is open: the one that was first, where there is room beside the plan; `j` and `k` lead on. What comes
 * before it later does not take its place, as somebody may be at their answer.
 */
function useOpenMovement(movements: readonly ListedMovement[]) {
  const list = useRef<HTMLOListElement>(null)
  const hasRoom = useMediaQuery('(width >= 64rem)')
  const [chosen, setOpen] = useState<string | null>()
  const held = useHeld(movements.map(({ key }) => key))
  const open = chosen === undefined ? (hasRoom ? held : null) : chosen
  const step = (by: number) => {
    const at = movements.findIndex(({ key }) => key === open)
    const next = at === -1 ? 0 : Math.min(movements.length - 1, Math.max(0, at + by))
    setOpen(movements[next]?.key ?? null)
    list.current?.children[next]?.querySelector<HTMLElement>('button')?.focus()
  }
  useKeyHelp(enHelp.movements)
  useKeys({ j: () => step(1), k: () => step(-1) })
  return { list, open, setOpen }
}
