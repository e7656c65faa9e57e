/** Section 8: what could go wrong, how bad and how likely, and what is done about it. */
import type { Block, Tone } from '../document.ts'
import { format } from '../figures/format.ts'
import type { Item, Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import { toneOfLevel } from '../parts/levels.ts'
import { personName } from '../parts/person-name.ts'
import { planRow } from '../parts/plan-row.ts'
import { isSettled } from '#src/plan/is-settled.ts'
import { byGravity, gravityTone } from '#src/plan/risk-order.ts'
import { column, tableOf } from '../parts/table-of.ts'
import { takeMost } from '../parts/take-most.ts'

type Risk = Item<'risks'>

const none = {
  says: 'No risk is written down',
  todo: 'At least one risk, with its cause, an owner and a day.',
}

/** @param most for a form with little room the gravest of the open ones, with what matters of each */
export function risks(material: Material, most = Infinity): Made {
  const isShort = Number.isFinite(most)
  const all = itemsIn(material.plan, 'risks').toSorted(byGravity)
  const { shown, leftOut } = takeMost(isShort ? all.filter((item) => !isSettled(item)) : all, most)
  const numbered = shown.map((item, at) => ({ item, number: at + 1 }))
  const table = tableOf(material, {
    says: 'The risks of the account, the gravest first, with what is done about each, by whom and by when.',
    columns: isShort ? shortColumns : fullColumns,
    rows: numbered.map(({ item, number }) => (isShort ? shortRow : fullRow)(material, item, number)),
    more: leftOut.length,
    none,
  })
  const aside = material.isTemplate ? null : `${material.figures['risks-open'].value} open`
  const blocks = shown.length === 0 && !material.isTemplate ? table : [...table, matrix(numbered)]
  return { section: { id: 'risks', title: 'Risks', aside, blocks }, leftOut }
}

const shortColumns = [
  column('#'),
  column('Risk and mitigation', 6),
  column('Owner', 2),
  column('Due'),
  column('Severity'),
]

function shortRow(material: Material, item: Risk, number: number) {
  const { risk, mitigation, ownerEmail, severity } = item.values
  return planRow(material, item, [
    { text: format.number(number), tone: toneOfLevel(severity), strong: true },
    { text: risk, strong: true, note: mitigation, field: 'risk', noteField: 'mitigation' },
    { text: personName(material, ownerEmail), field: 'ownerEmail' },
    { ...due(material, item), field: 'dueOn' },
    { text: levels(item), tone: toneOfLevel(severity), field: 'severity', also: ['likelihood'] },
  ])
}

const fullColumns = [
  column('#'),
  column('Risk', 4),
  column('Severity × likelihood', 2),
  column('What showed it, and why', 3),
  column('Mitigation', 4),
  column('Owner', 2),
  column('Due'),
  column('Status'),
]

const statusTones: Readonly<Record<Risk['values']['status'], Tone | null>> = {
  Active: 'bad',
  Monitoring: 'watch',
  'In progress': 'accent',
  Closed: 'mute',
}

function fullRow(material: Material, item: Risk, number: number) {
  const { risk, category, severity, trigger, cause, mitigation, ownerEmail, status } = item.values
  return planRow(material, item, [
    { text: format.number(number), tone: toneOfLevel(severity), strong: true },
    { text: risk, strong: true, note: category, field: 'risk', noteField: 'category' },
    { text: levels(item), tone: toneOfLevel(severity), field: 'severity', also: ['likelihood'] },
    { text: format.text(trigger), note: cause, field: 'trigger', noteField: 'cause' },
    { text: format.text(mitigation), field: 'mitigation' },
    { text: personName(material, ownerEmail), field: 'ownerEmail' },
    { ...due(material, item), field: 'dueOn' },
    { text: status, tone: statusTones[status], field: 'status' },
  ])
}

function levels({ values }: Risk): string {
  return `${format.text(values.severity)} × ${format.text(values.likelihood)}`
}

function due({ today }: Material, item: Risk) {
  const { dueOn } = item.values
  const isLate = dueOn !== null && dueOn < today && !isSettled(item)
  return {
    text: format.day(dueOn),
    ...(isLate ? { tone: 'bad' as const, note: format.left(today, dueOn) } : {}),
  }
}

const likelihoods = ['Low', 'Medium', 'High'] as const
const severities = ['High', 'Medium', 'Low'] as const

/** By the numbers of the table; what is not judged has no place. */
function matrix(numbered: readonly { readonly item: Risk; readonly number: number }[]): Block {
  const open = numbered.filter(({ item }) => !isSettled(item))
  const cells = severities.map((severity) =>
    likelihoods.map((likelihood) => {
      const here = open.filter(
        ({ item: { values } }) => values.severity === severity && values.likelihood === likelihood,
      )
      const text = here.map(({ number }) => format.number(number)).join(', ')
      return { text, tone: gravityTone(severity, likelihood) }
    }),
  )
  return {
    kind: 'matrix',
    says: 'The open risks by their numbers: severity upwards, likelihood to the right.',
    across: likelihoods,
    down: severities,
    acrossLabel: 'Likelihood',
    downLabel: 'Severity',
    cells,
  }
}
