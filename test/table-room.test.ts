/** From which width on a table of the document stands in columns: no word is cut, no day within its year. */
import { expect, it } from 'vitest'
import { hasLongWord, tableRoom } from '#src/web/document/table-room.ts'

const table = (words: readonly string[]) => ({
  columns: words.map((label) => ({ label, width: 1 })),
  rows: [{ cells: words.map((text) => ({ text })) }],
})

it('asks for more room the more columns there are, and the longer their words', () => {
  expect(tableRoom(table(['Name', 'Role']))).toBe('needs-42')
  expect(tableRoom(table(Array.from({ length: 7 }, () => 'one sentence of some words')))).toBe('needs-47')
  expect(tableRoom(table(Array.from({ length: 7 }, () => 'responsibilities')))).toBe('needs-64')
})

it('takes a day as one word, and a long address as one that breaks', () => {
  const days = Array.from({ length: 6 }, () => 'Nov 14, 2026')
  expect(tableRoom(table(days))).toBe('needs-42')
  expect(tableRoom(table(days.map((day) => day.replaceAll(' ', '\u00a0').repeat(2))))).toBe('needs-64')
  expect(hasLongWord('https://northbeam.example/a/very/long/way')).toBe(true)
  expect(hasLongWord('a sentence of many words, none of them long')).toBe(false)
})
