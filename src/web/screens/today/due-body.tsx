/** Something that is due, open: whose it is and by when, and done, dropped, dismissed or moved by one key. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { addDays, isDay } from '#src/kernel/day.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { enToday } from '../../messages/en-today.ts'
import { AskForm } from '../../movements/ask-form.tsx'
import { DismissForm } from '../../movements/dismiss-form.tsx'
import { QuickChoices } from '../../movements/quick-choices.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { FieldInput } from '../../ui/field-input.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { Days } from './queue-row.tsx'
import type { DueItem, QueueEntry } from './today-query.ts'
import { type Becomes, useDueActs } from './use-queue-acts.ts'

interface DueBodyProps {
  readonly organization: string
  readonly account: string
  readonly entry: QueueEntry
  readonly today: string
  /** before something becomes of it */
  readonly onAct: () => void
}

export function DueBody({ organization, account, entry, today, onAct }: DueBodyProps) {
  const write = useDueActs(organization, account)
  const act: typeof write = (item, becomes) => {
    onAct()
    return write(item, becomes)
  }
  const isAlone = entry.movement === null
  const isStep = entry.kind !== 'proposal'
  if (entry.items.length === 0) return null
  return (
    <>
      {isAlone ? null : (
        <h3 className="border-t border-line px-6 pt-2 text-label text-mute max-md:px-4">
          {isStep ? enToday.stepsDue(entry.items.length) : enToday.dueBecause}
        </h3>
      )}
      <ul className="divide-y divide-line pl-[52px] max-md:pl-4">
        {entry.items.map((item, at) => (
          <Item
            account={account}
            act={act}
            canDismiss={isAlone && item.section === 'checklist'}
            hasKeys={isStep && at === 0}
            isAlone={isAlone && at === 0}
            item={item}
            key={item.id}
            organization={organization}
            today={today}
          />
        ))}
      </ul>
    </>
  )
}

interface ItemProps extends Omit<DueBodyProps, 'entry' | 'onAct'> {
  readonly item: DueItem
  /** a step that a movement proposes is dismissed with the movement */
  readonly canDismiss: boolean
  readonly act: (item: DueItem, becomes: Becomes) => Promise<void>
  /** whether the keys are its own, or those of the movement that is shown with it */
  readonly hasKeys: boolean
  /** what it says stands in the row already */
  readonly isAlone: boolean
}

function Item({ organization, account, item, act, today, hasKeys, isAlone, canDismiss }: ItemProps) {
  const [asks, setAsks] = useState<'day' | 'reason' | null>(null)
  const isReview = item.section === 'reviews'
  const done = () => void act(item, { status: 'Done' })
  // `d` is that of the movement where one is shown with it.
  const canKey = hasKeys && !isReview
  const ending =
    item.section === 'actions'
      ? { word: enToday.drop, act: () => void act(item, { status: 'Dropped' }) }
      : canDismiss
        ? { word: enToday.dismiss, act: () => setAsks('reason') }
        : null
  useKeys(
    canKey
      ? { x: done, s: () => setAsks('day'), ...(ending !== null && isAlone ? { d: ending.act } : {}) }
      : {},
  )
  return (
    <li className="flex flex-col gap-2 py-3 pr-6 max-md:pr-4">
      <Says isAlone={isAlone} item={item} />
      {item.confirm.length === 0 ? null : (
        <div className="text-small text-ink-2">
          <p className="text-label text-mute">{enToday.confirmFirst}</p>
          <ul className="list-disc pl-4">
            {item.confirm.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {asks === 'reason' ? (
        <DismissForm
          choices={enToday.notNeededReasons}
          label={enToday.whyNotNeeded}
          onCancel={() => setAsks(null)}
          onSay={(why) => void act(item, { status: 'Dropped', why })}
        />
      ) : asks === 'day' ? (
        <DayForm
          item={item}
          onCancel={() => setAsks(null)}
          onSay={(dueOn) => void act(item, { dueOn })}
          today={today}
        />
      ) : (
        <Buttons
          {...{ organization, account, hasKeys, isAlone, isReview, ending }}
          later={item.inPlan ? enToday.later : enToday.take}
          onDone={done}
          onLater={() => setAsks('day')}
        />
      )}
    </li>
  )
}

/** Whose it is and by when; beside others also what, and how late. */
function Says({ item, isAlone }: Pick<ItemProps, 'item' | 'isAlone'>) {
  const isReview = item.section === 'reviews'
  const day = format.day(item.dueOn)
  const byWhom = item.inPlan ? enToday.byWhom : enToday.notInPlan
  return (
    <p className="text-ink-2 text-pretty">
      {isAlone ? null : <span className="font-strong text-ink">{item.says}. </span>}
      {isReview ? enToday.heldOn(day) : byWhom(nameOf(item), day)}{' '}
      {isAlone || isReview ? null : <Days item={item} />}
    </p>
  )
}

interface ButtonsProps extends Pick<ItemProps, 'organization' | 'account' | 'hasKeys' | 'isAlone'> {
  readonly later: string
  readonly isReview: boolean
  /** what it comes to without being done; null: it cannot */
  readonly ending: { readonly word: string; readonly act: () => void } | null
  readonly onDone: () => void
  readonly onLater: () => void
}

function Buttons(props: ButtonsProps) {
  const { organization, account, hasKeys, isAlone, isReview, ending, later } = props
  return (
    <div className="flex flex-wrap gap-1.5">
      {isReview ? null : (
        <>
          <Button onClick={props.onDone} weight={hasKeys && isAlone ? 'solid' : 'line'}>
            {enToday.done}
            <Cap show={hasKeys}>x</Cap>
          </Button>
          {ending === null ? null : (
            <Button onClick={ending.act}>
              {ending.word}
              <Cap show={hasKeys && isAlone}>d</Cap>
            </Button>
          )}
          <Button onClick={props.onLater}>
            {later}
            <Cap show={hasKeys}>s</Cap>
          </Button>
        </>
      )}
      {isAlone ? (
        <Link
          className={buttonLook('quiet')}
          params={{ organization, account }}
          to="/$organization/accounts/$account"
        >
          {enToday.openAccount}
          <Cap show={hasKeys}>o</Cap>
        </Link>
      ) : null}
    </div>
  )
}

function nameOf({ owner, side }: DueItem): string {
  if (owner === null) return enToday.notAssigned
  return side === 'ours' ? format.person(owner) : enToday.theirs(owner)
}

function Cap({ children, show }: { readonly children: string; readonly show: boolean }) {
  if (!show) return null
  return (
    <span className="max-md:hidden">
      <KeyCap>{children}</KeyCap>
    </span>
  )
}

interface DayFormProps {
  readonly item: DueItem
  readonly today: string
  readonly onSay: (dueOn: string) => void
  readonly onCancel: () => void
}

/** Days after which it may be due instead. */
const spans = [1, 3, 7, 14] as const

function DayForm({ item, today, onSay, onCancel }: DayFormProps) {
  const [dueOn, setDueOn] = useState(addDays(today, 7))
  return (
    <AskForm
      isReady={isDay(dueOn) && (dueOn !== item.dueOn || !item.inPlan)}
      onCancel={onCancel}
      onSay={() => onSay(dueOn)}
      say={(item.inPlan ? enToday.sayLater : enToday.sayTake)(
        isDay(dueOn) ? format.shortDay(dueOn, today) : '',
      )}
    >
      <QuickChoices
        choices={spans.map((days) => ({ value: addDays(today, days), label: en.movement.inDays(days) }))}
        label={enToday.newDay}
        onChoose={setDueOn}
        value={dueOn}
      />
      <div className="max-w-52">
        <FieldInput kind="day" label={enToday.newDay} onType={setDueOn} value={dueOn} />
      </div>
    </AskForm>
  )
}
