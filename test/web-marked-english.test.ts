/** On a German page what the engine says is known as English, and only that: the words of the page beside it are not. */
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { ChangeCause } from '#src/web/screens/account/health/change-cause.tsx'
import { changeSteps } from '#src/web/screens/account/health/change-steps.ts'
import { TurnList } from '#src/web/screens/account/health/turn-list.tsx'

vi.mock('#src/web/language.ts', () => ({ spoken: 'de' }))
vi.mock('@tanstack/react-router', () => ({
  Link: ({ children }: { children: ReactNode }) => createElement('a', null, children),
}))

const asOf = '2026-11-23'
const left = 'the champion left (since 13 November 2026)'
const record = {
  factId: 'ticket/T-1',
  source: 'desk',
  on: asOf,
  says: 'low ticket, closed on 19 November 2026',
}
const cap = { id: 'champion-left', holdsAt: 60, says: left, evidence: [record] }
const end = { on: asOf, score: 60, status: 'Yellow' } as const
const moved = {
  before: end,
  after: end,
  points: 0,
  signals: [],
  capPoints: 0,
  settingsPoints: 0,
  sentence: '',
}

/** What is drawn: that of the engine between brackets. */
function drawn(view: Parameters<typeof renderToStaticMarkup>[0]): string {
  return renderToStaticMarkup(view)
    .replaceAll(/<span[^>]* lang="en">([^<]*)<\/span>|<span lang="en">([^<]*)<\/span>/g, '[$1$2]')
    .replaceAll(/<[^>]*>/g, '')
}

describe('what moved health', () => {
  it('is marked where it turned, with its days in the manner of the reader', () => {
    const turns = [{ ...moved, capsCame: [left], capsWent: [] }]
    expect(drawn(createElement(TurnList, { turns, asOf }))).toContain(
      'Came: [the champion left (since 13\u00a0Nov\u00a02026)]',
    )
  })

  it('is marked in the steps of a change, with its record', () => {
    const change = {
      ...moved,
      onlyMeasured: false,
      leads: 'weighted',
      records: [],
      capsCame: [cap],
      capsWent: [],
    }
    const { steps } = changeSteps(change as unknown as Parameters<typeof changeSteps>[0])
    const text = drawn(createElement(ChangeCause, { step: steps[0]!, asOf }))
    expect(text).toContain('Came: [the champion left (since 13\u00a0Nov\u00a02026)]')
    expect(text).toContain('[low ticket, closed on 19\u00a0Nov\u00a02026], ')
  })
})
