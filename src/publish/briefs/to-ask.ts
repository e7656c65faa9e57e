/** What to ask on the call: what the plan does not know, what is stuck, and what may have changed. */
import type { KeyRole } from '#src/detect/people/people-standing.ts'
import type { ListItem } from '../document.ts'
import type { Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import type { KnownPerson } from '../parts/known-people.ts'
import { listOf } from '../parts/list-of.ts'
import { missingRoles } from '../parts/people-in-order.ts'
import { isSettled } from '#src/plan/is-settled.ts'
import type { Call } from './attendees-of.ts'

/** More than these no call has room for. */
const MOST = 10

export function toAsk(material: Material, { people }: Call): Made {
  const questions = [
    ...aboutRoles(material),
    ...people.flatMap(aboutPerson),
    ...aboutChecks(material),
    ...aboutGoals(material),
    ...aboutBlockers(material),
  ]
  const items = questions.slice(0, MOST).map((says): ListItem => ({ says, state: 'open' }))
  const more = Math.max(0, questions.length - MOST)
  const blocks = listOf(items, { says: 'Nothing is open to ask', todo: null }, more)
  return { section: { id: 'ask', title: 'What to ask', aside: null, blocks }, leftOut: [] }
}

const whoIs: Readonly<Record<KeyRole, string>> = {
  Champion: 'Who gains most from us, and speaks for us when we are not there?',
  'Economic Buyer': 'Who decides over the budget?',
  'Executive Sponsor': 'Who of the leadership stands behind it?',
}

function aboutRoles(material: Material): string[] {
  return missingRoles(material).map((role) => whoIs[role])
}

function aboutPerson({ name, item, person }: KnownPerson): string[] {
  const whom = name ?? 'them'
  const priorities = item?.values.priorities ?? person?.priorities ?? []
  const sentiment = item?.values.sentiment ?? person?.sentiment ?? null
  return [
    ...(priorities.length === 0 ? [`What matters most to ${whom} this year?`] : []),
    ...(sentiment === null || sentiment === 'Unknown' ? [`How content is ${whom} with us?`] : []),
    ...(item?.standing === 'assumed'
      ? [`Is it right that ${whom} is ${item.values.roles.join(' and ') || 'concerned'}?`]
      : []),
  ]
}

/** What no record can tell: a person has to ask. */
function aboutChecks({ diagnosis }: Material): string[] {
  const unknown = [
    ...(diagnosis?.relationship.checklist ?? []),
    ...(diagnosis?.renewal?.checklist ?? []),
  ].filter(({ holds }) => holds === null)
  const asked: Readonly<Record<string, string>> = {
    organisation: 'Has anything changed in your organisation, or is about to?',
    'paper-process': 'Who signs, and what does the paper process look like?',
    competitors: 'What else are you looking at?',
  }
  return unknown.flatMap(({ id }) => asked[id] ?? [])
}

function aboutGoals({ plan }: Material): string[] {
  const goals = itemsIn(plan, 'objectives').filter((item) => !isSettled(item))
  if (goals.length === 0) return ['What are the three goals by which you measure this year?']
  return goals
    .filter(({ values }) => values.status === 'At risk' || values.successCriteria === null)
    .map(({ values }) =>
      values.successCriteria === null
        ? `By what will you see that “${values.objective}” is reached?`
        : `What does “${values.objective}” still need?`,
    )
}

function aboutBlockers({ plan }: Material): string[] {
  const blocked = itemsIn(plan, 'opportunities').filter(
    (item) => item.values.status === 'Open' && item.values.blocker !== null,
  )
  return blocked.map(
    ({ values }) => `Is this still in the way of “${values.opportunity}”: ${values.blocker}?`,
  )
}
