/** Detractor: who counts, how many count, and what belongs to one wave (handbook 6). */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import type { Movement } from '#src/detect/diagnosis.ts'
import type { SurveyAnswer } from '#src/facts/records.ts'
import type { Day } from '#src/kernel/day.ts'
import { describe, expect, it } from 'vitest'
import { asOf, dossier, type DossierParts, person, portfolio, recordFeeds } from './support/dossier.ts'
import { ago, answer } from './support/records.ts'

const people = [
  person({ factId: 'contact/crm/P-1', sourceId: 'P-1', email: 'maria@x.example', influence: 'Medium' }),
  person({
    factId: 'contact/crm/P-2',
    sourceId: 'P-2',
    name: 'James Lin',
    email: 'james@x.example',
    roles: ['Economic Buyer'],
    influence: null,
  }),
  person({
    factId: 'contact/crm/P-3',
    sourceId: 'P-3',
    name: 'Vera Holm',
    email: 'vera@x.example',
    roles: ['Executive Sponsor'],
    influence: null,
  }),
  person({
    factId: 'contact/crm/P-4',
    sourceId: 'P-4',
    name: 'Ana Ruiz',
    email: 'ana@x.example',
    roles: ['Influencer'],
    influence: 'High',
    title: 'COO',
  }),
  person({
    factId: 'contact/crm/P-5',
    sourceId: 'P-5',
    name: 'Tom Berg',
    email: 'tom@x.example',
    roles: ['End User'],
    influence: 'Low',
  }),
]

function found(surveys: readonly SurveyAnswer[], day: Day = asOf, parts: DossierParts = {}): Movement[] {
  const all = portfolio({ asOf: day, recordFeeds: recordFeeds({ survey: { surveys: 0 } }, day) })
  const seen = surveys
    .filter(({ on }) => on <= day)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const { movements } = detect(dossier({ people, ...parts, asOf: day, surveys: seen }), all, defaultSettings)
  return movements.filter(({ rule }) => rule === 'detractor')
}

const by = (contactId: string, score: number, days = 3, change: Partial<SurveyAnswer> = {}) =>
  answer(ago(days), score, { contactId, factId: `survey/surveys/${contactId}-${days}`, ...change })
/** Answers of people who are on no map, one on each of these days. */
const strangers = (...days: readonly number[]) =>
  days.map((day, at) => answer(ago(day), 4, { email: `s${at}@x.example`, factId: `survey/surveys/s${at}` }))

describe('somebody who counts', () => {
  it.each([
    ['the champion answers NPS 6', by('P-1', 6)],
    ['the champion answers NPS 0', by('P-1', 0)],
    ['the buyer answers CSAT 2', by('P-2', 2, 3, { kind: 'csat' })],
    ['the sponsor', by('P-3', 3)],
    ['high influence without a key role', by('P-4', 5)],
    ['the champion by address', answer(ago(3), 2, { email: 'maria@x.example' })],
    ['90 days ago', by('P-1', 6, 90)],
  ])('fires: %s', (_, one) => {
    expect(found([one])).toMatchObject([{ severity: 'high', since: one.on, cause: `detractor ${one.on}` }])
  })

  it.each([
    ['the champion answers NPS 7', [by('P-1', 7)]],
    ['the buyer answers CSAT 3', [by('P-2', 3, 3, { kind: 'csat' })]],
    ['an effort score of 1', [by('P-1', 1, 3, { kind: 'ces' })]],
    ['an end user', [by('P-5', 0)]],
    ['somebody who is on no map', strangers(3)],
    ['nobody named', [answer(ago(3), 0)]],
    ['91 days ago', [by('P-1', 6, 91)]],
    ['who has answered better since', [by('P-1', 3, 20), by('P-1', 9, 2)]],
    ['nobody at all', []],
  ])('stays quiet: %s', (_, surveys) => {
    expect(found(surveys)).toEqual([])
  })

  it('another question is no better answer', () => {
    expect(found([by('P-1', 3, 20), by('P-1', 5, 2, { kind: 'csat' })])).toHaveLength(1)
  })

  it('says who, what and what to do', () => {
    const [movement] = found([
      by('P-2', 4, 3, { comment: 'Every question takes three tickets.' }),
      ...strangers(2),
    ])
    expect(movement).toMatchObject({
      headline: 'Unhappy: James Lin (Economic Buyer), NPS 4',
      reason:
        'James Lin (Economic Buyer) answered NPS 4 on 29 March 2026: “Every question takes three tickets.” 1 more unhappy answer came in the same wave.',
      nextStep:
        'Call James Lin this week: ask what went wrong, and agree on one thing to change and by when.',
      evidence: [
        { factId: 'survey/surveys/P-2-3', on: ago(3), says: 'NPS 4: Every question takes three tickets.' },
        { factId: 'survey/surveys/s0' },
      ],
    })
    expect(found([by('P-1', 5)])[0]!.reason).toBe('Maria Torres (Champion) answered NPS 5 on 29 March 2026.')
    expect(found([by('P-4', 5)])[0]!.headline).toBe('Unhappy: Ana Ruiz (COO), NPS 5')
  })

  it.each([
    [by('P-1', 6), 0.7],
    [by('P-1', 3), 0.85],
    [by('P-1', 0), 1],
    [by('P-1', 2, 3, { kind: 'csat' }), 0.7],
    [by('P-1', 1, 3, { kind: 'csat' }), 1],
  ])('is the surer the lower the answer', (one, confidence) => {
    expect(found([one])[0]!.confidence).toBeCloseTo(confidence)
  })
})

describe('several who do not decide', () => {
  it.each([
    ['three within 14 days', [16, 9, 3], ago(3)],
    ['three on one day', [3, 3, 3], ago(3)],
    ['four: since the third', [16, 9, 5, 3], ago(5)],
  ])('fires: %s', (_, days, since) => {
    const movements = found(strangers(...days))
    expect(movements).toMatchObject([
      { severity: 'medium', since, headline: `Survey: ${days.length} unhappy answers` },
    ])
    expect(movements[0]!.confidence).toBeCloseTo(1 - 0.5 ** days.length)
  })

  it.each([
    ['two', strangers(5, 3)],
    ['three within 15 days', strangers(17, 9, 3)],
    [
      'three answers of two people',
      [...strangers(5, 3), answer(ago(3), 1, { kind: 'csat', email: 's0@x.example' })],
    ],
  ])('stays quiet: %s', (_, surveys) => {
    expect(found(surveys)).toEqual([])
  })

  it('lists what they answered', () => {
    expect(found(strangers(9, 5, 3))[0]!.reason).toBe(
      '3 unhappy answers between 23 March 2026 and 29 March 2026: NPS 4, NPS 4, NPS 4.',
    )
  })
})

describe('one card a wave', () => {
  it('answers within two weeks of one another share a cause', () => {
    const surveys = [by('P-1', 3, 30), by('P-2', 4, 16), by('P-3', 5, 2)]
    expect(found(surveys).map(({ cause }) => cause)).toEqual([`detractor ${ago(30)}`])
  })

  it('15 days later it is another wave', () => {
    const surveys = [by('P-1', 3, 30), by('P-2', 4, 15)]
    expect(
      found(surveys)
        .map(({ cause }) => cause)
        .toSorted(),
    ).toEqual([`detractor ${ago(30)}`, `detractor ${ago(15)}`])
  })

  it('keeps its cause and its day while it holds, also when the first one is reconciled', () => {
    const surveys = [by('P-5', 3, 20), by('P-1', 3, 18), by('P-5', 9, 10)]
    const looks = [18, 10, 5, 0].map((days) =>
      found(surveys, ago(days)).map(({ cause, since }) => [cause, since]),
    )
    expect(looks).toEqual(Array.from({ length: 4 }, () => [[`detractor ${ago(20)}`, ago(18)]]))
  })
})

describe('what cannot be told', () => {
  const undecided = (silent: number | null) => {
    const all = portfolio({
      recordFeeds: recordFeeds(silent === null ? {} : { survey: { surveys: silent } }),
    })
    return detect(dossier({ people, surveys: [by('P-1', 3)] }), all, defaultSettings).undecided
  }
  it('surveys that were never seen, or whose source is gone', () => {
    expect(undecided(null)).toContain('detractor')
    expect(undecided(181)).toContain('detractor')
    expect(undecided(180)).not.toContain('detractor')
  })

  it('who pays nothing has no movements', () => {
    expect(found([by('P-1', 0)], asOf, { contracts: [] })).toEqual([])
  })
})
