/** Names of items with a day in them, as the history and the plan show them. */
import { afterEach, expect, it } from 'vitest'
import { writtenIn } from '#src/web/format.ts'
import { itemWords, withItemWords } from '#src/web/item-words.ts'

const before = writtenIn.current()
afterEach(() => writtenIn.change(before))

it.each([
  ['Meeting "Check-in on 2026-11-04"', 'Meeting "Check-in on Nov 4, 2026"'],
  ['Reading "CSM on 2026-11-04"', 'Reading "CSM on Nov 4, 2026"'],
  [
    'Meeting "QBR on 2026-11-04" brought back as of 2026-11-01',
    'Meeting "QBR on Nov 4, 2026" brought back as of Nov 1, 2026',
  ],
  ['Kick-off: done on 2026-02-01', 'Kick-off: done on Feb 1, 2026'],
  ['Brought back to how it was on 2026-02-01.', 'Brought back to how it was on Feb 1, 2026.'],
  ['Risk "Contract ends on 2026-11-04"', 'Risk "Contract ends on 2026-11-04"'],
  ['Call them on 2026-11-04 about it', 'Call them on 2026-11-04 about it'],
  ['Meeting "Check-in on 2026-13-04"', 'Meeting "Check-in on 2026-13-04"'],
])('writes the day of %s as its reader does', (text, read) => {
  writtenIn.change('en-US')
  expect(itemWords(text).replaceAll('\u00a0', ' ')).toBe(read)
})

it('keeps what has no such day as it is', () => {
  const risk = { name: 'Risk "Low adoption"' }
  expect(withItemWords(risk)).toBe(risk)
})
