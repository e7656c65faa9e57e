/** Looks of a back-test for one test, written as briefly as its case needs. */
import type { Look } from '#src/detect/backtest/look.ts'

export function look(given: Partial<Look> & Pick<Look, 'account'>): Look {
  return {
    on: '2026-01-01',
    class: 'term',
    score: 0.1,
    due: false,
    held: [],
    undecided: [],
    lostOn: null,
    isLost: false,
    ...given,
  }
}

/** Looks at accounts of their own, from the scores of those that are lost and of the others. */
export function looksOf(lost: readonly number[], others: readonly number[]): Look[] {
  return [
    ...lost.map((score, at) => look({ account: `lost ${at}`, score, isLost: true, lostOn: '2026-02-01' })),
    ...others.map((score, at) => look({ account: `kept ${at}`, score })),
  ]
}
