/** The page of an account without a browser: nothing of a document is lost, nothing is said twice, and what is typed is what is sent. */
import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { addDays } from '#src/kernel/day.ts'
import type { Document, DocumentSection, Provenance } from '#src/publish/document.ts'
import { formNamed, forms } from '#src/publish/forms.ts'
import type { Account, QueuedCard, ShownEdit } from '#src/web/answers.ts'
import { format } from '#src/web/format.ts'
import { AsOf } from '#src/web/document/as-of.ts'
import { DocumentSection as SectionView } from '#src/web/document/document-section.tsx'
import { recordSays } from '#src/web/document/provenance-words.ts'
import { provenancesIn } from '#src/web/document/provenances-in.ts'
import { conflictIn } from '#src/web/movements/conflict-in.ts'
import { editFields, readEdit } from '#src/web/movements/edit-fields.ts'
import { isAnswered, listedMovements } from '#src/web/screens/account/movements/listed-movements.ts'
import { accountSearch } from '#src/web/screens/account/plan/account-search.ts'
import { fullForm, planForms } from '#src/web/screens/account/plan/plan-forms.ts'
import { withoutRepeats } from '#src/web/screens/account/plan/record-parts.ts'
import { tierIn } from '#src/web/screens/account/plan/tier-in.ts'
import { anySource } from './support/any-source.ts'
import { textsIn } from './support/in-document.ts'
import { movement } from './support/movement.ts'

const internal = { audience: 'internal' } as const

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#x27': "'", amp: '&' }

function markup(section: DocumentSection, asOf = '2026-03-01'): string {
  const view = createElement(AsOf, { value: asOf }, createElement(SectionView, { section }))
  return renderToStaticMarkup(view).replaceAll(/&(lt|gt|quot|#x27|amp);/g, (_, name) => entities[name]!)
}

const isTold = (key: string) => ['provenance', 'field', 'recorded'].includes(key)

/** What stands in a section, without what only describes its tables to those who cannot see them. */
function textsOf(section: DocumentSection): string[] {
  const descriptions = new Set(section.blocks.map((block) => ('says' in block ? block.says : '')))
  const lines = section.blocks.filter(({ kind }) => kind === 'note' || kind === 'gap')
  const said = new Set(lines.map((block) => ('says' in block ? block.says : '')))
  // Where a line comes from is told in words of its own.
  const bare = JSON.stringify(section, (key, value) => (isTold(key) ? undefined : value))
  return textsIn({ sections: [JSON.parse(bare)] } as unknown as Document).filter(
    // A figure that is not known says so in words.
    (text) => text !== '?' && (!descriptions.has(text) || said.has(text)),
  )
}

describe('a document in the browser', () => {
  it('loses no text, whatever the form and the account', () => {
    fc.assert(
      fc.property(anySource(3), fc.constantFrom(...forms), (source, form) => {
        for (const section of form.make(source, internal).sections) {
          // A number stays on one line with its unit.
          const shown = markup(section, source.today).replaceAll('\u00a0', ' ')
          expect(textsOf(section).filter((text) => !shown.includes(text.replaceAll('\u00a0', ' ')))).toEqual(
            [],
          )
        }
      }),
      { numRuns: 15 },
    )
  })

  it('is offered in every form that there is', () => {
    expect([...planForms].toSorted()).toEqual(forms.map(({ id }) => id).toSorted())
    expect(formNamed(fullForm).id).toBe(fullForm)
  })
})

const provenance: Provenance = {
  section: 'risks',
  itemId: 'risk-1',
  version: 2,
  author: 'sarah.chen@northbeam.io',
  standing: 'confirmed',
  confirmedOn: '2025-12-01',
  isStale: true,
  source: ['note/crm/N-1', 'touch/calendar/T-2'],
}

function listOf(...items: Provenance[]): DocumentSection {
  const lines = items.map((one) => ({ says: `Line of ${one.itemId}`, provenance: one }))
  return { id: 'risks', title: 'Risks', aside: null, blocks: [{ kind: 'list', items: lines, more: 2 }] }
}

describe('where a line comes from', () => {
  it('is told with its author, age and records', () => {
    const text = markup(listOf(provenance)).replaceAll(/<[^>]+>/g, ' ')
    expect(text).toMatch(/Confirmed .*90 days ago/)
    expect(text).toMatch(/Past its shelf life/)
    expect(text).toMatch(/Written by Sarah Chen; version 2 of the line/)
    expect(text).toMatch(/From 2 records.*Note N-1, crm.*Contact with people T-2, calendar/s)
    expect(text).toMatch(/90 d/)
    expect(text).toMatch(/\+2 more/)
  })

  it('names who wrote over a value, and the file that a line came with', () => {
    const written = [{ field: 'severity', by: 'ann@northbeam.io', on: '2025-12-03' }]
    const text = markup(listOf({ ...provenance, source: [], written, file: 'northbeam/risks' }))
    expect(text).toMatch(/Severity written by .*Ann.*, /i)
    expect(text).toContain('It came with northbeam/risks.')
    expect(text).not.toContain('no record behind it')
  })

  it('tells a record without an id of its own by its day', () => {
    expect(recordSays('survey/crm/A-1@2026-09-20@nps@C-3@priya@acme.example@8')).toBe(
      `Survey answer of ${format.day('2026-09-20')}, crm`,
    )
    expect(recordSays('survey/crm/A-1@nps')).toBe('Survey answer, crm')
  })

  it('names no key of what was written by hand, and a record by its whole id', () => {
    expect(recordSays('account/by-hand/crm/A-1/csm_email')).toBe('Written by hand')
    expect(recordSays('account/crm/EU/A-1')).toBe('Account EU/A-1, crm')
    expect(recordSays('a word')).toBe('a word')
  })

  it('says when nobody has confirmed it, and when no record is behind it', () => {
    const assumed = {
      ...provenance,
      standing: 'assumed',
      confirmedOn: null,
      source: [],
      author: 'engine',
    } as const
    const text = markup(listOf(assumed)).replaceAll(/<[^>]+>/g, ' ')
    expect(text).toMatch(/Assumed: nobody has confirmed it/)
    expect(text).toMatch(/Written by Perennial.*No record behind it/s)
  })

  it('is counted once an item in the head of the section', () => {
    const other = { ...provenance, itemId: 'risk-2', isStale: false }
    expect(provenancesIn(listOf(provenance, other, provenance).blocks)).toHaveLength(2)
    expect(markup(listOf(provenance, other, provenance))).toContain('1 of 2 fresh')
  })

  it('is not counted where it is settled, and needs no confirming', () => {
    const gone = { ...provenance, itemId: 'risk-3', isStale: false, isSettled: true } as const
    expect(provenancesIn(listOf(provenance, gone).blocks)).toEqual([provenance])
  })
})

describe('the full plan on the page', () => {
  it('leaves out what the page draws itself, and nothing that comes from the plan', () => {
    fc.assert(
      fc.property(anySource(3), (source) => {
        const { sections } = formNamed(fullForm).make(source, internal)
        const account = { diagnosis: source.diagnosis } as unknown as Account
        const shown = withoutRepeats(sections, account)
        const itemsOf = (all: readonly DocumentSection[]) =>
          all.flatMap(({ blocks }) => provenancesIn(blocks).map(({ itemId }) => itemId))
        expect(itemsOf(shown)).toEqual(itemsOf(sections))
        const health = shown.find(({ id }) => id === 'health')!
        const heads = health.blocks.flatMap((block) =>
          block.kind === 'table' ? block.columns[0]!.label : [],
        )
        expect(heads).toEqual(['CSM sentiment'])
        const expansion = shown.find(({ id }) => id === 'expansion')!
        expect(JSON.stringify(expansion.blocks)).not.toContain('"Lever"')
      }),
      { numRuns: 15 },
    )
  })

  it('reads the tier from the head, decided or suggested', () => {
    expect(tierIn('Enterprise · tier 1 · Insurance')).toEqual({ decided: 1, suggested: null })
    expect(tierIn('SMB · tier 2 (suggested) · Retail')).toEqual({ decided: null, suggested: 2 })
    expect(tierIn('SMB · tier ? · Retail')).toEqual({ decided: null, suggested: null })
  })

  it('keeps its form in the address', () => {
    expect(accountSearch({ form: 'one-page', audience: 'customer' })).toEqual({
      form: 'one-page',
      audience: 'customer',
    })
    expect(accountSearch({ form: 7, audience: 'all', other: 'x' })).toEqual({})
  })
})

const risk: ShownEdit['proposed'] = {
  section: 'risks',
  change: 'add',
  target: { by: 'cause', cause: 'adoption', what: 'risk' },
  says: 'Low adoption: usage down 46%',
  ownerEmail: 'sarah.chen@northbeam.io',
  dueOn: '2026-03-15',
  evidence: [],
  standing: 'assumed',
  why: 'Usage fell.',
  item: {
    risk: 'Low adoption',
    category: 'Adoption',
    severity: 'High',
    likelihood: null,
    trigger: null,
    cause: 'Two teams were never trained, and nobody has asked why',
    mitigation: null,
    ownerEmail: 'sarah.chen@northbeam.io',
    dueOn: '2026-03-15',
    status: 'Active',
  },
}

describe('the fields of a proposed edit', () => {
  const names = {
    people: [],
    colleagues: ['sarah.chen@northbeam.io', 'mateus.duarte@northbeam.io'],
    called: new Map([['mateus.duarte@northbeam.io', 'Mateus Duarte']]),
    currency: 'EUR',
  }
  const fields = editFields(risk)
  const kinds = Object.fromEntries(fields.map(({ field, of }) => [field, of.kind]))

  it('are asked for as what they are', () => {
    expect(kinds).toMatchObject({
      risk: 'text',
      cause: 'long text',
      severity: 'choice',
      likelihood: 'choice',
      dueOn: 'day',
    })
  })

  it('send only what was typed otherwise, and an emptied one as not known', () => {
    expect(
      readEdit(fields, { severity: 'High', risk: 'Low adoption in Risk', dueOn: '' }, names).changes,
    ).toEqual({
      risk: 'Low adoption in Risk',
      dueOn: null,
    })
    expect(readEdit(fields, {}, names)).toEqual({ changes: {}, wrong: {} })
  })

  it('know ours by a part of the name, and refuse a name of nobody', () => {
    expect(readEdit(fields, { ownerEmail: 'mateus' }, names).changes).toEqual({
      ownerEmail: 'mateus.duarte@northbeam.io',
    })
    expect(readEdit(fields, { ownerEmail: 'Nobody Here' }, names).wrong).toHaveProperty('ownerEmail')
  })

  it('read numbers, lists and yes or no as the plan holds them', () => {
    const value = { value: 'Hours saved', category: null, amount: null, currency: 'USD', on: '2026-02-01' }
    const edit = { ...risk, section: 'values', item: { ...value, agreed: false } } as unknown as typeof risk
    const typed = { amount: '1200.5', agreed: 'true', on: addDays('2026-02-01', 1) }
    expect(readEdit(editFields(edit), typed, names)).toEqual({
      changes: { amount: 1200.5, agreed: true, on: '2026-02-02' },
      wrong: {},
    })
    const wrong = (amount: string) => readEdit(editFields(edit), { ...typed, amount }, names).wrong
    expect(wrong('1.2.3')).toEqual({ amount: expect.stringContaining('Write it as') })
    expect(wrong('€5')).toEqual({ amount: expect.stringContaining('in USD') })
    expect(wrong('$5')).toEqual({})
    const map = { ...risk, section: 'stakeholders', item: { roles: ['Champion'] } } as unknown as typeof risk
    expect(readEdit(editFields(map), { roles: 'Champion\n Influencer \n\n' }, names).changes).toEqual({
      roles: ['Champion', 'Influencer'],
    })
  })
})

describe('the movements of an account', () => {
  const card = (id: string, state: string) => ({ id, state })
  const account = {
    diagnosis: {
      movements: [
        { ...movement({ cause: 'a' }), card: card('1', 'queued') },
        { ...movement({ cause: 'a', rule: 'usage-drop' }), card: card('1', 'queued') },
        { ...movement({ cause: 'b' }), card: card('2', 'accepted') },
        { ...movement({ cause: 'c' }), card: null },
      ],
    },
  } as unknown as Account
  const queued = [
    { id: '1', state: 'queued', movement: movement({ cause: 'a' }) },
    { id: '9', state: 'queued', movement: movement({ rule: 'agent-proposal', cause: 'd' }) },
  ] as unknown as QueuedCard[]

  it('are listed once, with what a program proposed', () => {
    const all = listedMovements(account, queued)
    expect(all.map(({ id }) => id)).toEqual(['9', '1', '2', null])
    expect(new Set(all.map(({ key }) => key)).size).toBe(4)
    expect(all.map(({ joined }) => joined.map(({ rule }) => rule))).toEqual([[], ['usage-drop'], [], []])
    expect(all.filter(isAnswered).map(({ id }) => id)).toEqual(['2'])
  })
})

describe('a refused answer', () => {
  it('shows what stands and what was proposed, where it says so', () => {
    const by = {
      actor: 'ann@x.example',
      cause: { by: 'hand' },
      at: '2026-03-01T10:00:00.000Z',
      editId: 'e',
      version: 3,
    }
    const field = { field: 'severity', theirs: 'Low', ours: 'High', by }
    expect(conflictIn({ kind: 'changed', edit: risk, item: null, fields: [field] })).toEqual({
      says: risk.says,
      fields: [field],
    })
    expect(conflictIn({ kind: 'removed', edit: risk, fields: [] })).toBeNull()
    expect(conflictIn(null)).toBeNull()
    expect(conflictIn('broken')).toBeNull()
  })
})
