/** The field of the source on the import page: it can be said also where it is the one proposed, and where there are several. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { ImportReport } from '#src/web/answers.ts'
import { emptyDesk } from '#src/web/screens/imports/desk-state.ts'
import { SourceField } from '#src/web/screens/imports/source-field.tsx'

function field(source: string, ...sources: string[]): string {
  const report = { files: sources.map((one) => ({ source: one })) } as unknown as ImportReport
  return renderToStaticMarkup(createElement(SourceField, { desk: { ...emptyDesk, source }, report }))
}

it('what is proposed can be said', () => {
  const html = field('', 'dec', 'dec')
  expect(html).toContain('value="dec"')
  expect(html).toContain('Keep “dec”</button>')
})

it('what was said can be left to Perennial again', () => {
  const html = field('dec', 'dec')
  expect(html).not.toContain('Keep “dec”')
  expect(html).toContain('As Perennial proposes</button>')
})

it('one name can be given to several sources', () => {
  const html = field('', 'nov', 'salesforce')
  expect(html).toContain('nov and salesforce')
  expect(html).toMatch(/One source for all of them<\/span><input[^>]* value=""/)
})
