/** The fields of a proposed edit as a form offers them, and what is typed there as the values that the plan holds. */
import type { ShownEdit } from '../answers.ts'
import type { FieldKind } from '../ui/field-input.tsx'

type Proposed = ShownEdit['proposed']

export interface EditField {
  readonly field: string
  readonly kind: FieldKind
  /** of a choice */
  readonly options: readonly string[]
  /** as it is typed */
  readonly text: string
}

const levels = ['High', 'Medium', 'Low']

/** The words that a field takes, by section or for all of them. */
const choices: Readonly<Record<string, readonly string[]>> = {
  severity: levels,
  likelihood: levels,
  confidence: levels,
  influence: levels,
  sentiment: ['Very Positive', 'Positive', 'Neutral', 'Mixed', 'Negative', 'Unknown'],
  strength: ['Strong', 'Neutral', 'Weak'],
  direction: ['up', 'down'],
  'stakeholders.status': ['there', 'unconfirmed', 'departed'],
  'risks.status': ['Active', 'Monitoring', 'In progress', 'Closed'],
  'risks.category': ['Adoption', 'Relationship', 'Support', 'Commercial', 'Competition'],
  'opportunities.status': ['Open', 'Waiting', 'Won', 'Lost'],
  'opportunities.type': [
    'Upsell',
    'Cross-sell',
    'Seat',
    'Tier',
    'Department',
    'Geographic',
    'Multi-year uplift',
  ],
  'actions.status': ['Open', 'In progress', 'Done', 'Dropped'],
  'milestones.status': ['Complete', 'In Progress', 'At Risk'],
  'milestones.phase': ['Kickoff', 'Onboarding', 'Adoption', 'Renewal readiness'],
  'values.category': ['Efficiency', 'Revenue impact', 'Cost reduction', 'Risk reduction'],
  'blockers.status': ['Open', 'Closed'],
  'checklist.status': ['Open', 'Done'],
  'competitors.status': ['Active', 'Former', 'Mentioned'],
}

const numbers: ReadonlySet<string> = new Set([
  'opportunities.value',
  'values.amount',
  'metrics.baseline',
  'metrics.current',
  'metrics.target',
])
const lists: ReadonlySet<string> = new Set(['roles', 'readinessSignals', 'confirm'])
/** A text that is longer than a line of the form. */
const LINE = 34

/** Ids, and what is itself made of fields: they are not for typing. */
const notTyped: ReadonlySet<string> = new Set([
  'personId',
  'productId',
  'answers',
  'stakeholder',
  'owner',
  'reportsTo',
])

export function editFields({ section, item }: Proposed): EditField[] {
  return Object.entries(item ?? {})
    .filter(([field]) => !notTyped.has(field))
    .map(([field, value]) => ({ field, ...kindOf(section, field, value), text: textOf(value) }))
}

function kindOf(section: string, field: string, value: unknown): Pick<EditField, 'kind' | 'options'> {
  const options = choices[`${section}.${field}`] ?? choices[field]
  if (options !== undefined) return { kind: 'choice', options }
  return { kind: kindWithout(section, field, value), options: [] }
}

function kindWithout(section: string, field: string, value: unknown): FieldKind {
  if (typeof value === 'boolean') return 'yes-no'
  if (Array.isArray(value) || lists.has(field)) return 'lines'
  if (typeof value === 'number' || numbers.has(`${section}.${field}`)) return 'number'
  if (field === 'on' || field.endsWith('On')) return 'day'
  return typeof value === 'string' && value.length > LINE ? 'long text' : 'text'
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.join('\n') : String(value)
}

/** What is typed as the plan holds it; an empty field is not known. */
export function typedValue({ kind }: EditField, text: string): unknown {
  if (kind === 'yes-no') return text === 'true'
  if (kind === 'lines') return text.split('\n').flatMap((line) => line.trim() || [])
  const trimmed = text.trim()
  if (trimmed === '') return null
  return kind === 'number' ? Number(trimmed) : trimmed
}

/** The fields that were typed otherwise than proposed. */
export function changedFields(
  fields: readonly EditField[],
  typed: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((one) => {
      const text = typed[one.field]
      return text === undefined || text === one.text ? [] : [[one.field, typedValue(one, text)]]
    }),
  )
}
