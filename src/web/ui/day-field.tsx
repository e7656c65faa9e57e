/** A day that is typed in the manner of the reader, or picked from a calendar. */
import { type KeyboardEvent, type Ref, useId, useRef, useState } from 'react'
import { type Day, isDay } from '#src/kernel/day.ts'
import type { Leaning } from '#src/kernel/read-day.ts'
import { type DayBounds, dayRead, dayRefused, dayText } from '../day-typed.ts'
import { enDayField } from '../messages/en-day-field.ts'
import { useToday } from '../use-today.ts'
import { CalendarLayer } from './calendar-layer.tsx'
import { loadCalendar } from './load-calendar.ts'
import { Icon } from './icon.tsx'

export interface DayFieldProps {
  /** an ISO day, nothing, or what was typed and is no day */
  readonly value: string
  /**
   * @param value in the same way: what is no day is handed on as it was typed, to be kept and refused
   * @param isPicked from the calendar, and meant as it is; what is typed passes through others
   */
  readonly onType: (value: string, isPicked: boolean) => void
  /** one leaves the field, or presses Enter */
  readonly onDone?: () => void
  /** Escape takes back what was typed; without it, it is of those around the field */
  readonly onDrop?: () => void
  /** that can be chosen; without them, any */
  readonly bounds?: DayBounds | undefined
  /** it cannot be left empty */
  readonly isNeeded?: boolean
  /** whether a day without a year is the next such day or the last; the last where later ones cannot be chosen */
  readonly leans?: Leaning
  /** who asks says what is wrong, and where; without it, the field does */
  readonly isInvalid?: boolean | undefined
  readonly 'aria-label'?: string
  readonly id?: string
  /** of the whole field */
  readonly className?: string
  /** of what one types in */
  readonly look?: string
  /** what is wrong lies over what stands below, where there is no room for it */
  readonly floats?: boolean
}

const usualLook = 'rounded-m border border-line-2 bg-bg hover:border-mute aria-invalid:border-bad'

export function DayField(props: DayFieldProps) {
  const { value, bounds, isInvalid, isNeeded = false, className = '', look = usualLook } = props
  const id = useId()
  const layer = useRef<HTMLSpanElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const today = useToday()
  const typing = useDayTyping(props, today)
  const refusal = isInvalid === undefined && typing.isLeft ? dayRefused(value, bounds, today) : null
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') typing.leave()
    if (event.key === 'Escape') typing.drop()
    if (event.key !== 'ArrowDown' || !event.altKey) return
    event.preventDefault()
    layer.current?.showPopover()
  }
  return (
    <span
      className={`relative inline-flex min-w-0 flex-col gap-0.5 ${className}`}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) typing.leave()
      }}
      role="presentation"
    >
      <span className="relative flex" style={{ anchorName: anchorOf(id) }}>
        <input
          aria-describedby={refusal === null ? undefined : `${id}-why`}
          aria-invalid={isInvalid ?? refusal !== null}
          aria-keyshortcuts="Alt+ArrowDown"
          aria-label={props['aria-label']}
          autoComplete="off"
          className={`h-7 w-full min-w-0 pr-7 pl-2 text-body font-normal text-ink max-md:h-10 max-md:pr-10 max-md:text-[16px] ${look}`}
          id={props.id}
          onBlur={typing.refuse}
          onChange={({ target }) => typing.type(target.value)}
          onFocus={loadCalendar}
          onKeyDown={onKeyDown}
          ref={field}
          required={isNeeded}
          type="text"
          value={typing.text}
        />
        <CalendarButton layer={id} ref={button} />
      </span>
      <CalendarLayer
        anchor={anchorOf(id)}
        bounds={bounds}
        id={id}
        isNeeded={isNeeded}
        layer={layer}
        // In the field, it would bring the keys of a phone onto the screen.
        onClose={() => (isTouched() ? button : field).current?.focus()}
        onPick={typing.pick}
        today={today}
        value={isDay(value) ? value : null}
      />
      {refusal === null ? null : <Wrong floats={props.floats} id={`${id}-why`} says={refusal} />}
    </span>
  )
}

const anchorOf = (id: string) => `--${id.replaceAll(/[^\w]/g, '')}`

/** What stands in the field: as it is typed until one leaves it, then as days are written. */
function useDayTyping({ value, onType, onDone, onDrop, bounds, ...rest }: DayFieldProps, today: Day) {
  const leans = rest.leans ?? (bounds?.to !== undefined && bounds.to <= today ? 'last' : 'next')
  const [typed, setTyped] = useState<{ readonly text: string; readonly gave: string } | null>(null)
  // What nobody typed is not refused, as a day that was kept before others could be chosen.
  const [state, setState] = useState<'given' | 'typing' | 'left'>('given')
  const refuse = () => setState((now) => (now === 'typing' ? 'left' : now))
  return {
    // A day that came from elsewhere meanwhile takes the place of what was typed.
    text: typed?.gave === value ? typed.text : dayText(value),
    isLeft: state === 'left',
    refuse,
    type: (text: string) => {
      const read = dayRead(text, today, leans)
      const gave = 'value' in read ? read.value : text.trim()
      setTyped({ text, gave })
      setState('typing')
      onType(gave, false)
    },
    pick: (day: string) => {
      setTyped(null)
      setState('given')
      onType(day, true)
    },
    drop: () => {
      if (onDrop === undefined) return
      setTyped(null)
      setState('given')
      onDrop()
    },
    leave: () => {
      setTyped(null)
      refuse()
      onDone?.()
    },
  }
}

interface WrongProps {
  readonly id: string
  readonly says: string
  readonly floats: boolean | undefined
}

function Wrong({ id, says, floats }: WrongProps) {
  const floating =
    'absolute top-full left-0 z-20 mt-1 w-60 rounded-m border border-line bg-raise px-2.5 py-2 shadow-float'
  return (
    <span className={`text-small font-normal text-bad ${floats ? floating : ''}`} id={id} role="alert">
      {says}
    </span>
  )
}

const isTouched = () => matchMedia('(pointer: coarse)').matches

interface CalendarButtonProps {
  readonly layer: string
  readonly ref: Ref<HTMLButtonElement>
}

function CalendarButton({ layer, ref }: CalendarButtonProps) {
  return (
    <button
      aria-haspopup="dialog"
      aria-label={enDayField.open}
      className="absolute inset-y-0.5 right-0.5 inline-flex w-6 items-center justify-center rounded-s text-mute hover:bg-sunk hover:text-ink max-md:inset-y-0 max-md:right-0 max-md:w-10 print:hidden"
      // The field has Enter for itself, and so have the forms around it.
      onKeyDown={(event) => event.stopPropagation()}
      // Not every browser gives the focus to a button that is clicked, and who loses it leaves the field.
      onMouseDown={({ currentTarget }) => currentTarget.focus()}
      onPointerEnter={loadCalendar}
      popoverTarget={layer}
      ref={ref}
      type="button"
    >
      <Icon name="calendar" size={14} />
    </button>
  )
}
