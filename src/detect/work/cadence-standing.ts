/** In which rhythm each kind of talk is held, when last and when next, and which kinds have none (handbook 2, section 12). */
import { addDays, type Day, latest } from '#src/kernel/day.ts'
import type { Plan, PlanItem } from '#src/plan/plan.ts'
import type { Cadence } from '#src/plan/plan-sections.ts'
import { cadenceKinds } from '../cadence-kinds.ts'
import { type DueStanding, dueStanding } from '../goals/due-standing.ts'

export interface CadenceStanding extends DueStanding {
  readonly kind: Cadence['kind']
  /** null: it is not agreed */
  readonly id: string | null
  readonly lastOn: Day | null
  /** a meeting of the plan was held later than the line says */
  readonly isLastFromMeeting: boolean
  readonly nextOn: Day | null
  /** nobody named the day: it is the last one and the rhythm */
  readonly isNextComputed: boolean
}

const kinds: readonly Cadence['kind'][] = [
  'EBR',
  'Working session',
  'Technical review',
  'Renewal call',
  'Exec update',
]

export function cadenceStanding(plan: Plan, today: Day): CadenceStanding[] {
  return kinds.flatMap((kind) => {
    const items = [...plan.items.cadence.values()].filter(({ values }) => values.kind === kind)
    if (items.length > 0) return items.map((item) => standingOf(item, plan, today))
    const blank = {
      lastOn: lastMeeting(kind, plan, today),
      nextOn: null,
      state: 'no day',
      days: null,
    } as const
    return [{ kind, id: null, ...blank, isLastFromMeeting: true, isNextComputed: false }]
  })
}

function standingOf({ id, values }: PlanItem<'cadence'>, plan: Plan, today: Day): CadenceStanding {
  const { kind, every } = values
  const lastOn = latest(values.lastOn, lastMeeting(kind, plan, today))
  const isNamed = values.nextOn !== null && (lastOn === null || values.nextOn > lastOn)
  const computed = lastOn === null || every === null ? null : addDays(lastOn, Math.round(every))
  const nextOn = isNamed ? values.nextOn : computed
  return {
    kind,
    id,
    lastOn,
    isLastFromMeeting: lastOn !== null && lastOn !== values.lastOn,
    nextOn,
    isNextComputed: !isNamed && nextOn !== null,
    ...dueStanding({ isSettled: false, dueOn: nextOn, doneOn: null }, today),
  }
}

function lastMeeting(kind: Cadence['kind'], plan: Plan, today: Day): Day | null {
  const held = [...plan.items.meetings.values()].filter(
    ({ values: { type, on } }) => type !== null && cadenceKinds[type] === kind && on <= today,
  )
  return latest(...held.map(({ values }) => values.on))
}
