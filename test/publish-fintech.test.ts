/** The worked example in every form: its facts are all there, and each form reads as it is kept. */
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { callBrief } from '#src/publish/call-brief.ts'
import type { Document } from '#src/publish/document.ts'
import { formNamed, forms } from '#src/publish/forms.ts'
import { handover } from '#src/publish/handover.ts'
import { markdown } from '#src/publish/markdown.ts'
import { examplePath, fintechSource } from './support/fintech-source.ts'
import { figuresIn } from './support/in-document.ts'

const isPresent = existsSync(examplePath)
if (!isPresent)
  console.log(`skipped: ${examplePath} is not here, so no form can be held against the worked example`)

const people = ['Maria Torres', 'James Lin', 'Priya Sharma', '8 team leads', 'David Park']
const offers = ['Add 50 seats for Risk team', 'ML Predictions module', 'APAC office rollout']
const whole = ['one-page', 'operating-system', 'key-account', 'five-sections', 'decision', 'full']

/** Once for all tests of the file. */
let documents: ReadonlyMap<string, Document> | null = null

function documentNamed(name: string): Document {
  documents ??= new Map(allDocuments())
  return documents.get(name)!
}

function allDocuments(): [string, Document][] {
  const source = fintechSource()
  const made = forms.flatMap((form) =>
    form.audiences.map((audience): [string, Document] => [
      audience === 'internal' ? form.id : `${form.id}-${audience}`,
      form.make(source, { audience }),
    ]),
  )
  return [...made, ['handover', handover(source)], ['call-brief', callBrief(source, [])]]
}

describe.skipIf(!isPresent)('the worked example', () => {
  it.each(whole)('%s shows its people, opportunities and figures', (id) => {
    const document = documentNamed(id)
    const read = markdown(document)
    for (const name of [...people, ...offers]) expect(read).toContain(name)
    for (const fact of ['$250,000', '$188,000', '$83,000', '$60,000', '$45,000', '112 of 150', '74.7%'])
      expect(read).toContain(fact)
    expect(read).toContain('renews 15 Jun 2026')
    expect(read).toMatch(/(\[x\] |Yes: .*)Economic buyer contacted in the last 60 days/)
    expect(read).toMatch(/(\[x\] |Yes: .*)At least 3 stakeholders engaged/)
    expect(read).toContain('1 Dec 2025 *90 d*')
    expect(read).toContain('*5 engaged*')
    const figures = new Map(figuresIn(document).map(({ id: figure, text }) => [figure, text]))
    expect(figures.get('pipeline')).toBe('$188,000')
    expect(figures.get('seats')).toBe('112 of 150')
  })

  it('each form that has a renewal says that it is in 106 days', () => {
    for (const id of [
      'operating-system',
      'full',
      'key-account',
      'half-page',
      'executive-share',
      'executive-share-customer',
    ])
      expect(markdown(documentNamed(id))).toContain('106 days left')
  })

  it('the half page names champion and buyer, and that the others are left out', () => {
    const document = documentNamed('half-page')
    const read = markdown(document)
    for (const fact of ['Maria Torres', 'James Lin', '$188,000', '74.7% utilised', '112 of 150'])
      expect(read).toContain(fact)
    expect(document.leftOut.map(({ says }) => says)).toEqual([
      'Stakeholder "David Park"',
      'Stakeholder "Priya Sharma"',
      'Stakeholder "8 team leads"',
    ])
  })

  it('an opportunity that lacks its parts is marked, and what the data says against it stands beside it', () => {
    const read = markdown(formNamed('key-account').make(fintechSource(), { audience: 'internal' }))
    expect(read).toContain('incomplete: no product, no stakeholder, no rationale')
    expect(read).toContain('≠ 38 seats are idle')
  })

  it.each([...forms.map(({ id }) => id), 'executive-share-customer', 'handover', 'call-brief'])(
    '%s reads as it is kept',
    async (id) => {
      await expect(markdown(documentNamed(id))).toMatchFileSnapshot(`golden/fintech-${id}.md`)
    },
  )
})
