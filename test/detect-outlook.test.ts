/** The outlook reproduces the test lines of the handbook (7a) and keeps its promises. */
import { outlookFrom } from '#src/detect/outlook/outlook-from.ts'
import { defaultSettings } from '#src/detect/settings.ts'
import { describe, expect, it } from 'vitest'
import { nothingKnown } from './support/outlook-inputs.ts'

const { outlook } = defaultSettings

describe('the test lines of handbook 7a', () => {
  it('knows nothing: the prior, with the widest range', () => {
    const reading = outlookFrom(nothingKnown, outlook)
    expect(reading.p).toBeCloseTo(0.88, 3)
    expect(reading.low).toBeCloseTo(0.597, 3)
    expect(reading.high).toBeCloseTo(0.973, 3)
    expect(reading.known).toBe(0)
    expect(reading.drivers).toEqual([])
  })
})
