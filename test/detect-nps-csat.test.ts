/** NPS and CSAT: every line of their scores, who counts once, and how long an answer counts (handbook 4). */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import type { SignalReading } from '#src/detect/diagnosis.ts'
import type { SurveyAnswer } from '#src/facts/records.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dossier, type DossierParts, person, portfolio, recordFeeds } from './support/dossier.ts'
import { ago, answer } from './support/records.ts'

function voice(surveys: readonly SurveyAnswer[], parts: DossierParts = {}, silent = 0): SignalReading {
  const all = portfolio({ recordFeeds: recordFeeds({ survey: { surveys: silent } }) })
  const inOrder = surveys.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const { health } = detect(dossier({ ...parts, surveys: inOrder }), all, defaultSettings)
  return health.weighted.signals.find(({ id }) => id === 'nps-csat')!
}

/** Answers of as many people, each the day given before that of the dossier. */
const answers = (scores: readonly number[], kind: 'nps' | 'csat' | 'ces' = 'nps', days = 5): SurveyAnswer[] =>
  scores.map((score, at) =>
    answer(ago(days), score, {
      kind,
      email: `p${at}@x.example`,
      factId: `survey/surveys/${kind}-${days}-${at}`,
    }),
  )

describe('the lines', () => {
  it.each([
    [[9], 5],
    [[9, 9, 8], 4],
    [[8], 4],
    [[8, 8, 7], 3],
    [[7], 3],
    [[7, 7, 6], 2],
    [[5], 2],
    [[5, 5, 4], 1],
    [[0], 1],
  ])('NPS answers %j score %d', (scores, score) => {
    const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length
    const reading = voice(answers(scores))
    expect(reading).toMatchObject({ score, source: 'surveys', asOf: ago(5), stale: false })
    expect(reading.value).toBeCloseTo(mean)
  })

  it.each([
    [[5, 4], 5],
    [[5, 4, 4], 4],
    [[4], 4],
    [[4, 4, 3], 3],
    [[4, 3], 3],
    [[3], 2],
    [[3, 2], 2],
    [[3, 2, 2], 1],
    [[1], 1],
  ])('CSAT answers %j score %d', (scores, score) => {
    expect(voice(answers(scores, 'csat'))).toMatchObject({ score })
  })

  it('of both questions it is the average of their scores', () => {
    const reading = voice([...answers([9, 9]), ...answers([4], 'csat')])
    expect(reading).toMatchObject({ score: 4.5, value: 4.5 })
    expect(reading.says).toBe(
      'Mean NPS answer 9 of 2 people and mean CSAT answer 4 of 1 person in 180 days: scores 5 and 4, on average 4.5',
    )
    expect(reading.evidence.map(({ says }) => says)).toEqual(['NPS 9', 'NPS 9', 'CSAT 4'])
  })

  it('says its arithmetic and quotes its answers', () => {
    const reading = voice([answer(ago(5), 8, { comment: 'Support answers fast.' })])
    expect(reading.says).toBe('Mean NPS answer 8 of 1 person in 180 days')
    expect(reading.evidence).toEqual([
      {
        factId: `survey/surveys/${ago(5)}-8-`,
        source: 'surveys',
        on: ago(5),
        says: 'NPS 8: Support answers fast.',
      },
    ])
  })
})

describe('the latest answer of each respondent', () => {
  const maria = person({ sourceId: 'P-1', email: 'maria@x.example' })

  it.each<[string, Partial<SurveyAnswer>, Partial<SurveyAnswer>, number]>([
    ['the same address', { email: 'maria@x.example' }, { email: 'maria@x.example' }, 9],
    ['the same contact', { contactId: 'P-1' }, { contactId: 'P-1' }, 9],
    ['a contact, then the address of the same', { contactId: 'P-1' }, { email: 'maria@x.example' }, 9],
    ['two addresses', { email: 'a@x.example' }, { email: 'b@x.example' }, 6],
    ['two contacts who are on no map', { contactId: 'P-8' }, { contactId: 'P-9' }, 6],
    ['nobody named', {}, {}, 6],
  ])('%s', (_, first, second, value) => {
    const surveys = [answer(ago(9), 3, first), answer(ago(2), 9, second)]
    expect(voice(surveys, { people: [maria] }).value).toBe(value)
  })

  it('is that of a question: NPS does not replace CSAT', () => {
    const who = { email: 'maria@x.example' }
    expect(voice([answer(ago(9), 2, { ...who, kind: 'csat' }), answer(ago(2), 9, who)]).score).toBe(3)
  })

  it('takes the later of one day', () => {
    const who = { email: 'maria@x.example' }
    expect(voice([answer(ago(2), 9, who), answer(ago(2), 3, who)]).value).toBe(3)
  })
})

describe('when it is measured', () => {
  it('an answer counts for 180 days', () => {
    expect(voice(answers([9], 'nps', 179)).score).toBe(5)
    expect(voice(answers([9], 'nps', 180))).toMatchObject({
      score: null,
      value: null,
      applicable: true,
      stale: false,
    })
  })

  it.each([
    ['nobody answered', []],
    ['only the effort was asked', answers([7], 'ces')],
  ])('not where %s, though the feed is alive', (_, surveys) => {
    expect(voice(surveys)).toMatchObject({ score: null, applicable: true })
  })

  it('not where no survey was ever seen', () => {
    const { health } = detect(dossier(), portfolio(), defaultSettings)
    expect(health.weighted.signals.find(({ id }) => id === 'nps-csat')!.says).toBe(
      'Not measured: no surveys have been imported.',
    )
  })

  it('between two waves silence is usual', () => {
    expect(voice(answers([9], 'nps', 120), {}, 120)).toMatchObject({ score: 5, stale: false })
  })

  it('is stale where the source spoke to nobody for longer than an answer counts', () => {
    const settings = { ...defaultSettings, health: { ...defaultSettings.health, surveyDays: 365 } }
    const all = portfolio({ recordFeeds: recordFeeds({ survey: { surveys: 181 } }) })
    const { health } = detect(dossier({ surveys: answers([9], 'nps', 181) }), all, settings)
    const reading = health.weighted.signals.find(({ id }) => id === 'nps-csat')!
    expect(reading).toMatchObject({ score: null, value: 9, stale: true, trend: null })
  })
})

describe('the trend', () => {
  it.each([
    ['up', [5, 5], [9, 9], 'up'],
    ['down', [9, 9], [5, 5], 'down'],
    ['the same again', [8, 8], [8, 8], 'flat'],
    ['less than a tenth', [8, 9], [9, 9], 'flat'],
    ['a tenth', [5, 5], [5, 6], 'up'],
    ['one who answers alone', [9], [2], 'flat'],
  ])('%s', (_, before, now, trend) => {
    expect(voice([...answers(before, 'nps', 40), ...answers(now)]).trend).toBe(trend)
  })

  it('is flat where one of three changed the mind, however much', () => {
    expect(voice([...answers([9, 9, 9], 'nps', 40), ...answers([0])]).trend).toBe('flat')
  })

  it('looks 28 days back', () => {
    expect(voice([...answers([9, 9], 'nps', 28), ...answers([5, 5])])).toMatchObject({
      before: 9,
      trend: 'down',
    })
    expect(voice(answers([9, 9], 'nps', 27))).toMatchObject({ before: null, trend: null })
  })

  it('does not compare one question with another', () => {
    const surveys = [...answers([9, 9], 'nps', 40), ...answers([5, 5], 'csat')]
    expect(voice(surveys)).toMatchObject({ before: null, trend: null })
  })
})

describe('whatever the answers', () => {
  it('a better answer never lowers the score, and it stays between 1 and 5', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(scores, fc.nat(), (list, at) => {
        const better = list.with(at % list.length, list[at % list.length]! + 1)
        const [was, is] = [list, better].map((one) => voice(answers(one)).score!)
        expect(is).toBeGreaterThanOrEqual(was!)
        expect(was).toBeGreaterThanOrEqual(1)
        expect(is).toBeLessThanOrEqual(5)
      }),
      { numRuns: 60 },
    )
  })
})
