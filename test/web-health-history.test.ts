/** The course of health stands between the lines of the statuses as the settings draw them. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { statusLines } from '#src/web/screens/account/health/health-lines.ts'
import { HealthHistory } from '#src/web/screens/account/health-history.tsx'

const history = [
  { on: '2026-11-01', score: 62, status: 'Yellow', replayed: false },
  { on: '2026-11-08', score: 71, status: 'Yellow', replayed: false },
]

/** The numbers that stand beside the lines. */
function drawnFor(lines: readonly number[]): string[] {
  const drawn = renderToStaticMarkup(createElement(HealthHistory, { history, lines }))
  return [...drawn.matchAll(/style="top:[^"]*">(\d+)</g)].map(([, number]) => number!)
}

describe('the lines of health over time', () => {
  const lines = { yellowFrom: 45, greenFrom: 80, criticalBelow: 50, healthyAbove: 75 }

  it('are those of the settings, for the model that leads', () => {
    expect(drawnFor(statusLines({ leads: 'weighted', lines }))).toEqual(['45', '80'])
    expect(drawnFor(statusLines({ leads: 'seven', lines }))).toEqual(['50', '75'])
  })

  it('are not drawn before the settings are read', () => {
    expect(drawnFor([])).toEqual([])
  })
})
