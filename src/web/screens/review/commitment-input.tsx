/** The line in which a commitment is typed: what, who and by when; Enter adds it, and the next can be typed. */
import { useRef, useState } from 'react'
import { addDays, isDay } from '#src/kernel/day.ts'
import { format } from '../../format.ts'
import { me } from '../../me.ts'
import { enReview } from '../../messages/en-review.ts'
import { usePlanEdits } from '../../plan/use-plan-edits.ts'
import { said } from '../../said.ts'
import { DayField } from '../../ui/day-field.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import type { ReviewPartProps } from './review-part-props.ts'

/** Days within which something is promised where nobody says otherwise. */
const USUAL_DAYS = 7

/** What is being promised. */
interface Draft {
  readonly text: string
  readonly owner: string
  readonly dueOn: string
}

/** Writes it into the plan as an action, and notes that it was promised here; whether it was written. */
function usePromise({ organization, account, record }: ReviewPartProps) {
  const { edit } = usePlanEdits(organization, account.account.id)
  return async ({ text, owner, dueOn }: Draft): Promise<boolean> => {
    const values = {
      action: text,
      owner: { side: 'ours', email: owner === '' ? null : owner },
      dueOn: dueOn === '' ? null : dueOn,
      status: 'Open',
      answers: null,
    }
    const { written, problem } = await edit(
      [{ section: 'actions', change: 'add', values }],
      enReview.added(text),
    )
    if (problem !== null) said.refuse(problem, enReview.notAdded)
    const item = written?.edits[0]?.item
    if (item !== undefined) await record({ commitment: item })
    return problem === null
  }
}

export function CommitmentInput(props: ReviewPartProps) {
  const { organization, account, today } = props
  const { csmEmail, amEmail } = account.profile
  const people = [...new Set([csmEmail, amEmail, me.in(organization) ?? null].filter((one) => one !== null))]
  const [text, setText] = useState('')
  const [owner, setOwner] = useState(people[0] ?? '')
  const [dueOn, setDueOn] = useState(addDays(today, USUAL_DAYS))
  const field = useRef<HTMLInputElement>(null)
  const promise = usePromise(props)
  useKeys({ c: () => field.current?.focus() })
  const add = async () => {
    const typed = text.trim()
    if (typed === '' || (dueOn !== '' && !isDay(dueOn))) return
    setText('')
    field.current?.focus()
    // Nothing that was typed is lost.
    if (!(await promise({ text: typed, owner, dueOn }))) setText((now) => (now === '' ? typed : now))
  }
  return (
    <form
      className="mt-2.5 flex flex-col gap-1.5 rounded-m border border-line-2 p-2 focus-within:border-accent"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <div className="flex items-center gap-2">
        <input
          aria-label={enReview.commitment}
          className="w-full min-w-0 flex-1 bg-transparent px-1 py-1 text-ink outline-none placeholder:text-mute max-md:text-[16px]"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
          placeholder={enReview.commitmentHint}
          ref={field}
          value={text}
        />
        <button
          className="inline-flex shrink-0 min-h-6 items-center gap-1 text-small text-mute hover:text-ink disabled:opacity-60 max-md:min-h-10"
          disabled={text.trim() === ''}
          type="submit"
        >
          <KeyCap>Enter</KeyCap> {enReview.add}
        </button>
      </div>
      <WhoAndWhen {...{ people, owner, dueOn }} onDay={setDueOn} onOwner={setOwner} />
    </form>
  )
}

interface WhoAndWhenProps {
  readonly people: readonly string[]
  readonly owner: string
  readonly dueOn: string
  readonly onOwner: (owner: string) => void
  readonly onDay: (day: string) => void
}

function WhoAndWhen({ people, owner, dueOn, onOwner, onDay }: WhoAndWhenProps) {
  return (
    <div className="flex flex-wrap items-start gap-1.5">
      <select
        aria-label={enReview.owner}
        className="h-7 min-w-0 flex-1 rounded-s bg-sunk px-1.5 text-small max-md:h-10"
        onChange={(event) => onOwner(event.target.value)}
        value={owner}
      >
        {people.map((address) => (
          <option key={address} value={address}>
            {format.person(address)}
          </option>
        ))}
      </select>
      <DayField
        aria-label={enReview.by}
        className="w-32 max-md:w-40"
        look="rounded-s border border-transparent bg-sunk aria-invalid:border-bad"
        onType={onDay}
        value={dueOn}
      />
    </div>
  )
}
