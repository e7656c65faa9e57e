/** Settings as a screen edits them: one at a time, only what differs kept; all of them on a page; rules off and a calendar that count. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { ruleIds } from '#src/detect/rule-ids.ts'
import { rules } from '#src/detect/rules.ts'
import { noOwnSettings, type OwnSettings } from '#src/detect/settings/own-settings.ts'
import { ruleSettings } from '#src/detect/settings/rule-settings.ts'
import { settingsList } from '#src/detect/settings/settings-list.ts'
import { settingsProblems } from '#src/detect/settings/settings-problems.ts'
import { withSetting } from '#src/detect/settings/with-setting.ts'
import { afterWorkdays, isWorkedOn, workdaysBetween } from '#src/detect/workdays.ts'
import { dayNumber } from '#src/kernel/day.ts'
import { isWithin } from '#src/detect/settings/is-within.ts'
import { settingGroups } from '#src/web/screens/settings/setting-pages.ts'
import { SETTING_MEANINGS, settingMeaningsText } from './support/setting-meanings.ts'

const paths = [...settingsList(defaultSettings).keys()]

describe('one setting', () => {
  const stricter: OwnSettings = { organization: { health: { greenFrom: 75 } }, segments: {} }

  it('is kept where it differs, beside the others', () => {
    const own = withSetting(stricter, { segment: null, path: 'health.weights.usage', value: 50 })
    expect(own.organization).toEqual({ health: { greenFrom: 75, weights: { usage: 50 } } })
  })

  it('is no setting of its own where it is as it would be anyway', () => {
    expect(withSetting(stricter, { segment: null, path: 'health.greenFrom', value: 70 })).toEqual(
      noOwnSettings,
    )
    expect(withSetting(stricter, { segment: 'SMB', path: 'health.greenFrom', value: 75 })).toEqual(stricter)
  })

  it('of a segment may be what Perennial proposes, where the organization says otherwise', () => {
    const own = withSetting(stricter, { segment: 'SMB', path: 'health.greenFrom', value: 70 })
    expect(own.segments).toEqual({ SMB: { health: { greenFrom: 70 } } })
    expect(withSetting(own, { segment: 'SMB', path: 'health.greenFrom', value: undefined })).toEqual(stricter)
  })
})

describe('the screen', () => {
  it('has each setting on one page, or with its rules', () => {
    const groups = Object.values(settingGroups).flatMap((all) => all.flatMap((group) => group.paths))
    const ofRules = [...Object.values(ruleSettings).flat(), 'rules.off']
    for (const path of paths) {
      const onPages = groups.filter((above) => isWithin(path, above)).length
      const withRules = ofRules.some((above) => isWithin(path, above))
      expect(onPages === 1 || (onPages === 0 && withRules), path).toBe(true)
    }
    for (const above of [...groups, ...ofRules]) {
      expect(
        paths.some((path) => isWithin(path, above)),
        above,
      ).toBe(true)
    }
  })

  it('names the rules that there are', () => {
    expect(ruleIds).toEqual(rules.map(({ id }) => id))
    for (const id of Object.keys(ruleSettings)) expect(ruleIds).toContain(id)
  })

  it('says what the types say of each setting (node test/support/setting-meanings.ts writes it anew)', () => {
    const plain = (text: string) =>
      text
        .replaceAll(/[\s'"]/g, '')
        .replaceAll(',}', '}')
        .replaceAll(/\|?Record/g, 'Record')
    expect(plain(readFileSync(SETTING_MEANINGS, 'utf8'))).toBe(plain(settingMeaningsText()))
  })
})

describe('the calendar', () => {
  const sunday = { workdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu'], holidays: ['2026-11-24', '12-25'] }

  it('knows its days of the week, days off, and days off of every year', () => {
    const isWorked = isWorkedOn(sunday)
    const worked = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-27', '2028-12-25', '2028-12-26']
    expect(worked.map((day) => isWorked(dayNumber(day)))).toEqual([true, true, false, false, false, true])
  })

  it('counts on and between', () => {
    expect(afterWorkdays('2026-11-22', 2, sunday)).toBe('2026-11-25')
    expect(workdaysBetween('2026-11-22', '2026-11-26', sunday)).toBe(3)
    expect(afterWorkdays('2026-11-20', 1, defaultSettings.calendar)).toBe('2026-11-23')
  })

  it.each([
    [{ workdays: [] }, 'names no day'],
    [{ workdays: ['Monday'] }, 'holds "Monday", which is no day of the week'],
    [{ holidays: ['24.12.'] }, 'holds "24.12.", which is no day'],
    [{ holidays: ['02-30'] }, 'holds "02-30", which is no day'],
  ])('refuses %j', (calendar, problem) => {
    expect(settingsProblems({ organization: { calendar } }).map((one) => one.problem)).toEqual([problem])
  })

  it('takes 29 February, and refuses a rule that there is not', () => {
    expect(settingsProblems({ organization: { calendar: { holidays: ['02-29'] } } })).toEqual([])
    expect(settingsProblems({ organization: { rules: { off: ['usage-drp'] } } })).toMatchObject([
      { problem: 'holds "usage-drp", which is no rule', todo: 'Did you mean "usage-drop"?' },
    ])
  })
})
