/** What a row of each plan file is as an item of the plan, by the kind of fact that the row is. */
import { list, number, text } from '#src/facts/values.ts'
import type { Day } from '#src/kernel/day.ts'
import type { PlanSections, SectionName } from '../plan-sections.ts'
import type { ItemTarget } from '../target.ts'
import type { FileRow } from './file-row.ts'
import type { Surroundings } from './surroundings.ts'
import { who } from './who.ts'

export interface FileItem<S extends SectionName = SectionName> {
  readonly section: S
  itemOf(row: FileRow, around: Surroundings): PlanSections[S]
}

/** A word that the kind allows is one that the section knows: they are the same words. */
function word<Word extends string>(row: FileRow, column: string): Word | null {
  return text(row, column) as Word | null
}

function writtenOn({ learnedAt }: FileRow): Day {
  return learnedAt.slice(0, 10)
}

function owner(row: FileRow, around: Surroundings): string | null {
  const named = text(row, 'owner_email')
  return named === null ? null : who.addressOf(named, around)
}

function objective(row: FileRow): PlanSections['objectives'] {
  return {
    objective: text(row, 'objective')!,
    successCriteria: text(row, 'success_criteria'),
    capability: text(row, 'capability'),
    targetOn: text(row, 'target_on'),
    status: word(row, 'status') ?? 'Open',
  }
}

function metric(row: FileRow): PlanSections['metrics'] {
  return {
    name: text(row, 'name')!,
    unit: text(row, 'unit'),
    direction: word(row, 'direction'),
    baseline: number(row, 'baseline'),
    current: number(row, 'current'),
    target: number(row, 'target'),
    source: text(row, 'source'),
  }
}

function milestone(row: FileRow): PlanSections['milestones'] {
  const doneOn = text(row, 'done_on')
  return {
    name: text(row, 'name')!,
    phase: word(row, 'phase'),
    status: word(row, 'status') ?? (doneOn === null ? 'In Progress' : 'Complete'),
    dueOn: text(row, 'due_on'),
    doneOn,
  }
}

function value(row: FileRow): PlanSections['values'] {
  const evidence = text(row, 'evidence')
  return {
    // The kind refuses a row that has none of them.
    value: text(row, 'value') ?? evidence ?? text(row, 'category')!,
    category: word(row, 'category'),
    amount: number(row, 'amount'),
    currency: text(row, 'currency'),
    on: text(row, 'on') ?? writtenOn(row),
    agreed: text(row, 'agreed') === 'agreed',
    evidence,
  }
}

function risk(row: FileRow, around: Surroundings): PlanSections['risks'] {
  return {
    risk: text(row, 'risk')!,
    category: word(row, 'category'),
    severity: word(row, 'severity'),
    likelihood: word(row, 'likelihood'),
    trigger: text(row, 'trigger'),
    cause: text(row, 'cause'),
    mitigation: text(row, 'mitigation'),
    ownerEmail: owner(row, around),
    dueOn: text(row, 'due_on'),
    status: word(row, 'status') ?? 'Active',
  }
}

function action(row: FileRow, around: Surroundings): PlanSections['actions'] {
  return {
    action: text(row, 'action')!,
    owner: who.actionOwner(text(row, 'owner_email'), around),
    dueOn: text(row, 'due_on'),
    status: word(row, 'status') ?? 'Open',
    answers: answered(row, around),
  }
}

/** By id, that of its own source first; else by name. What several are called answers none. */
function answered(row: FileRow, { answerable }: Surroundings): ItemTarget | null {
  const named = text(row, 'answers')
  const byId = answerable.filter(({ sourceId }) => sourceId === named)
  const own = byId.find(({ source }) => source === row.source)
  const byName = answerable.filter(({ name }) => name === named?.toLowerCase())
  const others = byId.length > 0 ? byId : byName
  const meant = own ?? (others.length === 1 ? others[0] : undefined)
  return meant?.target ?? null
}

function meeting(row: FileRow, around: Surroundings): PlanSections['meetings'] {
  return {
    on: text(row, 'on')!,
    type: word(row, 'type'),
    attendees: list(row, 'attendees').map((one) => who.personNamed(one, around)),
    discussion: text(row, 'discussion'),
    actionItems: list(row, 'action_items'),
    status: word(row, 'status') ?? 'Open',
  }
}

function rival(row: FileRow, around: Surroundings): PlanSections['competitors'] {
  return {
    name: text(row, 'name')!,
    where: text(row, 'where'),
    contractEndOn: text(row, 'contract_end_on'),
    status: word(row, 'status') ?? 'Active',
    knows: list(row, 'knows').map((one) => who.personNamed(one, around)),
  }
}

function useCase(row: FileRow): PlanSections['useCases'] {
  return {
    useCase: text(row, 'use_case')!,
    productId: text(row, 'product_id'),
    department: text(row, 'department'),
    status: word(row, 'status') ?? 'Live',
  }
}

const sides: Readonly<Record<string, 'ours' | 'theirs'>> = {
  us: 'ours',
  we: 'ours',
  ours: 'ours',
  them: 'theirs',
  they: 'theirs',
  theirs: 'theirs',
  customer: 'theirs',
}

function commitment(row: FileRow, around: Surroundings): PlanSections['commitments'] {
  const by = text(row, 'by')
  const side = by === null ? null : (sides[by.toLowerCase()] ?? null)
  return {
    commitment: text(row, 'commitment')!,
    side: word(row, 'side') ?? side ?? (by === null ? null : who.sideOf(by, around)) ?? 'ours',
    by: by === null || side !== null ? null : who.personNamed(by, around).name,
    dueOn: text(row, 'due_on'),
    status: word(row, 'status') ?? (text(row, 'kept_on') === null ? 'Open' : 'Kept'),
  }
}

export const fileItems: Readonly<Record<string, FileItem>> = {
  objective: { section: 'objectives', itemOf: objective },
  metric: { section: 'metrics', itemOf: metric },
  milestone: { section: 'milestones', itemOf: milestone },
  value: { section: 'values', itemOf: value },
  risk: { section: 'risks', itemOf: risk },
  action: { section: 'actions', itemOf: action },
  meeting: { section: 'meetings', itemOf: meeting },
  rival: { section: 'competitors', itemOf: rival },
  'use-case': { section: 'useCases', itemOf: useCase },
  commitment: { section: 'commitments', itemOf: commitment },
} satisfies {
  readonly objective: FileItem<'objectives'>
  readonly metric: FileItem<'metrics'>
  readonly milestone: FileItem<'milestones'>
  readonly value: FileItem<'values'>
  readonly risk: FileItem<'risks'>
  readonly action: FileItem<'actions'>
  readonly meeting: FileItem<'meetings'>
  readonly rival: FileItem<'competitors'>
  readonly 'use-case': FileItem<'useCases'>
  readonly commitment: FileItem<'commitments'>
}
