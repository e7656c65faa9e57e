/** Own settings: merged over what is proposed, and refused with everything that is impossible. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { checkedSettings } from '#src/detect/settings/checked-settings.ts'
import { measureOf } from '#src/detect/settings/measure-of.ts'
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { type OwnSettings, noOwnSettings } from '#src/detect/settings/own-settings.ts'
import { settingsBySegment } from '#src/detect/settings/settings-by-segment.ts'
import { settingsChanges } from '#src/detect/settings/settings-changes.ts'
import { settingsList } from '#src/detect/settings/settings-list.ts'
import { settingsProblems } from '#src/detect/settings/settings-problems.ts'

const own: OwnSettings = {
  organization: { health: { greenFrom: 75, nps: [10, 9, 8, 6] }, movements: { competitors: ['Rival'] } },
  segments: { SMB: { health: { greenFrom: 60 }, utilisation: { low: 0.3 } }, constructor: {} },
}

describe('merged settings', () => {
  it('are as proposed where nothing was changed', () => {
    expect(mergedSettings(noOwnSettings, null)).toEqual(defaultSettings)
    expect(mergedSettings(noOwnSettings, 'SMB')).toEqual(defaultSettings)
  })

  it('are those of the segment over those of the organization over those proposed; lists as a whole', () => {
    const { health, utilisation, movements } = mergedSettings(own, 'SMB')
    expect(health).toEqual({ ...defaultSettings.health, greenFrom: 60, nps: [10, 9, 8, 6] })
    expect(utilisation).toEqual({ ...defaultSettings.utilisation, low: 0.3 })
    expect(movements.competitors).toEqual(['Rival'])
  })

  it.each([[null], ['Enterprise'], ['constructor'], ['__proto__'], ['toString']])(
    'of %j are those of the organization',
    (segment) => {
      expect(mergedSettings(own, segment).health.greenFrom).toBe(75)
      expect(settingsBySegment(own)(segment)).toEqual(mergedSettings(own, null))
    },
  )

  it('leave out what this release does not know, and what is of another shape', () => {
    const old = { organization: { gone: 1, health: 5, people: { championDays: { of: 3 } } }, segments: {} }
    expect(mergedSettings(old as unknown as OwnSettings, null)).toEqual(defaultSettings)
  })

  it('are merged once a segment', () => {
    const settingsOf = settingsBySegment(own)
    expect(settingsOf('SMB')).toBe(settingsOf('SMB'))
    expect(settingsOf('Enterprise')).toBe(settingsOf(null))
  })
})

describe('what is proposed', () => {
  it('is possible, for all and for a segment as far as it may have its own', () => {
    expect(settingsProblems({ organization: defaultSettings })).toEqual([])
    const { currency: _, queue: __, retention: ___, tiers: ____, usageDrop, ...rest } = defaultSettings
    const { leastAccounts: _____, ...ofSegment } = usageDrop
    const { fiscalYearStartMonth: ______, ...calendar } = rest.calendar
    const { own: _______, ...forms } = rest.forms
    const { whitespace: ________, formats: _________, ...others } = rest
    const SMB = { ...others, usageDrop: ofSegment, calendar, forms }
    expect(settingsProblems({ segments: { SMB } })).toEqual([])
  })

  it('has a unit for every number', () => {
    const numbers = [...settingsList(defaultSettings)].filter(([, value]) => typeof value === 'number')
    expect(numbers.length).toBeGreaterThan(90)
    for (const [path] of numbers) expect(measureOf(path).unit, path).not.toBe('number')
  })
})

/** Paths and problems in a line each. */
const told = (given: unknown): string[] =>
  settingsProblems(given).map(({ path, value, problem, todo }) => `${path}: ${value} ${problem}. ${todo}`)
const ofAll = (organization: unknown): string[] => told({ organization })

describe('an impossible setting', () => {
  it.each<[string, unknown, string]>([
    [
      'weights that total more',
      { health: { weights: { usage: 45 } } },
      'organization.health.weights: {"usage":45,"engagement":25,"sentiment":15,"support":20} totals 105, not 100. Take away 5.',
    ],
    [
      'weights that total less',
      { health: { weights: { usage: 39.5 } } },
      'organization.health.weights: {"usage":39.5,"engagement":25,"sentiment":15,"support":20} totals 99.5, not 100. Add 0.5.',
    ],
    [
      'a negative weight',
      { health: { weights: { usage: -40, engagement: 45 } } },
      'organization.health.weights.usage: -40 is negative. Write a number from 0 to 100 (of 100); 40 is proposed.',
    ],
    [
      'a share above 1',
      { utilisation: { high: 90 } },
      'organization.utilisation.high: 90 is above 1 (100%). Write a share from 0 (0%) to 1 (100%); 0.9 (90%) is proposed.',
    ],
    [
      'a share below 0',
      { health: { leastCoverage: -0.1 } },
      'organization.health.leastCoverage: -0.1 is negative. Write a share from 0 (0%) to 1 (100%); 0.5 (50%) is proposed.',
    ],
    [
      'negative days',
      { renewal: { windowDays: -1 } },
      'organization.renewal.windowDays: -1 is negative. Write a whole number from 0 to 3,650 (days); 120 is proposed.',
    ],
    [
      'half a day',
      { queue: { cooldownDays: 1.5 } },
      'organization.queue.cooldownDays: 1.5 is not whole. Write a whole number from 0 to 3,650 (days); 30 is proposed.',
    ],
    [
      'no number',
      { forecast: { commit: '0.9' } },
      'organization.forecast.commit: "0.9" is not a number. Write a share from 0 (0%) to 1 (100%); 0.9 (90%) is proposed.',
    ],
    [
      'nothing',
      { people: { fewSeats: null } },
      'organization.people.fewSeats: null is not a number. Write a whole number from 0 to 1,000,000 (seats); 10 is proposed.',
    ],
    [
      'lines out of order',
      { health: { dailyUse: [0.5, 0.2, 0.35, 0.1] } },
      'organization.health.dailyUse: [0.5,0.2,0.35,0.1] is out of order. Put each line below the one before it, for the scores 5, 4, 3 and 2; [0.5 (50%), 0.35 (35%), 0.2 (20%), 0.1 (10%)] is proposed.',
    ],
    [
      'two lines alike',
      { health: { peopleReached: [3, 3, 2, 1] } },
      'organization.health.peopleReached: [3,3,2,1] is out of order. Put each line below the one before it, for the scores 5, 4, 3 and 2; [5, 3, 2, 1] is proposed.',
    ],
    [
      'lines that fall where they rise',
      { health: { supportVolume: [2.5, 1.5, 1, 0.5] } },
      'organization.health.supportVolume: [2.5,1.5,1,0.5] is out of order. Put each line above the one before it, for the scores 5, 4, 3 and 2; [0.5, 1, 1.5, 2.5] is proposed.',
    ],
    [
      'too few lines',
      { health: { csat: [4.5, 4] } },
      'organization.health.csat: [4.5,4] is not a list of 4 numbers. Write the lines of the scores 5, 4, 3 and 2; [4.5, 4, 3.5, 2.5] is proposed.',
    ],
    [
      'a line that is impossible',
      { health: { nps: [11, 8, 7, 5] } },
      'organization.health.nps: [11,8,7,5] has a line, 11, that is above 10. Write a number from 0 to 10 (answer 0–10); 9 is proposed.',
    ],
    [
      'low at high utilisation',
      { utilisation: { low: 0.9 } },
      'organization.utilisation.low: 0.9 is the same as utilisation.high, which is 0.9 (90%). Let utilisation.low be less than utilisation.high.',
    ],
    [
      'yellow above green',
      { health: { yellowFrom: 80 } },
      'organization.health.yellowFrom: 80 is above health.greenFrom, which is 70. Let health.yellowFrom be less than health.greenFrom.',
    ],
    [
      'green below yellow',
      { health: { greenFrom: 30 } },
      'organization.health.greenFrom: 30 is below health.yellowFrom, which is 40. Let health.yellowFrom be less than health.greenFrom.',
    ],
    [
      'forecast lines out of order',
      { forecast: { likely: 0.95 } },
      'organization.forecast.likely: 0.95 is above forecast.commit, which is 0.9 (90%). Let forecast.likely be less than forecast.commit.',
    ],
    [
      'a window for the red that is shorter',
      { renewal: { windowDaysRed: 90 } },
      'organization.renewal.windowDaysRed: 90 is below renewal.windowDays, which is 120. Let renewal.windowDays be at most renewal.windowDaysRed.',
    ],
    [
      'a probability without odds',
      { outlook: { prior: { term: 1 } } },
      'organization.outlook.prior.term: 1 is above 0.99 (99%). Write a share from 0.01 (1%) to 0.99 (99%); 0.88 (88%) is proposed.',
    ],
    [
      'more weeks than are looked back on',
      { usageDrop: { baseWeeks: 26 } },
      'organization.usageDrop.baseWeeks: 26 is above 15. Write a whole number from 1 to 15 (weeks); 12 is proposed.',
    ],
    [
      'a model that is none',
      { health: { leads: 'both' } },
      'organization.health.leads: "both" is not "weighted" or "seven". Write "weighted" or "seven".',
    ],
    [
      'a currency that is none',
      { currency: 'euro' },
      'organization.currency: "euro" is no currency. Write three capital letters such as "EUR", or null for the one of most contracts.',
    ],
    [
      'words that are no list',
      { movements: { competitors: 'Rival' } },
      'organization.movements.competitors: "Rival" is not a list of words. Write a list of words in quotation marks, or [] for none.',
    ],
    [
      'an empty word',
      { movements: { budgetWords: ['freeze', ' '] } },
      'organization.movements.budgetWords: ["freeze"," "] holds an empty word, which would be found everywhere. Take the empty word out.',
    ],
    [
      'a word near a known one',
      { health: { greenForm: 75 } },
      'organization.health.greenForm: 75 is no setting. Did you mean "greenFrom"?',
    ],
    [
      'a word near none',
      { utilisation: { wonderful: 1 } },
      'organization.utilisation.wonderful: 1 is no setting. Write one of low, high, days, lowTenureDays.',
    ],
    [
      'a value where settings are',
      { utilisation: 0.5 },
      'organization.utilisation: 0.5 is not an object. Write { … } with any of low, high, days, lowTenureDays.',
    ],
  ])('is told: %s', (_what, organization, says) => {
    expect(ofAll(organization)).toEqual([says])
  })

  it.each<[string, unknown, string]>([
    ['no object', [], ': [] is not an object. Write { "organization": { … }, "segments": { … } }.'],
    ['a part misspelt', { organisation: {} }, 'organisation: {} is no setting. Did you mean "organization"?'],
    ['segments in a list', { segments: [] }, 'segments: [] is not an object. Write { "Enterprise": { … } }.'],
    [
      'a buying centre twice',
      { organization: { whitespace: { buyingCentres: ['Finance', 'Risk', ' finance'] } } },
      'organization.whitespace.buyingCentres: ["Finance","Risk"," finance"] holds " finance" twice. Name each buying centre once, whatever its case.',
    ],
    [
      'the account as a buying centre',
      { organization: { whitespace: { buyingCentres: ['whole account'] } } },
      'organization.whitespace.buyingCentres: ["whole account"] holds "whole account", which is the account itself. Name each buying centre once, whatever its case.',
    ],
    [
      'buying centres of a segment',
      { segments: { SMB: { whitespace: { buyingCentres: ['Finance'] } } } },
      'segments.SMB.whitespace: {"buyingCentres":["Finance"]} holds for all accounts together, not for a segment. Move it to "organization".',
    ],
    [
      'the queue of a segment',
      { segments: { SMB: { queue: { baseline: 2 } } } },
      'segments.SMB.queue: {"baseline":2} holds for all accounts together, not for a segment. Move it to "organization".',
    ],
    [
      'accounts of the portfolio in a segment',
      { segments: { SMB: { usageDrop: { leastAccounts: 5 } } } },
      'segments.SMB.usageDrop.leastAccounts: 5 holds for all accounts together, not for a segment. Move it to "organization".',
    ],
  ])('is told where the file itself is wrong: %s', (_what, given, says) => {
    expect(told(given)).toEqual([says])
  })

  it('of a segment is held against the organization’s own, and told there', () => {
    const given = {
      organization: { health: { greenFrom: 50 } },
      segments: { SMB: { health: { yellowFrom: 45 } }, Startup: { health: { yellowFrom: 55 } }, Other: {} },
    }
    expect(told(given)).toEqual([
      'segments.Startup.health.yellowFrom: 55 is above health.greenFrom, which is 50. Let health.yellowFrom be less than health.greenFrom.',
    ])
  })

  it('is told with every other one, and no contradiction to what is impossible by itself', () => {
    const paths = settingsProblems({
      organization: { health: { greenFrom: 'x', yellowFrom: 75, weights: { usage: 50 } }, windowDays: 3 },
      segments: { SMB: { utilisation: { low: 0.95 }, forecast: { commit: 2 } } },
      more: 1,
    }).map(({ path }) => path)
    expect(paths.toSorted()).toEqual([
      'more',
      'organization.health.greenFrom',
      'organization.health.weights',
      'organization.windowDays',
      'segments.SMB.forecast.commit',
      'segments.SMB.utilisation.low',
    ])
    expect(() =>
      checkedSettings({ organization: { currency: 5, forecast: { likely: 2 } } }, 'my.json'),
    ).toThrow(
      /^2 things are impossible in my\.json:\n  organization\.currency: 5 is no currency\. .*\n  organization\.forecast\.likely: 2 /,
    )
  })

  it('never stops the check, whatever is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...settingsList(defaultSettings).keys()), (value, path) => {
        const tree = path.split('.').reduceRight((inner: unknown, key) => ({ [key]: inner }), value)
        for (const given of [
          value,
          { organization: value },
          { segments: { SMB: value } },
          { organization: tree },
        ]) {
          const problems = settingsProblems(given)
          if (problems.length > 0) continue
          const settings = mergedSettings(checkedSettings(given, 'it'), 'SMB')
          expect([...settingsList(settings).keys()]).toEqual([...settingsList(defaultSettings).keys()])
        }
      }),
    )
  })
})

describe('what changed between two versions', () => {
  it('is told setting by setting, for the organization and for each segment', () => {
    expect(settingsChanges(noOwnSettings, own)).toEqual([
      { segment: null, path: 'health.greenFrom', before: 70, after: 75 },
      { segment: null, path: 'health.nps', before: [9, 8, 7, 5], after: [10, 9, 8, 6] },
      { segment: null, path: 'movements.competitors', before: [], after: ['Rival'] },
      { segment: 'SMB', path: 'health.greenFrom', before: 70, after: 60 },
      { segment: 'SMB', path: 'utilisation.low', before: 0.5, after: 0.3 },
    ])
  })

  it('is nothing where the same value is said, or said no longer', () => {
    const same: OwnSettings = { organization: { health: { greenFrom: 70 } }, segments: { SMB: {} } }
    expect(settingsChanges(noOwnSettings, same)).toEqual([])
    expect(settingsChanges(same, noOwnSettings)).toEqual([])
  })

  it('is told when a segment loses its own', () => {
    expect(settingsChanges(own, { ...own, segments: {} })).toEqual([
      { segment: 'SMB', path: 'health.greenFrom', before: 60, after: 75 },
      { segment: 'SMB', path: 'utilisation.low', before: 0.3, after: 0.5 },
    ])
  })
})
