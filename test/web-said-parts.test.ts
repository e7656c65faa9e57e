/** What moved health: the words of the page beside what the engine says, which is known as such and has the days of the reader. */
import { Children, isValidElement, type ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { capParts, changeSteps } from '#src/web/screens/account/health/change-steps.ts'
import { SaidParts } from '#src/web/screens/account/health/said-parts.tsx'
import { Told } from '#src/web/ui/told.tsx'

const left = 'the champion left (since 13 November 2026)'
const end = { on: '2026-11-23', score: 60, status: 'Yellow' }

/** As it is drawn: what is told by the engine between brackets. */
function drawn(node: ReactNode): string {
  return Children.toArray(node)
    .map((one) => {
      if (!isValidElement<{ children: ReactNode }>(one)) return String(one)
      const within = drawn(one.props.children)
      return one.type === Told ? `[${within}]` : within
    })
    .join('')
}

describe('what moved health', () => {
  it('tells the words of the engine apart, where it turned', () => {
    expect(drawn(SaidParts({ parts: capParts([left], [left], null) }))).toBe(
      `Came: [${left}]; Went: [${left}]`,
    )
    expect(drawn(SaidParts({ parts: capParts([left], [], '2026-06-30') }))).toBe(`Seen now: [${left}]`)
  })

  it('tells them apart in the steps of a change, and has its own words for the rest', () => {
    const signal = {
      id: 'nps-csat',
      kind: 'appeared',
      points: 2.9,
      saysBefore: null,
      saysAfter: 'Mean NPS answer 8.5',
      records: [],
    }
    const caps = {
      capsCame: [{ id: 'champion-left', holdsAt: 60, says: left, evidence: [] }],
      capsWent: [],
      capsKnownFrom: null,
    }
    const change = { before: end, after: end, signals: [signal], ...caps, capPoints: 0, settingsPoints: 0 }
    const { steps } = changeSteps(change as unknown as Parameters<typeof changeSteps>[0])
    expect(steps.map(({ says }) => drawn(SaidParts({ parts: says })))).toEqual([
      'measured now',
      `Came: [${left}]`,
    ])
  })
})
