/** Section 10: when it is up, what is to be expected and what stands in the way, and what is still to be done. */
import { type TickedStep, tickedSteps } from '#src/detect/renewal/ticked-lines.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Block, ListItem, Tone } from '../document.ts'
import { format } from '../figures/format.ts'
import type { Item, Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import { listOf, planLine } from '../parts/list-of.ts'
import { personName } from '../parts/person-name.ts'
import { gapOf } from '../parts/table-of.ts'
import { expectation } from './renewal-expectation.ts'

export function renewal(material: Material): Made {
  const { figures } = material
  const byOutlook = material.diagnosis?.renewal?.byOwner ? [figures['expected-loss-by-outlook']] : []
  const dates = [figures['renewal-date'], figures.deadline, figures.term, figures.arr]
  const blocks: Block[] = [
    {
      kind: 'figures',
      figures: [...dates, figures['arr-at-risk'], figures['expected-loss'], ...byOutlook],
    },
    ...expectation(material),
    ...drivers(material),
    ...blockers(material),
    ...checklist(material),
    ...steps(material),
  ]
  const days = figures['days-to-deadline'].value
  const aside = material.isTemplate
    ? null
    : `${days} days to the deadline, ${figures['days-to-renewal'].value} to the renewal`
  return { section: { id: 'renewal', title: 'Renewal plan', aside, blocks }, leftOut: [] }
}

/** The three that move the outlook most each way (handbook 7a). */
const MOST = 3

function drivers({ diagnosis }: Material): Block[] {
  const all = diagnosis?.outlook?.drivers ?? []
  const up = all.filter(({ points }) => points > 0).toSorted((a, b) => b.points - a.points)
  const down = all.filter(({ points }) => points < 0).toSorted((a, b) => a.points - b.points)
  if (all.length === 0) return []
  const lane = (title: string, tone: Tone, found: typeof all) => ({
    title,
    note: null,
    items: found.slice(0, MOST).map(({ says, points }): ListItem => {
      const sign = points < 0 ? '−' : '+'
      return { says, note: `${sign}${format.number(Math.abs(points), 1)} points`, tone }
    }),
    more: 0,
  })
  return [
    { kind: 'lanes', lanes: [lane('Speaks for it', 'good', up), lane('Speaks against it', 'bad', down)] },
  ]
}

function blockers(material: Material): Block[] {
  const items = itemsIn(material.plan, 'blockers').toSorted(byDue)
  const lines = items.map((item): ListItem => {
    const { blocker, ownerEmail, dueOn, status } = item.values
    const isLate = status === 'Open' && dueOn < material.today
    return planLine(material, item, {
      says: `Blocker: ${blocker}`,
      note: `${personName(material, ownerEmail)} · ${format.day(dueOn)}${isLate ? `, ${format.left(material.today, dueOn)}` : ''}`,
      state: status === 'Closed' ? 'done' : 'open',
      tone: isLate ? 'bad' : null,
      edits: ['blocker'],
      noteEdits: ['ownerEmail', 'dueOn', 'status'],
    })
  })
  return lines.length > 0
    ? listOf(lines, nothing)
    : material.isTemplate
      ? [gapOf('No blocker is known', 'What stands in the way, who removes it and by when.')]
      : []
}

const nothing = { says: 'Nothing', todo: null }

function byDue(a: Item<'blockers'> | Item<'checklist'>, b: Item<'blockers'> | Item<'checklist'>): number {
  return a.values.dueOn < b.values.dueOn ? -1 : 1
}

/** The ten lines as a template asks them (handbook 7). */
const asked = [
  'Success plan reviewed',
  'Value summary sent',
  'Economic buyer met',
  'Sponsor briefed',
  'Open escalations closed',
  'Usage and seats reconciled',
  'Pricing and uplift agreed inside',
  'Competitors known',
  'Paper process known',
  'Risks mitigated or accepted',
]

function checklist({ diagnosis, isTemplate }: Material): Block[] {
  const lines = diagnosis?.renewal?.checklist ?? []
  if (isTemplate) return [{ kind: 'list', items: asked.map((says) => ({ says, state: 'unknown' })), more: 0 }]
  if (lines.length === 0) return []
  const items = lines.map(({ asks, says, holds }): ListItem => ({
    says: asks,
    note: says,
    state: holds === null ? 'unknown' : holds ? 'done' : 'failed',
  }))
  return [{ kind: 'list', items, more: 0 }]
}

function stepState({ state, on, dueOn, doneBy, why }: TickedStep, today: Day): string {
  if (state === 'done') return doneBy === 'person' ? 'done, ticked in the plan' : 'done'
  if (state === 'dropped') return 'not needed'
  const stands = {
    due: 'due',
    late: format.left(today, dueOn),
    ahead: 'ahead',
    open: 'not ticked',
  }
  const moved = dueOn === on ? [] : [`planned for ${format.day(dueOn)}`]
  return [...moved, stands[state], ...(state === 'ahead' || why === '' ? [] : [why])].join(', ')
}

/** What the calendar asks for, and what the plan has set down beside it. */
function steps(material: Material): Block[] {
  const { today, diagnosis, plan } = material
  const due = { plan, deadlineOn: diagnosis?.deadline?.on ?? null }
  const ofCalendar = tickedSteps(diagnosis?.renewal ?? { steps: [] }, due, today).map((step): ListItem => ({
    says: `${step.id} ${step.says}`,
    note: `${format.day(step.on)}, ${stepState(step, today)}`,
    state: step.state === 'done' ? 'done' : step.state === 'dropped' ? 'failed' : 'open',
    tone: step.state === 'late' ? 'bad' : null,
  }))
  const ofPlan = itemsIn(material.plan, 'checklist')
    .toSorted(byDue)
    .map((item): ListItem => {
      const { step, ownerEmail, dueOn, status, why } = item.values
      const isLate = status === 'Open' && dueOn < today
      return planLine(material, item, {
        says: step,
        note:
          status === 'Dropped'
            ? ['Not needed', why ?? ''].filter(Boolean).join(': ')
            : `${personName(material, ownerEmail)} · ${format.day(dueOn)}`,
        state: status === 'Done' ? 'done' : status === 'Dropped' ? 'failed' : 'open',
        tone: isLate ? 'bad' : null,
        edits: ['step'],
        noteEdits: status === 'Dropped' ? ['why', 'status'] : ['ownerEmail', 'dueOn', 'status'],
      })
    })
  return [ofCalendar, ofPlan]
    .filter((items) => items.length > 0)
    .map((items): Block => ({ kind: 'list', items, more: 0 }))
}
