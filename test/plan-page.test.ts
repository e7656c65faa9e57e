/** The guide to the plan says what the code does. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkedValues } from '#src/operations/checked-values.ts'
import { type SectionName, sectionNames } from '#src/plan/plan-sections.ts'
import { fieldsOfPage, PLAN_PAGE, planFields } from './support/plan-fields.ts'

const page = readFileSync(PLAN_PAGE, 'utf8')

describe('the page on the plan', () => {
  it('lists every section with its fields (node test/support/plan-fields.ts writes it anew)', () => {
    expect(fieldsOfPage(page)).toBe(planFields())
    for (const section of sectionNames) expect(page).toMatch(new RegExp(`^### ${section}( |$)`, 'm'))
  })

  it('shows edits that are possible', () => {
    const [, body] = /```json\n([^`]+)```/.exec(page) ?? []
    const { edits } = JSON.parse(body ?? '') as {
      edits: { section: SectionName; change: string; values: Record<string, unknown> }[]
    }
    expect(edits.length).toBeGreaterThan(1)
    for (const { section, change, values } of edits) {
      expect(checkedValues(section, values, change === 'add'), section).toHaveProperty('values')
    }
  })
})
