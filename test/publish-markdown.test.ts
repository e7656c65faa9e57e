/** Markdown: the text of people stays text, and every block is drawn. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Document } from '#src/publish/document.ts'
import { markdown } from '#src/publish/markdown.ts'
import { plain, plainLine } from '#src/publish/markdown/plain.ts'
import { anyText } from './support/any-plan.ts'

function documentOf(blocks: readonly Block[]): Document {
  return {
    form: 'test',
    name: 'Test',
    title: 'Fintech Corp',
    subtitle: '',
    asOf: '2026-03-01',
    facts: [],
    figures: [],
    verdict: [],
    sections: [{ id: 'only', title: 'Only', aside: null, blocks }],
    leftOut: [{ section: 'risks', says: 'Risk "Fourth"' }],
    foot: 'Confidential',
  }
}

const drawn = (...blocks: readonly Block[]): string => markdown(documentOf(blocks))

describe('text', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a | b', 'a \\| b'],
    ['[x](https://evil.example)', '\\[x\\](`https://evil.example)`'],
    ['see www.evil.example', 'see `www.evil.example`'],
    ['ask maria@fintech.example', 'ask `maria@fintech.example`'],
    ['**bold** _it_ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\`'],
    ['https://a.example/`x`', '`` https://a.example/`x` ``'],
    ['https://a.example/a|b', '`https://a.example/a\\|b`'],
    ['two\n\nlines\u0007', 'two lines'],
    ['\u202Eturned', 'turned'],
    ['$250,000 and $x$', '$250,000 and \\$x\\$'],
    ['Ünïcode 数据 نص', 'Ünïcode 数据 نص'],
  ])('%j is %j', (text, expected) => {
    expect(plain(text)).toBe(expected)
  })

  it.each([
    ['- a', '\\- a'],
    ['# a', '\\# a'],
    ['1. a', '1\\. a'],
    ['12) a', '12\\) a'],
    ['3.5 points', '3.5 points'],
    ['> a', '&gt; a'],
  ])('at the start of a line %j is %j', (text, expected) => {
    expect(plainLine(text)).toBe(expected)
  })

  it('never leaves a mark of markup outside of code that is not escaped', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ maxLength: 40 })), (text) => {
        const outsideOfCode = plain(text)
          .replaceAll(/\\[\\`*_[\]|~#$]/g, '')
          .replaceAll(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, '')
        expect(outsideOfCode).not.toMatch(/[<>`*_[\]|~#\n]|:\/\/|@\w/)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('blocks', () => {
  it('a table is one of GitHub, with what disagrees and what is assumed beside the text', () => {
    const read = drawn({
      kind: 'table',
      says: 'A table.',
      columns: [
        { label: 'Name', width: 1 },
        { label: 'Value', width: 0, align: 'right' },
      ],
      rows: [
        {
          cells: [
            { text: 'Seats', strong: true },
            { text: '$83,000', differs: '38 seats are idle' },
          ],
          provenance: {
            section: 'opportunities',
            itemId: 'O1',
            version: 1,
            author: 'sarah',
            standing: 'assumed',
            confirmedOn: null,
            isStale: true,
            source: [],
          },
        },
      ],
      more: 2,
    })
    expect(read).toContain(
      '| Name | Value |\n| --- | ---: |\n| **Seats** *(assumed)* | $83,000 **≠ 38 seats are idle** |\n\n*+2 more in the full plan*',
    )
  })

  it('a map is an indented tree, in which everybody stands once, also where reporting goes in a circle', () => {
    const person = (id: string, reportsTo: string | null) => ({
      id,
      name: id,
      title: null,
      roles: [],
      influence: 0 as const,
      tone: null,
      sentiment: '?',
      state: 'unknown' as const,
      reportsTo,
    })
    const people = [
      person('A', null),
      person('B', 'A'),
      person('C', 'D'),
      person('D', 'C'),
      person('E', 'gone'),
    ]
    const lines = drawn({ kind: 'map', says: 'Who.', people })
      .split('\n')
      .filter((line) => /^\s*- \*\*[A-E]/.test(line))
    expect(lines.map((line) => line.slice(0, line.indexOf('*')) + line.trim().slice(4, 5))).toEqual([
      '- A',
      '  - B',
      '- E',
      '- C',
      '  - D',
    ])
  })

  it('lists have boxes, lanes their titles, matrices their labels, notes and gaps their words', () => {
    const read = drawn(
      {
        kind: 'list',
        items: [
          { says: 'Met', state: 'done' },
          { says: 'Sent', state: 'failed' },
        ],
        more: 0,
      },
      { kind: 'lanes', lanes: [{ title: '30 days', note: null, items: [], more: 1 }] },
      {
        kind: 'matrix',
        says: 'Risks.',
        across: ['Low'],
        down: ['High'],
        acrossLabel: 'Likelihood',
        downLabel: 'Severity',
        cells: [[{ text: '1', tone: null }]],
      },
      { kind: 'note', of: 'waits', says: 'The account is red' },
      { kind: 'gap', says: 'No risk', todo: 'Name one.' },
      { kind: 'text', paragraphs: ['One', 'Two'] },
    )
    for (const part of [
      '- [x] Met\n- [ ] no: Sent',
      '**30 days**\n\n*+1 more in the full plan*',
      '| Severity ↓ Likelihood → | Low |\n| --- | --- |\n| **High** | 1 |',
      '> **On hold:** The account is red',
      '> **Missing:** No risk. *Name one.*',
      'One\n\nTwo',
    ])
      expect(read).toContain(part)
    expect(read).toContain('## In the full plan only\n\n- Risk "Fourth"')
  })

  it('a course is drawn between its lowest and highest, with gaps where it was not measured', () => {
    const cells = [{ text: '1 → 3', spark: [1, null, 2, 3] }]
    const columns = [{ label: 'Course', width: 1 }]
    expect(drawn({ kind: 'table', says: 'C.', columns, rows: [{ cells }], more: 0 })).toContain('1 → 3 ▁·▅█')
  })
})
