/** The renewal window: when it opens, what it says and what is next (handbook 6 and 7). */
import { detect } from '#src/detect/detect.ts'
import { defaultSettings } from '#src/detect/default-settings.ts'
import type { Settings } from '#src/detect/settings.ts'
import { addDays } from '#src/kernel/day.ts'
import { emptyPlan, type Plan } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { describe, expect, it } from 'vitest'
import {
  asOf,
  contract,
  dossier,
  type DossierParts,
  portfolio,
  recordFeeds,
  silentFor,
  terms,
  users,
} from './support/dossier.ts'
import { after, instant, sarah } from './support/plan-edits.ts'
import { touch } from './support/records.ts'

function found(parts: DossierParts, all = portfolio(), settings: Settings = defaultSettings) {
  return detect(dossier(parts), all, settings).movements.find(({ rule }) => rule === 'renewal-window')
}

describe('renewal window', () => {
  const until = (days: number, change: Parameters<typeof contract>[0] = {}) =>
    contract({ autoRenew: false, renewalOn: null, endOn: addDays(asOf, days), ...change })
  const window = (days: number, change?: Parameters<typeof contract>[0]) =>
    found({ contracts: [until(days, change)] })

  it.each([
    [121, false],
    [120, true],
    [1, true],
  ])('at T-%i: %s', (days, fires) => {
    expect(window(days) !== undefined).toBe(fires)
  })

  it('opens at T-180 for an account in the red', () => {
    const settings = {
      ...defaultSettings,
      health: { ...defaultSettings.health, leastCoverage: 0.1, greenFrom: 101, yellowFrom: 101 },
    }
    const usage = users(5, 100, () => true)
    const red = (days: number) => found({ contracts: [until(days)], usage }, portfolio(), settings)
    expect(red(181)).toBeUndefined()
    expect(red(180)).toMatchObject({ since: asOf, severity: 'medium' })
  })

  it('names a late step first that records could show, as the time line does, unless the plan answers it', () => {
    const heard = portfolio({ recordFeeds: recordFeeds({ touch: { crm: 0 } }) })
    const account = dossier({
      contracts: [until(33)],
      touches: [touch(addDays(asOf, -200), [], { type: 'Check-in' })],
    })
    const next = (plan: Plan) =>
      detect(account, heard, defaultSettings, 0, [], plan).movements.find(
        ({ rule }) => rule === 'renewal-window',
      )?.nextStep
    const answered = after(emptyPlan, {
      id: 'step',
      actor: sarah,
      cause: { by: 'hand' },
      at: instant(0),
      statedOn: null,
      basedOn: 0,
      section: 'checklist',
      target: { by: 'item', id: 'step' },
      change: 'add',
      item: { step: 'T-60: Hold the executive talk', ownerEmail: null, dueOn: asOf, status: 'Done' },
      says: 'Held',
      why: 'Heard.',
      ownerEmail: null,
      dueOn: null,
      evidence: [],
      standing: 'confirmed',
    } as PlanEdit)
    expect(next(emptyPlan)).toBe(
      'Hold the executive talk (T-60, due since 5 March 2026); then the proposal (T-45).',
    )
    expect(next(answered)).toBe('Send the proposal (T-45); then the commercial terms by 4 April 2026 (T-30).')
  })

  it('is one movement a term, whose cause names the deadline', () => {
    const movements = [100, 50, 5].map((days) =>
      found({ contracts: [until(80)], asOf: addDays(asOf, 80 - days) }),
    )
    expect(new Set(movements.map((movement) => movement!.cause)).size).toBe(1)
    expect(window(81)!.cause).not.toBe(window(80)!.cause)
  })

  it('says nothing of rolling, cancelled and unpaid contracts', () => {
    expect(window(20, { termMonths: 1 })).toBeUndefined()
    expect(window(20, { cancelledOn: '2026-03-01' })).toBeUndefined()
    expect(window(20, { status: 'trial' })).toBeUndefined()
    expect(found({ contracts: [] })).toBeUndefined()
  })

  it('needs no feed', () => {
    expect(found({ contracts: [until(20)] }, silentFor(90))).toBeDefined()
  })

  it('names the day, the amount and the next step', () => {
    const renewing = contract({ autoRenew: true, renewalOn: '2026-06-15', terms: [terms({ arr: 250_000 })] })
    expect(found({ contracts: [renewing] })).toMatchObject({
      headline: 'Notice period ends in 15 days',
      reason:
        'The contract of 250,000 USD a year renews itself on 15 June 2026; notice can be given until 16 April 2026, in 15 days; the notice period is assumed.',
      nextStep: 'Settle the commercial terms (T-30); then the signature by 2 April 2026 (T-14).',
      dueOn: '2026-04-16',
      since: '2025-12-17',
      confidence: 0.8,
      severity: 'high',
    })
    expect(window(3)?.nextStep).toBe(
      'Get the signature (T-14, due since 21 March 2026); then the escalation (T-7).',
    )
    expect(window(100)).toMatchObject({
      headline: 'Contract ends in 100 days',
      nextStep: expect.stringContaining(
        'Make the renewal plan and get ready inside (T-120); then the value case by 11 April 2026',
      ),
      severity: 'low',
      confidence: 1,
    })
  })
})
