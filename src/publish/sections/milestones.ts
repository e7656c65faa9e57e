/** Section 5: onboarding and adoption by phase, from the kickoff to readiness for the renewal. */
import type { Tone } from '../document.ts'
import { format, unknown } from '../figures/format.ts'
import type { Item, Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import { planRow } from '../parts/plan-row.ts'
import { column, tableOf } from '../parts/table-of.ts'

type Milestone = Item<'milestones'>

const phases: readonly (string | null)[] = ['Kickoff', 'Onboarding', 'Adoption', 'Renewal readiness', null]

/** The defaults of handbook 2, section 5. */
const starters = [
  'Kickoff: goals agreed',
  'Onboarding: admin set up',
  'Onboarding: integration live',
  'Onboarding: training held',
  'Onboarding: first value',
  'Adoption: half the seats active',
  'Adoption: second use case',
  'Adoption: first QBR',
  'Renewal readiness: value agreed',
  'Renewal readiness: buyer met',
  'Renewal readiness: terms agreed',
]

const tones: Readonly<Record<Milestone['values']['status'], Tone>> = {
  Complete: 'good',
  'In Progress': 'accent',
  'At Risk': 'watch',
}

export function milestones(material: Material): Made {
  const items = itemsIn(material.plan, 'milestones').toSorted(byPhase)
  const done = items.filter(({ values }) => values.status === 'Complete').length
  const blocks = tableOf(material, {
    says: 'The milestones by phase, with how each stands, when it is due and when it was done.',
    columns: [column('Milestone', 4), column('Phase', 2), column('Status', 2), column('Due'), column('Done')],
    rows: items.map((item) => row(material, item)),
    none: { says: 'No milestone is set', todo: 'From the kickoff to readiness for the renewal.' },
    starters,
  })
  const aside =
    items.length === 0 ? null : `${format.number(done)} of ${format.number(items.length)} complete`
  return { section: { id: 'milestones', title: 'Onboarding and adoption', aside, blocks }, leftOut: [] }
}

function byPhase(a: Milestone, b: Milestone): number {
  const day = ({ values }: Milestone): string => values.dueOn ?? values.doneOn ?? '9999'
  return phases.indexOf(a.values.phase) - phases.indexOf(b.values.phase) || (day(a) < day(b) ? -1 : 1)
}

function row(material: Material, item: Milestone) {
  const { name, phase, status, dueOn, doneOn } = item.values
  const isLate = status !== 'Complete' && dueOn !== null && dueOn < material.today
  return planRow(material, item, [
    { text: name, strong: true, field: 'name' },
    { text: phase ?? unknown, field: 'phase' },
    { text: status, tone: tones[status], field: 'status' },
    {
      text: format.day(dueOn),
      field: 'dueOn',
      ...(isLate ? { tone: 'bad' as const, note: format.left(material.today, dueOn) } : {}),
    },
    { text: status === 'Complete' ? format.day(doneOn) : '–', field: 'doneOn' },
  ])
}
