/** What is missing in the plan, by what a segment asks to be filled first (handbook 2, segment guide). */
import { addDays, type Day } from '#src/kernel/day.ts'
import { openItems } from '../open-items.ts'
import { opportunityGaps } from '../opportunity-gaps.ts'
import type { Plan, PlanItem } from '../plan.ts'
import type { SectionName } from '../plan-sections.ts'
import { type GuideGap, toAdd, toFill } from './guide-gap.ts'

export type GuideTopic =
  | 'objectives'
  | 'milestones'
  | 'health'
  | 'actions'
  | 'stakeholders'
  | 'metrics'
  | 'expansion'
  | 'values'
  | 'renewal'
  | 'usage'
  | 'adoption'
  | 'season'

/** Handbook 2, section 3: three to five goals. */
const LEAST_OBJECTIVES = 3
/** Handbook 2, section 13: three to five for the next 30 days. */
const [LEAST_ACTIONS, ACTION_DAYS] = [3, 30]
const keyRoles = ['Champion', 'Economic Buyer', 'Executive Sponsor'] as const

type GapsOf = (plan: Plan, today: Day) => readonly GuideGap[]

/** In each the weightiest first. */
export const gapsByTopic: Readonly<Record<GuideTopic, GapsOf>> = {
  objectives: (plan) => {
    const open = openItems(plan, 'objectives')
    return [
      ...few('objectives', open.length, LEAST_OBJECTIVES, 'objectives'),
      ...open.flatMap((item) => lacks(item, item.values.objective, ['successCriteria', 'targetOn'])),
    ]
  },
  milestones: (plan) => milestoneGaps(plan, () => true, 'No milestone is set'),
  adoption: (plan) =>
    milestoneGaps(plan, ({ values }) => values.phase === 'Adoption', 'No milestone of adoption is set', {
      phase: 'Adoption',
    }),
  season: (plan) => milestoneGaps(plan, () => true, 'Nothing is set that must be live before their season'),
  health: (plan) => {
    const [item] = plan.items.sentiment.values()
    return (item?.values.byCsm ?? null) === null
      ? [toFill('sentiment', null, ['byCsm', 'why'], 'The CSM has not judged the account yet')]
      : []
  },
  actions: (plan, today) => {
    const open = openItems(plan, 'actions')
    const soon = open.filter(
      ({ values: { dueOn } }) => dueOn !== null && dueOn <= addDays(today, ACTION_DAYS),
    )
    return [
      ...few('actions', soon.length, LEAST_ACTIONS, `actions due in ${ACTION_DAYS} days`),
      ...open.flatMap((item) => lacks(item, item.values.action, ['dueOn'])),
    ]
  },
  stakeholders: (plan) => {
    const named = openItems(plan, 'stakeholders').filter(({ values }) => values.name !== null)
    const open = keyRoles.filter((role) => !named.some(({ values }) => values.roles.includes(role)))
    return [
      ...open.map((role) => toAdd('stakeholders', `Nobody is named as ${role}`, { roles: [role] })),
      ...named.flatMap((item) => lacks(item, item.values.name ?? '', ['influence', 'sentiment'])),
    ]
  },
  metrics: (plan) => {
    const items = [...plan.items.metrics.values()]
    if (items.length === 0) return [toAdd('metrics', 'No KPI is agreed')]
    return items.flatMap((item) => lacks(item, item.values.name, ['baseline', 'target']))
  },
  expansion: (plan) => {
    const open = openItems(plan, 'opportunities')
    if (open.length === 0) return [toAdd('opportunities', 'No opportunity is written down')]
    return open.flatMap((item) => {
      const gaps = opportunityGaps(item.values)
      const says = `“${item.values.opportunity}” has no ${gaps.join(', no ')}`
      return gaps.length === 0 ? [] : [toFill('opportunities', item.id, gaps, says)]
    })
  },
  values: (plan) => {
    const items = [...plan.items.values.values()]
    if (items.length === 0) return [toAdd('values', 'No value is written down')]
    const isAgreed = items.some(({ values }) => values.agreed)
    return [
      ...(isAgreed ? [] : [toFill('values', items[0]!.id, ['agreed'], 'No value is agreed with them yet')]),
      ...items.flatMap((item) => lacks(item, item.values.value, ['amount'])),
    ]
  },
  renewal: (plan) => {
    const [item] = plan.items.renewal.values()
    const fields = (['probabilityByAm', 'probabilityByCsm'] as const).filter(
      (field) => (item?.values[field] ?? null) === null,
    )
    const who = fields.map((field) => (field === 'probabilityByAm' ? 'the AM' : 'the CSM')).join(' and ')
    const says = `No probability by ${who}`
    return fields.length === 0 ? [] : [toFill('renewal', null, fields, says)]
  },
  usage: (plan) => {
    const [item] = plan.items.currentState.values()
    const fields = (['usedFor', 'adoption'] as const).filter(
      (field) => (item?.values[field] ?? null) === null,
    )
    const cases = plan.items.useCases.size === 0 ? [toAdd('useCases', 'No use case is written down')] : []
    if (fields.length === 0) return cases
    return [
      toFill('currentState', null, fields, 'It is not said what they use us for, and how far'),
      ...cases,
    ]
  },
}

function few(section: SectionName, count: number, least: number, what: string): GuideGap[] {
  if (count >= least) return []
  return [toAdd(section, count === 0 ? `No ${what}` : `${count} ${what}, ${least} to 5 are asked`)]
}

/** @param name as the item is called */
function lacks(item: PlanItem, name: string, asked: readonly string[]): GuideGap[] {
  const values = item.values as unknown as Readonly<Record<string, unknown>>
  const fields = asked.filter((field) => values[field] === null || values[field] === undefined)
  if (fields.length === 0) return []
  return [toFill(item.section, item.id, fields, `“${name}” has no ${fields.map(wordsOf).join(', no ')}`)]
}

const fieldNames: Readonly<Record<string, string>> = {
  successCriteria: 'success criteria',
  targetOn: 'target date',
  dueOn: 'date',
}

function wordsOf(field: string): string {
  return fieldNames[field] ?? field
}

function milestoneGaps(
  plan: Plan,
  isMeant: (item: PlanItem<'milestones'>) => boolean,
  none: string,
  start: Readonly<Record<string, unknown>> = {},
): GuideGap[] {
  const items = [...plan.items.milestones.values()].filter(isMeant)
  if (items.length === 0) return [toAdd('milestones', none, start)]
  return items
    .filter(({ values }) => values.status !== 'Complete')
    .flatMap((item) => lacks(item, item.values.name, ['dueOn']))
}
