/** The months from which a day is picked, in the manner of the reader. Apart from the field, as its package is large. */
import { useEffect, useRef } from 'react'
import { DayPicker } from 'react-day-picker'
import type { Day } from '#src/kernel/day.ts'
import { firstWeekday } from '#src/kernel/first-weekday.ts'
import type { DayBounds } from '../day-typed.ts'
import { format, writtenIn } from '../format.ts'
import { enDayField } from '../messages/en-day-field.ts'
import { Icon } from './icon.tsx'

export interface DayCalendarProps {
  /** null: none yet */
  readonly value: Day | null
  readonly today: Day
  readonly bounds: DayBounds | undefined
  readonly onPick: (day: Day) => void
}

const step =
  'inline-flex size-7 items-center justify-center rounded-s text-mute hover:bg-sunk hover:text-ink aria-disabled:opacity-40 max-md:size-10'

const looks = {
  months: 'relative',
  month_caption: 'flex h-7 items-center px-2 font-strong max-md:h-10',
  nav: 'absolute top-0 right-0 flex',
  button_previous: step,
  button_next: step,
  month_grid: 'mt-1 border-collapse',
  weekday: 'h-6 w-8 p-0 text-label font-normal text-mute max-md:w-10',
  day: 'group p-0 text-center',
  day_button:
    'size-8 rounded-s text-body hover:bg-sunk group-data-outside:text-mute group-data-today:font-strong group-data-today:text-accent group-data-today:shadow-[inset_0_0_0_1px_var(--accent-line)] group-data-selected:bg-accent group-data-selected:font-medium group-data-selected:text-on-accent group-data-today:group-data-selected:text-on-accent group-data-selected:hover:bg-accent-2 disabled:text-faint disabled:hover:bg-transparent aria-disabled:text-faint max-md:size-10 max-md:text-[15px]',
}

const formatters = {
  formatCaption: (month: Date) => format.monthAndYear(dayOf(month).slice(0, 7)),
  formatWeekdayName: (date: Date) => format.shortWeekday(dayOf(date)),
  formatDay: (date: Date) => String(date.getDate()),
}

const labels = {
  labelNav: () => enDayField.months,
  labelPrevious: () => enDayField.before,
  labelNext: () => enDayField.after,
  labelGrid: formatters.formatCaption,
  labelWeekday: (date: Date) => format.weekday(dayOf(date)),
  labelDayButton: (date: Date, is: { readonly today?: boolean; readonly selected?: boolean }) => {
    const day = format.dayInFull(dayOf(date))
    const told = is.today ? enDayField.isToday(day) : day
    return is.selected ? enDayField.chosen(told) : told
  },
}

const components = {
  Chevron: ({ orientation }: { readonly orientation?: string }) => (
    <Icon name={orientation === 'left' ? 'chevronLeft' : 'chevronRight'} size={14} />
  ),
}

export function DayCalendar({ value, today, bounds, onPick }: DayCalendarProps) {
  const locale = writtenIn.current()
  const first = bounds === undefined ? null : dateOf(bounds.from)
  const last = bounds?.to === undefined ? null : dateOf(bounds.to)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.querySelector<HTMLElement>('td button[tabindex="0"]')?.focus(), [])
  return (
    <div ref={place}>
      <DayPicker
        classNames={looks}
        components={components}
        defaultMonth={dateOf(value ?? today)}
        disabled={[
          ...(first === null ? [] : [{ before: first }]),
          ...(last === null ? [] : [{ after: last }]),
        ]}
        fixedWeeks
        formatters={formatters}
        labels={labels}
        lang={locale}
        mode="single"
        navLayout="after"
        onSelect={(date) => onPick(dayOf(date))}
        required
        selected={value === null ? undefined : dateOf(value)}
        showOutsideDays
        today={dateOf(today)}
        {...(first === null ? {} : { startMonth: first })}
        {...(last === null ? {} : { endMonth: last })}
        weekStartsOn={(firstWeekday(locale) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6}
      />
    </div>
  )
}

/** Its package counts in instants of this browser; at noon each is of its day, whatever the clocks do. */
function dateOf(day: Day): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, 12)
}

function dayOf(date: Date): Day {
  const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'))
  return [String(date.getFullYear()).padStart(4, '0'), ...parts].join('-')
}
