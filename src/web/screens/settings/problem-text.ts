/** What is wrong with a setting, with its figures in the manner of the reader. */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { settingsList } from '#src/detect/settings/settings-list.ts'
import type { SettingsProblem } from '#src/detect/settings/settings-problem.ts'
import { told } from '../../format.ts'
import { settingFigures } from './setting-number.ts'

/** A share as the check tells it: `0.5 (50%)`. */
const BOTH = /-?[\d.,]+ \((-?[\d.,]+%)\)/g

/** Shares are told in per cent alone, as they are written in the field. */
export function problemText({ path, value, problem, todo }: SettingsProblem): string {
  const says = `${problem}. ${todo}`.replaceAll(BOTH, '$1')
  return `${givenText(path, value)} ${told(says)}`
}

const paths = [...settingsList(defaultSettings).keys()]

/** What was typed and is no number stays as it was typed. */
function givenText(place: string, value: string): string {
  const path = paths.find((one) => place.endsWith(`.${one}`)) ?? place
  const figures = /^\[?(?<numbers>-?\d[-\d.,]*)\]?$/.exec(value)?.groups?.['numbers']
  return figures === undefined ? value : settingFigures(figures.split(',').map(Number), path)
}
