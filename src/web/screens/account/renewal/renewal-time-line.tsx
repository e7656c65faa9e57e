/** The time line back from the day that decides: done, due, late and ahead by shape, today marked; upright on the phone. */
import { daysBetween } from '#src/kernel/day.ts'
import { format } from '../../../format.ts'
import { enRenewal } from '../../../messages/en-renewal.ts'
import { enHeads } from '../../../messages/en-heads.ts'
import { en } from '../../../messages/en.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Named } from '../../../ui/named.tsx'
import { Section } from '../../../ui/section.tsx'
import { urgency } from '../../../urgency.ts'
import type { RenewalRun, RenewalStep } from './renewal-query.ts'
import type { Ticks } from './use-ticks.ts'

const words = enRenewal.line

interface TimeLineProps {
  readonly run: RenewalRun
  readonly ticks: Ticks
}

export function RenewalTimeLine({ run, ticks }: TimeLineProps) {
  const { steps, deadline, asOf } = run
  if (deadline === null) {
    return (
      <Section title={words.title}>
        <p className="py-3 text-mute">{words.none}</p>
      </Section>
    )
  }
  const done = steps.filter(({ state }) => state === 'done').length
  const needed = steps.filter(({ state }) => state !== 'dropped')
  const next = nextOf(needed)
  const todayAt = steps.findLastIndex(({ on }) => on <= asOf)
  return (
    <Section aside={words.sentence(done, needed.length, next?.id ?? null)} title={words.title}>
      <ol className="grid pt-3 max-lg:gap-0 lg:auto-cols-fr lg:grid-flow-col">
        {steps.map((step, at) => (
          <Node
            asOf={asOf}
            isBeforeToday={at <= todayAt}
            isToday={at === todayAt}
            key={step.id}
            step={step}
            ticks={ticks}
          />
        ))}
        <Fixed
          day={deadline.on}
          name={deadline.kind === 'notice' ? words.notice : words.end}
          says={[
            deadline.kind === 'notice' ? words.noticeSays : words.endSays,
            ...(deadline.assumed ? [words.assumed] : []),
          ].join(', ')}
          seenFrom={asOf}
        />
        {deadline.renewalOn === deadline.on ? null : (
          <Fixed day={deadline.renewalOn} isLast name={words.renewal} says={words.renews} seenFrom={asOf} />
        )}
      </ol>
    </Section>
  )
}

/** The first that is late or due, as the movement and the queue of the day name it, else what comes; what no record can show is asked for last. */
function nextOf(steps: readonly RenewalStep[]): RenewalStep | undefined {
  const asked = steps.find(({ state }) => state === 'late' || state === 'due')
  return asked ?? steps.find(({ state }) => state === 'ahead') ?? steps.find(({ state }) => state === 'open')
}

interface NodeProps {
  readonly step: RenewalStep
  readonly asOf: string
  readonly isToday: boolean
  readonly isBeforeToday: boolean
  readonly ticks: Ticks
}

/** The line between two nodes runs to the right on a wide page, down on a narrow one. */
const track =
  'before:absolute max-lg:before:top-3 max-lg:before:-bottom-3 max-lg:before:left-[11px] max-lg:before:w-px lg:before:top-[11px] lg:before:left-3 lg:before:h-px lg:before:w-full'

function Node({ step, asOf, isToday, isBeforeToday, ticks }: NodeProps) {
  const { id, on, dueOn, says, item, doneBy, why } = step
  const isDone = ticks.wanted(id) ?? step.state === 'done'
  const state = isDone ? 'done' : step.state === 'done' ? 'open' : step.state
  const daysLate = daysBetween(dueOn, asOf)
  const isFixed = doneBy === 'records'
  return (
    <li
      className={`relative grid grid-cols-[24px_minmax(0,1fr)] gap-x-3 pb-3 lg:flex lg:flex-col lg:gap-1 lg:pr-3 ${track} ${isBeforeToday && !isToday ? 'before:bg-ink-2' : 'before:bg-line-2'}`}
    >
      <button
        aria-checked={isDone}
        aria-disabled={isFixed}
        aria-label={words.tick(`${id}, ${enHeads.of(says)}`)}
        className="relative z-1 inline-flex size-6 items-center justify-center rounded-full bg-bg print:bg-transparent"
        data-tick={id}
        onClick={() =>
          isFixed ? undefined : void ticks.tick({ id, item, says: `${id}: ${says}`, dueOn: on }, !isDone)
        }
        role="checkbox"
        type="button"
      >
        <Shape state={state} />
      </button>
      <div className="min-w-0">
        <p className="flex items-baseline gap-2">
          <span className={state === 'ahead' ? 'text-ink-2' : 'font-strong'}>{id}</span>
          {isToday ? (
            <span className="rounded-s bg-accent-tint px-1 text-[11px] leading-4 font-medium text-accent">
              {words.today}
            </span>
          ) : null}
        </p>
        <p className="text-small text-pretty text-ink-2">
          <Named>{says}</Named>
        </p>
        <p className="text-small text-mute">
          {format.shortDay(on, asOf)}
          {dueOn === on || isDone ? null : `, ${words.moved(format.shortDay(dueOn, asOf))}`},{' '}
          <span
            className={
              state === 'late' ? 'font-strong text-bad' : state === 'due' ? 'font-medium text-accent' : ''
            }
          >
            {state === 'late' ? words.late(daysLate) : words.states[state]}
          </span>
          {(isDone || state === 'dropped') && item?.by ? `, ${format.person(item.by)}` : null}
        </p>
        {state === 'dropped' ? <p className="text-small text-pretty text-mute">{why}</p> : null}
      </div>
    </li>
  )
}

/** Done: filled with its tick; not needed: crossed out; late: diamond; due: accent ring; neither told: dashed; ahead: open. */
function Shape({ state }: { readonly state: RenewalStep['state'] }) {
  if (state === 'done') {
    return (
      <span className="inline-flex size-[17px] items-center justify-center rounded-full bg-ink-2 text-bg">
        <Icon name="check" size={12} />
      </span>
    )
  }
  if (state === 'dropped') {
    return (
      <span className="inline-flex size-[17px] items-center justify-center rounded-full border border-line-2 text-mute">
        <Icon name="close" size={12} />
      </span>
    )
  }
  if (state === 'late') return <span className="size-3 rotate-45 rounded-[1px] bg-bad-fill" />
  if (state === 'due') return <span className="size-[15px] rounded-full border-[2.5px] border-accent" />
  if (state === 'open')
    return <span className="size-[15px] rounded-full border-[1.5px] border-dashed border-mute" />
  return <span className="size-[15px] rounded-full border-[1.5px] border-faint" />
}

interface FixedProps {
  readonly name: string
  readonly says: string
  readonly day: string
  readonly seenFrom: string
  readonly isLast?: boolean
}

function Fixed({ name, says, day, seenFrom, isLast = false }: FixedProps) {
  const days = daysBetween(seenFrom, day)
  return (
    <li
      className={`relative grid grid-cols-[24px_minmax(0,1fr)] gap-x-3 pb-3 lg:flex lg:flex-col lg:gap-1 lg:pr-2 ${isLast ? '' : `${track} before:bg-line-2`}`}
    >
      <span className="relative z-1 inline-flex size-6 items-center justify-center bg-bg print:bg-transparent">
        <span className={`size-[13px] rounded-[2px] ${isLast ? 'border-2 border-ink' : 'bg-ink'}`} />
      </span>
      <div className="min-w-0">
        <p className="font-strong">{name}</p>
        <p className="text-small text-pretty text-ink-2">{says}</p>
        <p className="text-small text-mute">
          {format.shortDay(day, seenFrom)}, <span className={urgency(days)}>{en.days(days)}</span>
        </p>
      </div>
    </li>
  )
}
