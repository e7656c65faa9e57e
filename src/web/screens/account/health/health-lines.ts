/** The course of health as lines of a chart: the model that leads in ink from the day it was lived, the other one thin. */
import type { DayLine, DaySpan } from '../../../ui/day-lines.tsx'
import type { HealthShown, HealthWeek } from './health-queries.ts'

export function courseLines(weeks: readonly HealthWeek[], leads: HealthWeek['leads']): DayLine[] {
  const other = leads === 'weighted' ? 'seven' : 'weighted'
  // The week at which the replayed part ends belongs to both lines, so that they meet.
  const lived = weeks.findIndex(({ replayed }) => !replayed)
  const seam = lived === -1 ? weeks.length - 1 : lived
  const points = (model: 'weighted' | 'seven') =>
    weeks.map((week) => ({ on: week.on, value: week[model].score }))
  const lead = points(leads)
  return [
    { id: 'lead', look: 'main', points: lead.slice(seam) },
    { id: 'early', look: 'early', points: lead.slice(0, seam + 1) },
    { id: 'other', look: 'thin', points: points(other) },
  ]
}

/** The scores of the model that leads at which its status changes, from below. */
export function statusLines({ leads, lines }: Pick<HealthShown, 'leads' | 'lines'>): number[] {
  return leads === 'weighted'
    ? [lines.yellowFrom, lines.greenFrom]
    : [lines.criticalBelow, lines.healthyAbove]
}

/** The weeks for which a cap held, the lowest one, joined while they follow each other. */
export function cappedSpans(weeks: readonly HealthWeek[]): DaySpan[] {
  const spans: DaySpan[] = []
  weeks.forEach(({ on, caps }, at) => {
    if (caps.length === 0) return
    const value = Math.min(...caps.map(({ holdsAt }) => holdsAt))
    const before = spans.at(-1)
    const follows = before !== undefined && before.value === value && before.to === weeks[at - 1]?.on
    if (follows) spans[spans.length - 1] = { ...before, to: on }
    else spans.push({ from: on, to: on, value })
  })
  return spans
}
