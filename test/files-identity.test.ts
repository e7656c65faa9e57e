/** Rows are identified within DuckDB as the meaning of their kind says it, whatever stands in them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identify } from '#src/facts/identify.ts'
import { kinds } from '#src/facts/kinds.ts'
import { ACCOUNTS, all, withInput } from './support/files.ts'

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
// What is trimmed, or told as a mistake, is no matter of identity.
const words = fc
  .string({ unit: 'grapheme', maxLength: 90 })
  .map((text) => [...`x${text}x`].filter((one) => one >= ' ' && one !== '\u007f').join(''))
const long = fc.tuple(words, words, words).map((parts) => parts.join(' '))
const row = fc.record({
  id: fc.option(words, { nil: '' }),
  on: fc.constantFrom('2026-01-05', '2026-02-06'),
  author: fc.option(words, { nil: '' }),
  text: fc.oneof(words, long),
})

describe('what identifies a row', () => {
  it('is told by the same columns and cut at the same place, in bulk as one by one', async () => {
    const kind = kinds.find(({ name }) => name === 'note')!
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(row, { minLength: 20, maxLength: 60, selector: ({ text }) => text }),
        async (rows) => {
          const unique = rows.map((one, at) => ({ ...one, id: one.id === '' ? '' : `${one.id}${at}` }))
          const lines = unique.map(({ id, on, author, text }) =>
            [id, 'A-1', on, author, text].map(cell).join(','),
          )
          const files = {
            'accounts.csv': ACCOUNTS,
            'notes.csv': `id,account_id,on,author,text\n${lines.join('\n')}\n`,
          }
          await withInput(files, async (input) => {
            expect((await input.check({}, () => {})).problems).toEqual([])
            const facts = (await all(input.facts('note', 0))).flat()
            expect(facts).toHaveLength(rows.length)
            for (const { sourceId, happenedOn, accountSourceId, values } of facts) {
              expect({ sourceId, happenedOn }).toEqual(identify(kind, values))
              expect(accountSourceId).toBe('A-1')
            }
            expect(facts.map(({ values }) => values['text']).toSorted()).toEqual(
              rows.map(({ text }) => text).toSorted(),
            )
          })
        },
      ),
      { numRuns: 6 },
    )
  })
})
