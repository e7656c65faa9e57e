/** The values of an item as somebody writes them, checked against its section, and of a new item those that go without saying. */
import { nearMiss } from '#src/kernel/near-miss.ts'
import { planField } from '#src/plan/plan-fields.ts'
import type { PlanSections, SectionName } from '#src/plan/plan-sections.ts'
import { sameValue } from '#src/plan/same-value.ts'
import type { z } from 'zod'
import { allowedText } from './allowed-text.ts'
import { planSectionSchemas } from './plan-section-schemas.ts'

type Values = Readonly<Record<string, unknown>>

export interface ValueProblem {
  readonly section: SectionName
  /** empty: it is about the values as a whole */
  readonly field: string
  readonly value: unknown
  readonly says: string
}

/** What a new item is where nobody says otherwise; beside this, what may be unknown is, and lists are empty. */
export const standardValues: { readonly [S in SectionName]?: Partial<PlanSections[S]> } = {
  useCases: { status: 'Live' },
  stakeholders: { status: 'there' },
  objectives: { status: 'Open' },
  milestones: { status: 'In Progress' },
  risks: { status: 'Active' },
  blockers: { status: 'Open' },
  checklist: { status: 'Open' },
  opportunities: { status: 'Open' },
  whitespace: { state: 'Open' },
  actions: { status: 'Open', owner: { side: 'ours', email: null } },
  meetings: { status: 'Open' },
  commitments: { status: 'Open' },
  competitors: { status: 'Active' },
  values: { agreed: false },
}

/** Of a new item all its fields; of another one those that are given. */
export function checkedValues(
  section: SectionName,
  given: Values,
  isNew: boolean,
): { readonly values: Values } | { readonly problems: readonly ValueProblem[] } {
  const schema: z.ZodObject = planSectionSchemas[section]
  const problems = Object.entries(given).flatMap(([field, value]) => fieldProblem(section, field, value))
  if (problems.length > 0) return { problems }
  if (!isNew) return { values: given }
  const values = { ...blank(schema), ...standardValues[section], ...given }
  const missing = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).filter(
    ([field, one]) => !(field in values) && !one.safeParse(undefined).success,
  )
  if (missing.length === 0) return { values }
  return {
    problems: missing.map(([field, one]) => {
      const says = `${section}.${field} is missing: ${allowedIn(section, field, one)}`
      return { section, field, value: null, says }
    }),
  }
}

function fieldProblem(section: SectionName, field: string, value: unknown): ValueProblem[] {
  const shape: Readonly<Record<string, z.ZodType>> = planSectionSchemas[section].shape
  const of = (says: string): ValueProblem[] => [
    { section, field, value, says: `${section}.${field} ${says}` },
  ]
  if (!Object.hasOwn(shape, field)) {
    const meant = nearMiss(field, Object.keys(shape))
    return of(
      meant === null
        ? `is no field of it: they are ${Object.keys(shape).join(', ')}`
        : `is no field of it: did you mean "${meant}"?`,
    )
  }
  const schema = shape[field]!
  const parsed = schema.safeParse(value)
  // What the schema would leave out, such as a misspelt field within, is not written silently.
  if (!parsed.success || !sameValue(parsed.data, value) || isTooLow(section, field, value)) {
    return of(`is ${JSON.stringify(value)}: allowed is ${allowedIn(section, field, schema)}`)
  }
  const texts = textsIn(value)
  if (texts.some((text) => text.trim() === '')) return of('is an empty text: null is what is not known')
  return texts.every(isStorable) ? [] : of('holds a character that no text has: leave it out')
}

/** A bound of what is written, and not of the schema: what was kept before it was asked for is shown on. */
function isTooLow(section: SectionName, field: string, value: unknown): boolean {
  const least = planField(section, field)?.least
  if (least === undefined || typeof value !== 'number') return false
  return least === 'zero' ? value < 0 : value <= 0
}

/** What a field may hold, in words. */
export function allowedIn(section: SectionName, field: string, schema: z.ZodType): string {
  const least = planField(section, field)?.least
  const number = least === 'zero' ? 'number from 0' : 'number above 0'
  return least === undefined ? allowedText(schema) : allowedText(schema).replace('number', number)
}

/** JSON may escape what is no text: a zero, or half of a pair. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000')
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function blank({ shape }: z.ZodObject): Values {
  const blanks = Object.entries(shape as Readonly<Record<string, z.ZodType>>).flatMap(([field, schema]) => {
    const none = [null, []].find((value) => schema.safeParse(value).success)
    return none === undefined || schema.safeParse(undefined).success ? [] : [[field, none] as const]
  })
  return Object.fromEntries(blanks)
}
