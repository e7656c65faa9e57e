/** The layer with the calendar at the field of a day, and the ways to today and to no day. It lies in the page where the field is, so that who is in it has not left the field. */
import { type RefObject, useEffect, useState } from 'react'
import type { Day } from '#src/kernel/day.ts'
import { type DayBounds, isWithin } from '../day-typed.ts'
import { enDayField } from '../messages/en-day-field.ts'
import { Button } from './button.tsx'
import { loadCalendar, loadedCalendar } from './load-calendar.ts'
import { useEscape } from './use-escape.ts'

interface CalendarLayerProps {
  readonly id: string
  readonly anchor: string
  readonly layer: RefObject<HTMLSpanElement | null>
  /** gives the focus back, once a day is picked or none */
  readonly onClose: () => void
  /** null: none yet */
  readonly value: Day | null
  readonly today: Day
  readonly bounds: DayBounds | undefined
  readonly isNeeded: boolean
  /** an empty one: no day */
  readonly onPick: (day: string) => void
}

export function CalendarLayer(props: CalendarLayerProps) {
  const { id, anchor, layer, onClose, onPick } = props
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    onClose()
    layer.current?.hidePopover()
  }
  useEscape(layer, close)
  return (
    <span
      className="contents"
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null && !layer.current?.contains(relatedTarget)) layer.current?.hidePopover()
      }}
      // No key of the calendar is one of the field, the form or the page.
      onKeyDown={(event) => event.stopPropagation()}
      role="presentation"
    >
      <span
        aria-label={enDayField.calendar}
        className="mx-0 my-1 rounded-m border border-line bg-raise p-2 text-body font-normal text-ink shadow-float [inset:auto] [position-area:block-end_span-inline-end] [position-try-fallbacks:flip-inline,flip-block,flip-block_flip-inline,block-end_span-all,block-start_span-all]"
        id={id}
        onToggle={({ newState }) => setOpen(newState === 'open')}
        popover="auto"
        ref={layer}
        role="dialog"
        style={{ positionAnchor: anchor }}
        // A click beside its buttons leaves the focus in it.
        tabIndex={-1}
      >
        {isOpen ? (
          <Opened
            {...props}
            onPick={(day) => {
              close()
              onPick(day)
            }}
          />
        ) : null}
      </span>
    </span>
  )
}

function Opened({ value, today, bounds, isNeeded, onPick }: CalendarLayerProps) {
  const [Calendar, setCalendar] = useState(loadedCalendar)
  const [isLost, lose] = useState(false)
  useEffect(() => {
    if (Calendar !== null) return
    void loadCalendar().then((loaded) => (loaded === null ? lose(true) : setCalendar(() => loaded)))
  }, [Calendar])
  if (Calendar === null)
    return (
      <span className="block w-56 px-2 py-1 text-small text-mute" role="status">
        {isLost ? enDayField.notLoaded : enDayField.loading}
      </span>
    )
  return (
    <>
      <Calendar bounds={bounds} onPick={onPick} today={today} value={value} />
      <span className="mt-1 flex justify-between border-t border-line pt-1">
        <Button disabled={!isWithin(today, bounds)} onClick={() => onPick(today)} weight="quiet">
          {enDayField.today}
        </Button>
        {isNeeded ? null : (
          <Button onClick={() => onPick('')} weight="quiet">
            {enDayField.none}
          </Button>
        )}
      </span>
    </>
  )
}
