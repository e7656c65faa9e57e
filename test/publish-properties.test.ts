/** What holds of every form whatever the plan: one figure for one thing, nothing lost, nothing printed that is not text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemName } from '#src/plan/item-name.ts'
import { itemsOf } from '#src/plan/plan.ts'
import { isSettled } from '#src/plan/is-settled.ts'
import { callBrief } from '#src/publish/call-brief.ts'
import type { Document } from '#src/publish/document.ts'
import { formNamed, forms } from '#src/publish/forms.ts'
import { handover } from '#src/publish/handover.ts'
import { markdown } from '#src/publish/markdown.ts'
import { plain } from '#src/publish/markdown/plain.ts'
import type { PlanSource } from '#src/publish/plan-source.ts'
import { anySource } from './support/any-source.ts'
import { figuresIn, provenancesIn, textsIn } from './support/in-document.ts'

const RUNS = { numRuns: 40 }
const internal = { audience: 'internal' } as const

function allDocuments(source: PlanSource): Document[] {
  const made = forms.flatMap((form) => form.audiences.map((audience) => form.make(source, { audience })))
  return [...made, handover(source), callBrief(source, []), callBrief(source, ['Ann', 'nobody'])]
}

describe('of any plan', () => {
  it('no two documents show two figures for one thing', () => {
    let shared = 0
    fc.assert(
      fc.property(anySource(), (source) => {
        const seen = new Map<string, string>()
        for (const document of allDocuments(source))
          for (const { id, text } of figuresIn(document)) {
            if (seen.has(id)) shared++
            expect([id, seen.get(id) ?? text]).toEqual([id, text])
            seen.set(id, text)
          }
      }),
      RUNS,
    )
    expect(shared).toBeGreaterThan(1000)
  })

  it('Markdown prints every figure that JSON holds', () => {
    fc.assert(
      fc.property(anySource(2), (source) => {
        for (const document of allDocuments(source)) {
          const read = markdown(document)
          for (const { id, text } of figuresIn(document)) expect(`${id} ${read}`).toContain(plain(text))
        }
      }),
      RUNS,
    )
  })

  it('prints nothing that is no text', () => {
    fc.assert(
      fc.property(anySource(), (source) => {
        for (const document of allDocuments(source)) {
          expect(JSON.stringify(document)).toBe(JSON.stringify(structuredClone(document)))
          const printed = [...textsIn(document), markdown(document)].join('\n')
          expect(printed).not.toMatch(/undefined|\bnull\b|NaN|\[object|Infinity|not a day/)
        }
      }),
      RUNS,
    )
  })

  it.each(['operating-system', 'full'])('%s holds every item of it', (id) => {
    fc.assert(
      fc.property(anySource(), (source) => {
        const shown = provenancesIn(formNamed(id).make(source, internal))
        const names = new Set(shown.map(({ section, itemId }) => `${section}/${itemId}`))
        for (const item of itemsOf(source.plan)) expect(names).toContain(`${item.section}/${item.id}`)
      }),
      RUNS,
    )
  })

  it('the one page shows or names every open item of its sections, each once', () => {
    const sections = ['stakeholders', 'objectives', 'opportunities', 'risks', 'wins', 'frictions']
    let leftOut = 0
    fc.assert(
      fc.property(anySource(9), (source) => {
        const document = formNamed('one-page').make(source, internal)
        leftOut += document.leftOut.length
        const shown = new Set(provenancesIn(document).map(({ section, itemId }) => `${section}/${itemId}`))
        const items = itemsOf(source.plan).filter(
          (item) => sections.includes(item.section) && !isSettled(item),
        )
        for (const section of sections) {
          const own = items.filter((item) => item.section === section)
          const named = document.leftOut.filter((one) => one.section === section).map(({ says }) => says)
          const hidden = own.filter(({ id }) => !shown.has(`${section}/${id}`)).map(itemName)
          expect(named.toSorted()).toEqual(hidden.toSorted())
        }
        if (source.quality !== null) expect(document.leftOut).toHaveLength(source.quality.length.leftOut)
      }),
      RUNS,
    )
    expect(leftOut).toBeGreaterThan(20)
  })

  it('a document is the same for the same source', () => {
    fc.assert(
      fc.property(anySource(), (source) => {
        expect(allDocuments(source)).toEqual(allDocuments(source))
      }),
      { numRuns: 5 },
    )
  })
})
