/** One metric: its way to the target and how it stands in words; opened, its course, its arithmetic and what was agreed. */
import { type ReactNode, useId, useState } from 'react'
import { format } from '../../../format.ts'
import { enGoals } from '../../../messages/en-goals.ts'
import { editedItem } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { ItemDiffers } from '../../../plan/item-differs.tsx'
import { ItemEnd } from '../../../plan/item-end.tsx'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import { Differs } from '../../../ui/differs.tsx'
import { Gap } from '../../../ui/gap.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Mark, type Tone } from '../../../ui/mark.tsx'
import type { GoalsProps } from './goals-props.ts'
import type { MetricGoal } from './goals-queries.ts'
import { MetricDetails } from './metric-details.tsx'
import { bareMetricText, metricText } from './metric-text.ts'
import { measuredBy } from './measured-by.ts'
import { TargetLine } from './target-line.tsx'

interface MetricRowProps extends Pick<GoalsProps, 'place'> {
  readonly item: ListedItem<'metrics'>
  /** undefined: it was added just now */
  readonly goal: MetricGoal | undefined
  readonly by: string
}

const texts = enGoals.metrics

const tones: Readonly<Record<MetricGoal['state'], Tone>> = {
  reached: 'good',
  'on track': 'good',
  behind: 'watch',
  'moving away': 'bad',
  'not known': 'unknown',
}

export function MetricRow({ item, goal, by, place }: MetricRowProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const { name, unit, baseline, target } = item.values
  const current = goal?.isMeasured ? goal.current : item.values.current
  const edited = { ...place, item: editedItem(item) }
  const state = goal?.state ?? 'not known'
  return (
    <li className="border-b border-line py-2">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-5 gap-y-1 md:grid-cols-[minmax(0,250px)_88px_minmax(0,1fr)_88px_212px_52px] md:items-center">
        <Name goal={goal} id={id} isOpen={isOpen} name={name} onOpen={() => setOpen(!isOpen)} />
        <Figure label={texts.baseline}>
          <InlineEdit {...edited} field="baseline">
            {baseline === null ? undefined : bareMetricText(baseline, unit)}
          </InlineEdit>
        </Figure>
        <div className="min-w-0 max-md:order-3 max-md:col-span-2">
          <Way current={current} goal={goal} item={item} />
        </div>
        <Figure label={texts.target}>
          <InlineEdit {...edited} field="target">
            {target === null ? undefined : bareMetricText(target, unit)}
          </InlineEdit>
        </Figure>
        <div className="min-w-0 max-md:order-4 max-md:col-span-2">
          <p className="flex items-center gap-1.5">
            <Mark tone={tones[state]} />
            {texts.states[state]}
          </p>
          <Against goal={goal} item={item} />
          {goal === undefined || goal.reachedOn === null ? null : (
            <p className="text-small text-mute">
              {texts.reachedOn(format.monthAndYear(goal.reachedOn.slice(0, 7)))}
            </p>
          )}
        </div>
        <span className="justify-self-end max-md:order-1">
          <ItemEnd {...edited} />
        </span>
      </div>
      <div className="max-w-4xl pt-2 pb-1 pl-3.5" hidden={!isOpen} id={id}>
        {isOpen && goal !== undefined ? (
          <MetricDetails by={by} edited={edited} goal={goal} values={item.values} />
        ) : null}
      </div>
    </li>
  )
}

/** Where a signal measures it, its figure stands in the row, and what the plan says is what differs. */
function Against({ item, goal }: Pick<MetricRowProps, 'item' | 'goal'>) {
  const { current, unit } = item.values
  if (current === null) return null
  if (goal?.isMeasured !== true) return <ItemDiffers field="current" item={item} />
  const isAgainst = item.differs.some(({ field }) => field === 'current')
  return isAgainst ? <Differs>{texts.planSays(metricText(current, unit))}</Differs> : null
}

interface NameProps extends Pick<MetricRowProps, 'goal'> {
  readonly name: string
  /** of what it opens */
  readonly id: string
  readonly isOpen: boolean
  readonly onOpen: () => void
}

function Name({ name, goal, id, isOpen, onOpen }: NameProps) {
  return (
    <button
      aria-controls={id}
      aria-expanded={isOpen}
      className="flex min-h-6 min-w-0 items-start gap-1 text-left max-md:min-h-10"
      onClick={onOpen}
      type="button"
    >
      <Icon
        className={`mt-[3px] -ml-1 shrink-0 text-faint transition-transform ${isOpen ? 'rotate-90' : ''}`}
        name="chevronRight"
        size={14}
      />
      <span className="min-w-0">
        <span className="block font-strong">{name}</span>
        <span className="block text-small text-mute">{measuredBy(goal)}</span>
      </span>
    </button>
  )
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <span className="flex flex-col items-end text-right max-md:order-2 max-md:flex-row max-md:items-baseline max-md:gap-2">
      <span className="text-[11px] leading-4 text-mute">{label}</span>
      {children}
    </span>
  )
}

interface WayProps extends Pick<MetricRowProps, 'item' | 'goal'> {
  readonly current: number | null
}

function Way({ item, goal, current }: WayProps) {
  const { name, unit, baseline, target } = item.values
  const share = goal?.share ?? null
  const said = metricText(current, unit)
  if (share === null) {
    return (
      <span className="flex flex-wrap items-center gap-2">
        {current === null ? null : <span className="font-strong">{said}</span>}
        <Gap>{current === null ? texts.noCurrent : target === null ? texts.noTarget : texts.noWay}</Gap>
      </span>
    )
  }
  const label = texts.way(
    name,
    metricText(baseline, unit),
    said,
    metricText(target, unit),
    format.percent(share),
  )
  const isGood = goal?.state === 'reached' || goal?.state === 'on track'
  return (
    <span className="block min-w-0">
      <span className="relative block h-5">
        <span
          className="absolute -translate-x-1/2 font-strong whitespace-nowrap"
          style={{ left: `${5 + 90 * Math.min(1, Math.max(0, share))}%` }}
        >
          {said}
        </span>
      </span>
      <TargetLine isGood={isGood} label={label} share={share} />
    </span>
  )
}
