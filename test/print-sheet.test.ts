/** What is made ready for paper: printable texts, widths of columns, places on the map, and what one page leaves off. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MapPerson, Table } from '#src/publish/document.ts'
import { columnWidths } from '#src/publish/typst/column-widths.ts'
import { leftOff } from '#src/publish/typst/left-off.ts'
import { placePeople } from '#src/publish/typst/place-people.ts'
import { printableText } from '#src/publish/typst/printable-text.ts'
import { typstSheet } from '#src/publish/typst/typst-sheet.ts'
import { fintechDocument } from './support/fintech-document.ts'

describe('a printable text', () => {
  it('is as it was where nothing is wrong with it', () => {
    const text = 'Maria Torres, VP\nفريق العمل 田中 👩‍🚀 #import [x] $y$'
    expect(printableText(text)).toBe(text)
  })

  it('holds no control, no order of direction and no half of a letter', () => {
    expect(printableText('a\u0000b\u0007\u202Ec\u2066d\uFEFFe\uD800f\u200Bg')).toBe('abcdefg')
    expect(printableText('a\r\nb\u2028c')).toBe('a\nb\nc')
  })

  it('may be broken within a long word, at its signs first, and reads the same', () => {
    expect(printableText('maria.torres@fintech-corp.example')).toBe(
      'maria.\u200Btorres@\u200Bfintech-\u200Bcorp.\u200Bexample',
    )
    const word = 'x'.repeat(10_000)
    const printed = printableText(word)
    expect(Math.max(...printed.split('\u200B').map((part) => part.length))).toBeLessThan(23)
    expect(printed.replaceAll('\u200B', '')).toBe(word)
  })

  it('keeps a letter of several signs together', () => {
    const family = '👩‍👩‍👧‍👦'
    expect(
      printableText(family.repeat(40))
        .split('\u200B')
        .every((part) => part.length % family.length === 0),
    ).toBe(true)
  })
})

const table = (texts: readonly string[], width = 0): Table => ({
  kind: 'table',
  says: '',
  columns: texts.map(() => ({ label: 'L', width })),
  rows: [{ cells: texts.map((text) => ({ text })) }],
  more: 0,
})

describe('the widths of columns', () => {
  it('are what short texts need, and shares for the others', () => {
    expect(columnWidths(table(['short', 'a text that is so long that it has to share']))).toEqual([
      'auto',
      1.5,
    ])
  })

  it('always hold a share, and no more short columns than a page has room for', () => {
    expect(columnWidths(table(['a', 'b']))).toContain('auto')
    expect(columnWidths(table(['a', 'bc'])).filter((width) => width !== 'auto')).toHaveLength(1)
    const many = columnWidths(table(Array.from({ length: 9 }, () => 'fifteen letters')))
    expect(many.filter((width) => width === 'auto').length).toBeLessThanOrEqual(4)
  })

  it('follow the shares that the form gives', () => {
    expect(columnWidths(table(['a', 'b'], 3))).toEqual([3, 3])
  })
})

const person = (id: string, reportsTo: string | null, more: Partial<MapPerson> = {}): MapPerson => ({
  id,
  name: id,
  title: null,
  roles: [],
  influence: 1,
  tone: null,
  sentiment: '?',
  state: 'engaged',
  reportsTo,
  ...more,
})

describe('the places on the map', () => {
  it('put the head over the middle of the team and others below their bosses', () => {
    const { people, lines, columns, rows } = placePeople(
      [person('ceo', null), person('a', 'ceo'), person('b', 'ceo'), person('c', 'b'), person('d', 'c')],
      3,
      9,
    )
    expect(people.map(({ person: { id }, column, row, depth }) => [id, column, row, depth])).toEqual([
      ['ceo', 0.5, 0, 0],
      ['a', 0, 1, 0],
      ['b', 1, 1, 0],
      ['c', 1, 2, 1],
      ['d', 1, 3, 2],
    ])
    expect(lines.map(({ from, to, hangs }) => [from, to, hangs])).toEqual([
      [0, 1, false],
      [0, 2, false],
      [2, 3, true],
      [3, 4, true],
    ])
    expect([columns, rows]).toEqual([2, 4])
  })

  it('break the lines of who is missing or left', () => {
    const people = [person('a', null), person('b', 'a', { state: 'departed' }), person('c', 'a')]
    expect(placePeople(people, 3, 9).lines.map(({ broken }) => broken)).toEqual([true, false])
  })

  it('keep gaps and influence where there is no room, and count the others', () => {
    const people = [
      person('low', null),
      person('high', null, { influence: 3 }),
      person('gap', null, { state: 'missing', influence: 0 }),
    ]
    const placed = placePeople(people, 3, 2)
    expect(placed.people.map((one) => one.person.id)).toEqual(['high', 'gap'])
    expect(placed.more).toBe(1)
  })

  it('give everybody one place of their own, whoever reports to whom', () => {
    const anyone = fc.array(fc.tuple(fc.nat(12), fc.option(fc.nat(12))), { maxLength: 13 })
    fc.assert(
      fc.property(anyone, fc.integer({ min: 1, max: 5 }), (pairs, columns) => {
        const people = pairs.map(([, boss], at) => person(`${at}`, boss === null ? null : `${boss}`))
        const placed = placePeople(people, columns, 99)
        const spots = new Set(placed.people.map(({ column, row }) => `${column}/${row}`))
        expect(placed.people.map((one) => one.person.id).toSorted()).toEqual(
          people.map(({ id }) => id).toSorted(),
        )
        expect(spots.size).toBe(people.length)
        expect(placed.columns).toBeLessThanOrEqual(columns)
        expect(Math.max(0, ...placed.people.map(({ row }) => row + 1))).toBe(placed.rows)
      }),
    )
  })
})

describe('what one page leaves off', () => {
  const { sections } = typstSheet(fintechDocument, 'a4', 'one-page')

  it('is nothing where all is printed', () => {
    expect(leftOff(sections, { rows: 1000, letters: 400 })).toEqual({ dropped: [], shortened: [] })
  })

  it('is counted by section; beside a map there is room for as many rows', () => {
    const { dropped, shortened } = leftOff(sections, { rows: 1, letters: 20 })
    expect(dropped).toEqual([
      { section: 'stakeholders', rows: 2 },
      { section: 'health', rows: 6 },
      { section: 'risks', rows: 3 },
      { section: 'current', rows: 2 },
      { section: 'future', rows: 2 },
      { section: 'opportunities', rows: 2 },
      { section: 'moves', rows: 2 },
    ])
    expect(shortened).toContainEqual({ section: 'opportunities', texts: 3 })
  })
})

describe('the colours of print', () => {
  it('are those of the screen by day', () => {
    const screen = readFileSync(new URL('../src/web/tokens.css', import.meta.url), 'utf8')
    const print = readFileSync(new URL('../src/publish/typst/tokens.typ', import.meta.url), 'utf8')
    const colours = [...print.matchAll(/#let ([a-z0-9-]+) = rgb\("(#\w+)"\)/g)]
    expect(colours.length).toBeGreaterThan(10)
    for (const [, name = '', colour = ''] of colours) {
      expect(screen, name).toContain(`--${name.replace(/-1$/, '')}: light-dark(${colour},`)
    }
  })
})
