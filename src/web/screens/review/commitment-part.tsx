/** The commitments of a review: each becomes an action of the plan with an owner and a day, one after the other. */
import { useRef, useState } from 'react'
import { addDays } from '#src/kernel/day.ts'
import { format } from '../../format.ts'
import { me } from '../../me.ts'
import { enReview } from '../../messages/en-review.ts'
import { usePlanEdits } from '../../plan/use-plan-edits.ts'
import { said } from '../../said.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Section } from '../../ui/section.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ReasonAsked } from './reason-asked.tsx'
import type { ReviewPartProps } from './review-part-props.ts'

export function CommitmentPart(props: ReviewPartProps) {
  const { account, today, record } = props
  const { commitments, outcome, closedOn } = account
  const [asks, setAsks] = useState(false)
  return (
    <Section
      aside={commitments.length === 0 ? null : format.number(commitments.length)}
      title={enReview.commitments}
    >
      <ul>
        {commitments.map(({ item, says, owner, dueOn }) => (
          <li className="flex items-start gap-2.5 border-b border-line py-2" key={item}>
            <Icon className="mt-0.5 text-accent" name="check" />
            <span className="min-w-0 flex-1 text-pretty wrap-anywhere">
              {says}
              <span className="block text-small text-mute">
                {[
                  owner === null ? null : format.person(owner),
                  dueOn === null ? null : format.shortDay(dueOn, today),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {closedOn !== null ? null : <CommitmentInput {...props} />}
      {outcome.noCommitment !== null ? (
        <p className="pt-2 text-ink-2 text-pretty">
          {enReview.promisedNothing(outcome.noCommitment)}{' '}
          {closedOn === null ? (
            <Button onClick={() => void record({ noCommitment: null })} weight="quiet">
              {enReview.takeBack}
            </Button>
          ) : null}
        </p>
      ) : commitments.length > 0 || closedOn !== null ? null : asks ? (
        <div className="pt-2">
          <ReasonAsked
            choices={enReview.noneReasons}
            label={enReview.whyNone}
            onCancel={() => setAsks(false)}
            onSay={(reason) => {
              setAsks(false)
              void record({ noCommitment: reason })
            }}
            say={enReview.noCommitment}
          />
        </div>
      ) : (
        <Button className="mt-1" onClick={() => setAsks(true)} weight="quiet">
          {enReview.noCommitment}
        </Button>
      )}
    </Section>
  )
}

/** Days within which something is promised where nobody says otherwise. */
const USUAL_DAYS = 7

function CommitmentInput({ organization, account, today, record }: ReviewPartProps) {
  const { profile } = account
  const { edit } = usePlanEdits(organization, account.account.id)
  const people = [
    ...new Set(
      [profile.csmEmail, profile.amEmail, me.in(organization) ?? null].filter((one) => one !== null),
    ),
  ]
  const [text, setText] = useState('')
  const [owner, setOwner] = useState(people[0] ?? '')
  const [dueOn, setDueOn] = useState(addDays(today, USUAL_DAYS))
  const field = useRef<HTMLInputElement>(null)
  useKeys({ c: () => field.current?.focus() })
  const add = async () => {
    const action = text.trim()
    if (action === '') return
    const email = owner === '' ? null : owner
    const values = {
      action,
      owner: { side: 'ours', email },
      dueOn: dueOn === '' ? null : dueOn,
      status: 'Open',
      answers: null,
    }
    setText('')
    field.current?.focus()
    const { written, problem } = await edit(
      [{ section: 'actions', change: 'add', values }],
      enReview.added(action),
    )
    if (problem === null) return void (await record({ commitment: written.edits[0]!.item }))
    setText(action)
    said.say({ says: problem.message ?? enReview.notAdded, problem })
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
      <div className="flex flex-wrap items-center gap-1.5">
        <select
          aria-label={enReview.owner}
          className="h-7 min-w-0 flex-1 rounded-s bg-sunk px-1.5 text-small max-md:h-10"
          onChange={(event) => setOwner(event.target.value)}
          value={owner}
        >
          {people.map((address) => (
            <option key={address} value={address}>
              {format.person(address)}
            </option>
          ))}
        </select>
        <input
          aria-label={enReview.by}
          className="h-7 rounded-s bg-sunk px-1.5 text-small max-md:h-10"
          onChange={(event) => setDueOn(event.target.value)}
          type="date"
          value={dueOn}
        />
      </div>
    </form>
  )
}
