/** Documents in the manner of an organization: what they say themselves is turned, once; what people typed stands; programs read them as ever. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { inManner } from '#src/kernel/in-manner.ts'
import { locales } from '#src/kernel/manner.ts'
import { briefHandover } from '#src/operations/documents/brief-handover.ts'
import { showPlan } from '#src/operations/documents/show-plan.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { listOrganizations } from '#src/operations/organizations/list-organizations.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { saveSettings } from '#src/operations/settings/save-settings.ts'
import { showSettings } from '#src/operations/settings/show-settings.ts'
import { documentInManner } from '#src/publish/document-in-manner.ts'
import { forms } from '#src/publish/forms.ts'
import { handover } from '#src/publish/handover.ts'
import { anySource } from './support/any-source.ts'
import { figuresIn, textsIn } from './support/in-document.ts'
import { canReadText, textOfPdf } from './support/read-pdf.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TYPED = 'Agreed on 3 March 2026 for 250,000 USD, 46% of it at once'

const files = {
  'accounts.csv': ['id,name,segment,tier', 'A,Alpha,SMB,1'],
  'subscriptions.csv': [
    'id,account_id,start_on,renewal_on,notice_days,auto_renew,seats,arr,currency',
    'S,A,2026-01-08,2027-01-08,30,true,120,250000,USD',
  ],
} as const

let test: TestHouse
let actor: Actor

beforeAll(async () => {
  test = await testHouse('2026-11-23')
  actor = await test.actor('manner')
  await test.run(importFiles, { paths: [test.folder('manner', files)], source: 'crm' }, actor)
  const values = { risk: TYPED, severity: 'High', dueOn: '2026-12-24' }
  const edits = [{ section: 'risks' as const, change: 'add' as const, values }]
  await test.run(editPlan, { account: 'Alpha', edits, by: 'ann@vendor.example' }, actor)
})

afterAll(() => test.close())

/** As an American reads: no-break spaces as spaces. */
const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

const write = (locale: string | null) => setFormats({ locale })

async function setFormats(formats: Readonly<Record<string, unknown>>): Promise<void> {
  const { own, version } = await test.run(showSettings, {}, actor)
  const settings = { ...own, organization: { ...(own['organization'] as object), formats } }
  await test.run(saveSettings, { settings, basedOn: version }, actor)
}

const planAs = (format: 'markdown' | 'json' | 'pdf') =>
  test.run(showPlan, { account: 'Alpha', form: 'full', format }, actor)

describe('documents of an organization', () => {
  it('are written as ever while it has chosen nothing', async () => {
    const { text } = await planAs('markdown')
    expect(text).toContain('as of 23 Nov 2026')
    expect(text).toContain('$250,000')
    expect(text).toContain(TYPED)
  })

  it('are written as Americans write, but for what was typed', async () => {
    const before = await planAs('json')
    await write('en-US')
    const text = plain((await planAs('markdown')).text)
    expect(text).toContain('as of Nov 23, 2026')
    expect(text).toContain('Dec 24, 2026')
    expect(text).toContain('$250,000')
    expect(text).toContain(TYPED)
    const rest = text.replaceAll(TYPED, '')
    expect(rest.match(/\b\d{1,2} [A-Z][a-z]+ 20\d\d\b|\d USD\b/g)).toBeNull()
    // Programs, and the browser of a reader with a choice of one's own, read the one manner.
    expect(await planAs('json')).toEqual(before)
  })

  it('are written as the English of Germany has it', async () => {
    await write('en-DE')
    const text = plain((await planAs('markdown')).text)
    expect(text).toMatch(/\b\d+ %/)
    expect(text.replaceAll(TYPED, '')).not.toMatch(/\d%/)
    expect(plain((await test.run(briefHandover, { account: 'Alpha' }, actor)).text)).toContain('23 Nov 2026')
  })

  it.skipIf(!canReadText)('are printed so, the foot of each page with them', async () => {
    await write('en-US')
    const { base64 } = await planAs('pdf')
    const read = plain(textOfPdf(Buffer.from(base64!, 'base64')))
    expect(read).toContain('As of Nov 23, 2026')
    expect(read).not.toContain('As of 23 November 2026')
  })

  it('tell the browser in which manner the organization writes, and refuse what is none', async () => {
    await write('en-SE')
    const { organizations } = await test.run(listOrganizations, {}, actor)
    expect(organizations.find(({ slug }) => slug === 'manner')?.locale).toBe('en-SE')
    await expect(write('English')).rejects.toThrow(/formats\.locale|impossible/i)
  })

  it('stay in English whatever the language of the screens, which the browser is told', async () => {
    await write('en-US')
    const before = await planAs('markdown')
    await setFormats({ locale: 'en-US', language: 'de' })
    const { organizations } = await test.run(listOrganizations, {}, actor)
    expect(organizations.find(({ slug }) => slug === 'manner')?.language).toBe('de')
    expect(await planAs('markdown')).toEqual(before)
    await expect(setFormats({ language: 'fr' })).rejects.toThrow(/formats\.language|impossible/i)
  })
})

describe('any document', () => {
  it('keeps all of its texts, each as its figures say it in the locale', () => {
    fc.assert(
      fc.property(anySource(), fc.constantFrom(...locales), (source, locale) => {
        const turn = (text: string) => inManner(text, locale)
        for (const document of [
          ...forms.map((form) => form.make(source, { audience: form.audiences[0] })),
          handover(source),
        ]) {
          const written = documentInManner(document, turn)
          expect(textsIn(written).length).toBeGreaterThanOrEqual(textsIn(document).length)
          const figures = figuresIn(document).map(({ id, text }) => ({ id, text: turn(text) }))
          expect(figuresIn(written)).toEqual(figures)
          expect(documentInManner(document, (text) => text)).toMatchObject(document)
        }
      }),
      { numRuns: 15 },
    )
  })
})
