/** The day that is looked at: typed, or by a slider over the days with edits, whose bars say how many. */
import { useId } from 'react'
import { daysBetween } from '#src/kernel/day.ts'
import { format } from '../../../format.ts'
import { enHistory } from '../../../messages/en-history.ts'
import { DayInput } from '../../../ui/day-input.tsx'
import { FoldedTable } from '../../../ui/folded-table.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import type { PlanDays } from './history-queries.ts'
import type { HistoryDays } from './use-history-days.ts'

interface DaySliderProps {
  readonly planDays: PlanDays
  readonly chosen: HistoryDays
}

const texts = enHistory.days
const step =
  'inline-flex size-7 items-center justify-center rounded-m text-mute hover:bg-sunk hover:text-ink disabled:opacity-40 max-md:size-10'

export function DaySlider({ planDays, chosen }: DaySliderProps) {
  const { days, asOf } = planDays
  const { on, at, go, stepTo } = chosen
  const id = useId()
  useKeys({ '[': () => stepTo(-1), ']': () => stepTo(1) })
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3 print:hidden">
      <div className="flex items-center gap-1">
        <span className="flex items-center gap-2 text-mute">
          <label className="whitespace-nowrap" htmlFor={id}>
            {texts.on}
          </label>
          <DayInput
            bounds={{ from: days[0]?.on ?? asOf, to: asOf }}
            id={id}
            onChoose={(day) => go({ on: day })}
            value={on}
          />
        </span>
        <button
          aria-label={texts.before}
          className={step}
          disabled={at <= 0 && days[0]?.on === on}
          onClick={() => stepTo(-1)}
          type="button"
        >
          <Icon name="chevronLeft" size={14} />
        </button>
        <button
          aria-label={texts.after}
          className={step}
          disabled={at >= days.length - 1}
          onClick={() => stepTo(1)}
          type="button"
        >
          <Icon name="chevronRight" size={14} />
        </button>
        <span className="text-small text-mute">
          {texts.ago(daysBetween(on, asOf))}
          {days[0]?.on === on ? `, ${texts.first}` : null}
        </span>
      </div>
      <Slider chosen={chosen} planDays={planDays} />
      <EditsByDay planDays={planDays} />
    </div>
  )
}

/** What the bars say, in a sentence and as the numbers behind them. */
function EditsByDay({ planDays: { days, asOf } }: Pick<DaySliderProps, 'planDays'>) {
  const total = days.reduce((sum, { edits }) => sum + edits, 0)
  const first = format.day(days[0]?.on ?? asOf)
  return (
    <div className="-mt-2 w-full">
      <p className="text-small text-mute">{texts.picture(days.length, total, first, format.day(asOf))}</p>
      <div className="max-w-xl">
        <FoldedTable
          columns={[{ label: texts.day }, { label: texts.edits, isNumber: true }]}
          label={texts.numbers}
          rows={days.toReversed().map(({ on, edits }) => ({
            id: on,
            cells: [format.day(on), format.number(edits)],
          }))}
        />
      </div>
    </div>
  )
}

function Slider({ planDays: { days }, chosen: { on, at, go } }: DaySliderProps) {
  const most = Math.max(...days.map(({ edits }) => edits))
  return (
    <div className="min-w-48 max-w-xl flex-1">
      <div aria-hidden="true" className="flex h-7 items-end gap-px px-2">
        {days.map((day, index) => (
          <span
            className={`min-w-0 flex-1 rounded-t-[1px] ${index === at ? 'bg-accent' : index < at ? 'bg-mute' : 'bg-line-2'}`}
            key={day.on}
            style={{ height: `${Math.max(10, Math.round((day.edits / most) * 100))}%` }}
          />
        ))}
      </div>
      <input
        aria-label={texts.slider}
        aria-valuetext={texts.valueText(format.day(days[Math.max(0, at)]?.on ?? on), days[at]?.edits ?? 0)}
        className="h-6 w-full accent-accent max-md:h-10"
        max={days.length - 1}
        min={0}
        onChange={({ target }) => {
          const day = days[Number(target.value)]
          if (day !== undefined) go({ on: day.on })
        }}
        type="range"
        value={Math.max(0, at)}
      />
    </div>
  )
}
