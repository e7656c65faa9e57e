/** A page in German: which language it is in, how it writes amounts, and what of the server's words it has in German. */
import { spawnSync } from 'node:child_process'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Document } from '#src/publish/document.ts'
import { format, told, writtenIn } from '#src/web/format.ts'
import { languageChoice, readersLanguage } from '#src/web/language.ts'
import { readersLocale } from '#src/web/locale.ts'
import { deTexts } from '#src/web/messages/de/de-texts.ts'
import { enHeads } from '#src/web/messages/en-heads.ts'
import { speak } from '#src/web/messages/worded.ts'

const words = new URL('./support/german-words-child.ts', import.meta.url).pathname
const child = new URL('./support/german-child.ts', import.meta.url).pathname

const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

function browserOf(language: string): void {
  const kept = new Map<string, string>()
  vi.stubGlobal('navigator', { language })
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
}

const manner = writtenIn.current()

afterEach(() => {
  vi.unstubAllGlobals()
  // Other files of tests run in this process, too.
  writtenIn.change(manner)
})

describe('the language of the page', () => {
  it('is English where nobody chose another one, whatever the browser says', () => {
    for (const language of ['de-AT', 'fr-FR']) {
      browserOf(language)
      expect(readersLanguage(null)).toBe('en')
    }
  })

  it('is what the organization has set before that, and what was chosen before both', () => {
    browserOf('en-GB')
    languageChoice.keepOrganizations('main', 'de')
    expect([readersLanguage('main'), readersLanguage('sample')]).toEqual(['de', 'en'])
    languageChoice.choose('en')
    expect(readersLanguage('main')).toBe('en')
    languageChoice.choose(null)
    expect(readersLanguage('main')).toBe('de')
  })

  it('has the manner of the country of the reader, also where the browser names none', () => {
    const manners = ['de', 'de-CH', 'en', 'en-AU', 'en-NZ', 'fr-FR'].map((language) => {
      browserOf(language)
      return readersLocale(null)
    })
    expect(manners).toEqual(['en-DE', 'en-CH', 'en-US', 'en-AU', 'en-NZ', 'en-GB'])
  })

  it('is not changed once words are in use', () => {
    expect(enHeads.of('Risks')).toBe('Risks')
    expect(() => speak(deTexts)).toThrow(/in use/)
  })
})

describe('a German page', () => {
  it('writes amounts as Germans do, and never a thousand thousands', () => {
    writtenIn.change('de-DE')
    const short = [412_400, 999_499, 999_600, -1_774_000, 950].map((value) => format.shortMoney(value, 'EUR'))
    expect(short.map(spaced)).toEqual(['412 Tsd. €', '999 Tsd. €', '1 Mio. €', '−1,77 Mio. €', '950 €'])
    expect(spaced(format.money(250_000, 'USD'))).toBe('250.000 $')
    writtenIn.change('de-CH')
    expect(spaced(format.money(250_000, 'CHF'))).toMatch(/^CHF 250\D000$/)
    expect(spaced(format.shortMoney(412_400, 'CHF'))).toBe('CHF 412 Tsd.')
    expect(spaced(format.shortMoney(-412_400, 'CHF'))).toBe('−CHF 412 Tsd.')
  })

  it.each(['de-DE', 'de-AT', 'de-CH'])(
    'keeps the sentences of the engine English, with the figures of English, for %s',
    (locale) => {
      writtenIn.change(locale)
      expect(spaced(told('It pays 250,000 USD until 8 January 2027, 84% of 1,240.5.'))).toBe(
        'It pays $250,000 until 8 Jan 2027, 84% of 1,240.5.',
      )
    },
  )

  it('writes figures of the server that stand alone as those of the page', () => {
    writtenIn.change('de-DE')
    const alone = ['250,000 USD', '8 January 2027', '46%', '1,240.5', '4 → 2.5']
    expect(alone.map((text) => spaced(told(text)))).toEqual([
      '250.000 $',
      '8. Jan. 2027',
      '46 %',
      '1.240,5',
      '4 → 2,5',
    ])
  })

  it('has the titles, heads and choices of a document in German, and leaves what people typed', () => {
    const table = {
      kind: 'table' as const,
      says: 'The risks.',
      columns: [
        { label: 'Risk', width: 3 },
        { label: 'Severity', width: 1 },
        { label: 'Mitigation', width: 2 },
      ],
      rows: [
        {
          cells: [
            { text: 'Open', edits: ['risk'] },
            { text: 'High × Medium', edits: ['severity', 'likelihood'] },
            { text: 'High, Medium', edits: ['mitigation'] },
          ],
          only: 'risks',
        },
      ],
      more: 0,
    }
    const section = { id: 'risks', title: '8. Risks', aside: null, blocks: [table] }
    const left = { id: 'renewal', label: 'Renewal', tone: null, share: null }
    const figures = [{ ...left, value: 'Mar 9, 2027', note: '106 days left' }]
    const document = { name: 'Half page', facts: [], figures, sections: [section] }
    const { stdout, stderr } = spawnSync(process.execPath, [child], {
      input: JSON.stringify(document),
      encoding: 'utf8',
    })
    expect(stderr.replaceAll(/^.*ExperimentalWarning.*\n.*\n/gm, '')).toBe('')
    const [shown] = (JSON.parse(stdout) as Document).sections
    expect(shown?.title).toBe('8. Risiken')
    const [block] = (shown?.blocks ?? []) as (typeof table)[]
    expect(block?.columns.map(({ label }) => label)).toEqual(['Risiko', 'Schwere', 'Gegenmaßnahme'])
    expect(block?.rows[0]?.cells.map(({ text }) => text)).toEqual(['Open', 'Hoch × Mittel', 'High, Medium'])
    const [{ value, note }] = (JSON.parse(stdout) as Document).figures as [Document['figures'][number]]
    expect([value, note]).toEqual(['Mar 9, 2027', 'noch 106 Tage'])
  })

  it('has what the server says of somebody in German, and leaves what people wrote', () => {
    const said = ['interest High', 'strength Strong', 'strength of the team · known to Lumetric']
    const noted = (note: string, only: string) => ({ cells: [{ text: '?' }, { text: 'Own', note }], only })
    const rows = [...said.map((note) => noted(note, 'stakeholders')), noted('interest High', 'risks')]
    const columns = ['Name', 'Notes'].map((label) => ({ label, width: 1 }))
    const table = { kind: 'table' as const, says: '', columns, rows, more: 0 }
    const section = { id: 'stakeholders', title: '2', aside: null, blocks: [table] }
    const document = { name: '', facts: [], figures: [], sections: [section] }
    const { stdout } = spawnSync(process.execPath, [child], {
      input: JSON.stringify(document),
      encoding: 'utf8',
    })
    const [block] = ((JSON.parse(stdout) as Document).sections[0]?.blocks ?? []) as (typeof table)[]
    expect(block?.rows.map(({ cells }) => (cells[1] as { note: string }).note)).toEqual([
      'Interesse: Hoch',
      'Beziehung: Stark',
      'strength of the team · bekannt bei Lumetric',
      'interest High',
    ])
  })

  it('has moods and the row of the whole account in German where they are heard', () => {
    const { stdout } = spawnSync(process.execPath, [words], { encoding: 'utf8' })
    expect(stdout.split('\n')).toEqual(['Sehr positiv', 'Account insgesamt', 'Whole account'])
  })
})
