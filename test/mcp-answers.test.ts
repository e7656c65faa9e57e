/** What an assistant is given of an answer with many items, or with long ones. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { errand } from '#src/operations/operation.ts'
import { askMcp, signedInApp } from './support/doors.ts'
import { type HouseWithDoors, houseWithDoors } from './support/house-with-doors.ts'

const tell = errand({
  name: 'tale.tell',
  summary: 'Tell',
  description: 'Tells as many lines of a length as wanted.',
  permission: 'read',
  http: { method: 'POST', path: '/tale' },
  input: z.object({ lines: z.int(), length: z.int() }),
  item: z.object({ line: z.string() }),
  output: z.object({}),
  run: async ({ lines, length }, { emit }) => {
    for (let line = 0; line < lines; line++) await emit({ line: 'x'.repeat(length) })
    return {}
  },
})

const result = z.object({
  result: z.object({ structuredContent: z.object({ items: z.array(z.unknown()), leftOut: z.int() }) }),
})

let lived: HouseWithDoors
beforeAll(async () => void (lived = await houseWithDoors()))
afterAll(() => lived.close())

describe('an assistant', () => {
  it.each([
    ['all of a few', { lines: 3, length: 10 }, 3, 0],
    ['as many as it can keep in mind', { lines: 250, length: 10 }, 200, 50],
    ['as much as it can read', { lines: 5, length: 40_000 }, 2, 3],
    ['one, however long', { lines: 2, length: 150_000 }, 1, 1],
  ])('is given %s, and told how many more there are', async (_what, asked, given, leftOut) => {
    const ask = signedInApp({ operations: [tell], house: lived.house }, [])
    const answer = await askMcp(ask, 'tools/call', { name: 'tale_tell', arguments: asked })
    const { structuredContent } = result.parse(answer).result
    expect(structuredContent.items).toHaveLength(given)
    expect(structuredContent.leftOut).toBe(leftOut)
  })
})
