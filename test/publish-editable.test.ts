/** Documents that are edited where they stand: which field each text is edited by, and what the data says beside each claim. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planField } from '#src/plan/plan-fields.ts'
import { itemsOf } from '#src/plan/plan.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import type { Block, Document, ListItem, Row } from '#src/publish/document.ts'
import { formNamed } from '#src/publish/forms.ts'
import { anySource } from './support/any-source.ts'

function linesIn({ sections }: Document): readonly (Row | ListItem)[] {
  return sections.flatMap(({ blocks }) => blocks).flatMap(linesOf)
}

function linesOf(block: Block): readonly (Row | ListItem)[] {
  if (block.kind === 'table') return block.rows
  if (block.kind === 'list') return block.items
  return block.kind === 'lanes' ? block.lanes.flatMap(({ items }) => items) : []
}

function editsOf(line: Row | ListItem): readonly string[] {
  const texts = 'cells' in line ? line.cells : [line]
  return texts.flatMap(({ edits = [], noteEdits = [] }) => [...edits, ...noteEdits])
}

const differsIn = (line: Row | ListItem): string =>
  ('cells' in line ? line.cells : [line]).map(({ differs }) => differs ?? '').join(' ')

const internalForms = [
  'operating-system',
  'one-page',
  'key-account',
  'decision',
  'half-page',
  'full',
] as const

describe('a line of a document', () => {
  it('is edited by fields of its item that are there to be typed', () => {
    fc.assert(
      fc.property(anySource(), fc.constantFrom(...internalForms), (source, form) => {
        const document = formNamed(form).make(source, { audience: 'internal' })
        for (const line of linesIn(document)) {
          const section = (line.provenance?.section ??
            ('only' in line ? line.only : undefined)) as SectionName
          for (const field of editsOf(line))
            expect(planField(section, field), `${section}.${field}`).not.toBeNull()
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is not edited in what is given away', () => {
    fc.assert(
      fc.property(anySource(), (source) => {
        const document = formNamed('executive-share').make(source, { audience: 'customer' })
        expect(linesIn(document).flatMap(editsOf)).toEqual([])
        expect(document.sections.flatMap(({ holds = [] }) => holds)).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  it('says in the operating system what the data says against its item, whichever it is', () => {
    fc.assert(
      fc.property(anySource(), (source) => {
        if (source.quality === null) return
        const items = itemsOf(source.plan)
        const disagreements = items.map(({ section, id }) => {
          return { section, itemId: id, name: id, field: 'status', says: `against ${id}`, evidence: [] }
        })
        const quality = { ...source.quality, disagreements }
        const document = formNamed('operating-system').make({ ...source, quality }, { audience: 'internal' })
        const lines = linesIn(document)
        for (const { section, id } of items) {
          const printing = lines.filter(
            ({ provenance }) => provenance?.section === section && provenance.itemId === id,
          )
          expect(
            printing.some((line) => differsIn(line).includes(`against ${id}`)),
            `${section} ${id}`,
          ).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })
})
