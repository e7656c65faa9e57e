/** The part of the page on the plan that the code itself says: every section with its fields. Run it to write the page anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { allowedIn, checkedValues, standardValues } from '#src/operations/checked-values.ts'
import { planSectionSchemas } from '#src/operations/plan-section-schemas.ts'
import { planSections, sectionNames, type SectionName } from '#src/plan/plan-sections.ts'

export const PLAN_PAGE = join(import.meta.dirname, '../../docs/guide/plan.md')

const BEGIN = '<!-- sections: written by test/support/plan-fields.ts -->\n'
const END = '<!-- end of sections -->'

export function planFields(): string {
  return sectionNames.map(sectionText).join('\n')
}

/** The part of the page between the marks. */
export function fieldsOfPage(page: string): string {
  return page.slice(page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END))
}

function sectionText(section: SectionName): string {
  const shape: Readonly<Record<string, z.ZodType>> = planSectionSchemas[section].shape
  const rows = Object.entries(shape).map(
    ([field, schema]) =>
      `| \`${field}\` | ${allowedIn(section, field, schema)} | ${leftOut(section, field)} |`,
  )
  const title = planSections[section] === 'one' ? `${section} (one item)` : section
  return [`### ${title}`, '', '| field | may be | left out |', '|---|---|---|', ...rows, ''].join('\n')
}

/** What a new item has there when nobody says it, found by leaving it out. */
function leftOut(section: SectionName, field: string): string {
  const standard: unknown = standardValues[section]?.[field as never]
  if (standard !== undefined) return JSON.stringify(standard)
  const checked = checkedValues(section, {}, true)
  const isNeeded = 'problems' in checked && checked.problems.some((problem) => problem.field === field)
  return isNeeded ? '**needed**' : ''
}

if (process.argv[1] === import.meta.filename) {
  const page = readFileSync(PLAN_PAGE, 'utf8')
  const [before] = page.split(BEGIN)
  writeFileSync(PLAN_PAGE, `${before}${BEGIN}${planFields()}${page.slice(page.indexOf(END))}`)
}
