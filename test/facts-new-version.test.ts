/** Versions of one fact, whatever comes in which order: no two at one instant, and none that says nothing new. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newVersion, type StoredVersion } from '#src/facts/new-version.ts'

const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-03-0${number}T00:00:00.000Z`)
const row = fc.record({
  digest: fc.constantFrom('a', 'b', 'c'),
  observedAt: fc.option(day),
  happenedAt: fc.option(day),
  now: day,
})

/** The clock of the machine may stand still or be set back. */
const rows = fc.array(row, { maxLength: 12 })

type Rows = typeof rows extends fc.Arbitrary<infer Value> ? Value : never

function stored(sequence: Rows): StoredVersion[] {
  const versions: StoredVersion[] = []
  for (const { now, ...input } of sequence) {
    const version = newVersion(versions, input, now)
    if (version) versions.push({ learnedAt: version.learnedAt, digest: input.digest })
  }
  return versions
}

describe('versions of a fact', () => {
  it('are never learned at the same instant', () => {
    fc.assert(
      fc.property(rows, (sequence) => {
        const instants = stored(sequence).map((version) => version.learnedAt)
        expect(new Set(instants).size).toBe(instants.length)
      }),
    )
  })

  it('end with what was said last, unless it was observed in the past', () => {
    fc.assert(
      fc.property(rows, row, (sequence, last) => {
        const versions = stored([...sequence, { ...last, observedAt: null }])
        const latest = versions.toSorted((a, b) => (a.learnedAt < b.learnedAt ? -1 : 1)).at(-1)
        expect(latest?.digest).toBe(last.digest)
      }),
    )
  })

  it('are not added by the same row again', () => {
    fc.assert(
      fc.property(rows, row, (sequence, last) => {
        const once = stored([...sequence, last])
        expect(stored([...sequence, last, last])).toEqual(once)
      }),
    )
  })

  it('are not added by the same file again, which says one thing of each instant', () => {
    const observed = row.filter(({ observedAt }) => observedAt !== null)
    const file = fc.uniqueArray(observed, { selector: ({ observedAt }) => observedAt, maxLength: 5 })
    fc.assert(
      fc.property(rows, file, (sequence, said) => {
        const inOrder = said.toSorted((a, b) => (a.observedAt! < b.observedAt! ? -1 : 1))
        const once = stored([...sequence, ...inOrder])
        expect(stored([...sequence, ...inOrder, ...inOrder])).toEqual(once)
      }),
    )
  })
})
