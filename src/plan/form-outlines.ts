/** The forms of the plan as delivered: which sections each has, in their order (handbook 2). An organization may arrange them otherwise. */

const numbered = [
  'snapshot',
  'stakeholders',
  'objectives',
  'metrics',
  'milestones',
  'values',
  'health',
  'risks',
  'qbr',
  'renewal',
  'expansion',
  'cadence',
  'actions',
] as const

/** Those that carry a number where a form has all of them. */
export const numberedSections: ReadonlySet<string> = new Set(numbered)

/** Every section, by the name that it has where it stands alone. */
export const formSections: Readonly<Record<string, string>> = {
  snapshot: 'Account snapshot',
  stakeholders: 'Stakeholders',
  objectives: 'Customer objectives',
  metrics: 'Success metrics',
  milestones: 'Onboarding and adoption',
  values: 'Value realised',
  health: 'Health',
  risks: 'Risks',
  qbr: 'Quarterly business review',
  renewal: 'Renewal plan',
  expansion: 'Expansion',
  cadence: 'Communication cadence',
  actions: '30/60/90-day actions',
  current: 'Current state',
  future: 'Future state',
  whitespace: 'Whitespace',
  meetings: 'Meetings',
  commitments: 'Commitments',
  competitors: 'Competitors',
  movements: 'What moved',
  quality: 'Plan quality',
  changes: 'Changed in the plan',
}

const all = Object.keys(formSections)

interface Outline {
  readonly sections: readonly string[]
  /** what of its sections is not called as the section alone, as several stand under one head */
  readonly titles?: Readonly<Record<string, string>>
  /** sections that stand within another one of it */
  readonly within?: readonly string[]
  /** it is as long as it may be, or goes to the customer: it takes no section that it was not made for */
  readonly isClosed?: true
}

export const formOutlines = {
  'one-page': {
    sections: ['stakeholders', 'current', 'future', 'health', 'expansion', 'risks', 'actions'],
    titles: { expansion: 'Opportunities', actions: 'Moves of the next 90 days' },
    isClosed: true,
  },
  'operating-system': { sections: all },
  'executive-share': { sections: ['objectives', 'values', 'renewal'], isClosed: true },
  'key-account': { sections: ['snapshot', 'stakeholders', 'health', 'expansion', 'risks', 'meetings'] },
  'five-sections': {
    sections: ['snapshot', 'stakeholders', 'health', 'expansion', 'actions'],
    titles: { health: 'State and health', expansion: 'Growth' },
    within: ['current', 'future'],
  },
  decision: {
    sections: ['objectives', 'stakeholders', 'health', 'expansion', 'actions'],
    titles: { objectives: 'Goals', health: 'Health and risks' },
    within: ['metrics', 'risks'],
  },
  'half-page': {
    sections: ['snapshot', 'stakeholders', 'objectives', 'risks', 'actions'],
    titles: { stakeholders: 'Champion and buyer', actions: 'Moves of the next 90 days' },
    isClosed: true,
  },
  full: { sections: all },
} as const satisfies Readonly<Record<string, Outline>>

export type FormId = keyof typeof formOutlines

export const formIds = Object.keys(formOutlines) as FormId[]

/** The sections of each form as delivered. */
export const deliveredSections = Object.fromEntries(
  formIds.map((id) => [id, formOutlines[id].sections]),
) as unknown as Readonly<Record<FormId, readonly string[]>>

export function isFormId(id: string): id is FormId {
  return Object.hasOwn(formOutlines, id)
}

/** All that may stand in a form: its own sections first, as delivered, then those that can be added. */
export function sectionsFor(form: FormId): readonly string[] {
  const { sections, within = [], isClosed }: Outline = formOutlines[form]
  if (isClosed === true) return sections
  return [...sections, ...all.filter((one) => !sections.includes(one) && !within.includes(one))]
}

/** What a section is called in a form. */
export function sectionTitle(form: FormId, section: string): string {
  const { titles = {} }: Outline = formOutlines[form]
  return titles[section] ?? formSections[section] ?? section
}
