/** Of the essentials of a plan, those that are present, so that three fresh items are not a perfect plan (handbook 3). */
import { addDays, type Day } from '#src/kernel/day.ts'
import { openItems } from '#src/plan/open-items.ts'
import { opportunityGaps } from '#src/plan/opportunity-gaps.ts'
import type { Plan } from '#src/plan/plan.ts'
import { type KeyRole, keyRoles } from '../people/people-standing.ts'
import { counted, listed } from '../words.ts'
import { measuredCurrent } from './measured-metrics.ts'
import type { DoneQuality } from './plan-quality.ts'
import type { QualityInput } from './quality-input.ts'

/** Three to five objectives, and as many actions for the next 30 days. */
const [LEAST, MOST] = [3, 5]
const ACTION_DAYS = 30

type Essential = DoneQuality['essentials'][number]

export function done(input: QualityInput): DoneQuality {
  const { plan, today } = input
  const essentials = [
    ...keyRoles.map((role) => held(plan, role)),
    enough('objectives', openItems(plan, 'objectives').length, 'objective'),
    measured(input),
    ownedRisk(plan),
    completeOpportunity(plan),
    enough(
      'actions',
      dueActions(plan, today),
      `action due in ${ACTION_DAYS} days`,
      `actions due in ${ACTION_DAYS} days`,
    ),
  ]
  return { share: essentials.filter(({ holds }) => holds).length / essentials.length, essentials }
}

const roleIds: Readonly<Record<KeyRole, string>> = {
  Champion: 'champion',
  'Economic Buyer': 'buyer',
  'Executive Sponsor': 'sponsor',
}

/** Somebody by name: a place to be filled is none. */
function held(plan: Plan, role: KeyRole): Essential {
  const holders = openItems(plan, 'stakeholders').filter(({ values }) => values.roles.includes(role))
  const names = holders.flatMap(({ values: { name } }) => (name === null ? [] : [name]))
  const says = names.length === 0 ? `${role}: nobody` : `${role}: ${listed(names)}`
  return { id: roleIds[role], says, holds: names.length > 0 }
}

function enough(id: string, count: number, thing: string, things?: string): Essential {
  const holds = count >= LEAST && count <= MOST
  const asked = holds ? '' : `, ${LEAST} to ${MOST} are asked`
  return { id, says: `${counted(count, thing, things)}${asked}`, holds }
}

function measured({ plan, diagnosis }: QualityInput): Essential {
  const metrics = [...plan.items.metrics.values()]
  const known = metrics.filter(
    (item) => item.values.current !== null || measuredCurrent(item, diagnosis) !== null,
  )
  const says =
    known.length === 0
      ? `No KPI with a current value${metrics.length === 0 ? '' : `, of ${metrics.length}`}`
      : `${counted(known.length, 'KPI')} with a current value`
  return { id: 'kpi', says, holds: known.length > 0 }
}

function ownedRisk(plan: Plan): Essential {
  const risks = openItems(plan, 'risks')
  const owned = risks.filter(({ values }) => values.ownerEmail !== null && values.dueOn !== null)
  const says =
    owned.length > 0
      ? `${counted(owned.length, 'risk')} with owner and date`
      : risks.length === 0
        ? 'No risk'
        : `No risk with owner and date, of ${risks.length}`
  return { id: 'risk', says, holds: owned.length > 0 }
}

function completeOpportunity(plan: Plan): Essential {
  const all = openItems(plan, 'opportunities')
  const complete = all.filter(({ values }) => opportunityGaps(values).length === 0)
  const says =
    complete.length > 0
      ? `${counted(complete.length, 'complete opportunity', 'complete opportunities')}`
      : all.length === 0
        ? 'No opportunity'
        : `No complete opportunity, of ${all.length}: product, stakeholder, rationale and date are asked`
  return { id: 'opportunity', says, holds: complete.length > 0 }
}

/** What is overdue is no plan for the days to come. */
function dueActions(plan: Plan, today: Day): number {
  const last = addDays(today, ACTION_DAYS)
  return openItems(plan, 'actions').filter(
    ({ values: { dueOn } }) => dueOn !== null && dueOn >= today && dueOn <= last,
  ).length
}
