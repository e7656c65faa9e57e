/** What is wrong with a setting, with its figures in the manner of the reader. */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { settingsList } from '#src/detect/settings/settings-list.ts'
import type { SettingsProblem } from '#src/detect/settings/settings-problem.ts'
import { told } from '../../format.ts'
import { enSettings } from '../../messages/en-settings.ts'
import { settingFigures } from './setting-number.ts'

/** A share as the check tells it: `0.5 (50%)`. */
const BOTH = /-?[\d.,]+ \((-?[\d.,]+%)\)/g

/** Shares are told in per cent alone, as they are written in the field. */
export function problemText({ path, value, problem, todo }: SettingsProblem): string {
  const says = `${problem}. ${todo}`.replaceAll(BOTH, '$1')
  return `${givenText(path, value)} ${told(says)}`.trim()
}

const paths = [...settingsList(defaultSettings).keys()]

/** What it is about: as its field calls it where that tells, else its path; and for which segment. */
export function problemPlace({ path }: Pick<SettingsProblem, 'path'>): string {
  const known = paths.find((one) => path.endsWith(`.${one}`))
  const segment = /^segments\.([^.]+)\./.exec(path)?.[1]
  const name = path.endsWith('.health.weights') ? enSettings.weights : nameOf(known)
  if (name === null) return path.replace(/^organization\./, '')
  return segment === undefined ? name : `${segment}, ${name}`
}

function nameOf(known: string | undefined): string | null {
  return known !== undefined && enSettings.isTelling(known) ? enSettings.name(known) : null
}

/** What was typed and is no number stays as it was typed. */
function givenText(place: string, value: string): string {
  const path = paths.find((one) => place.endsWith(`.${one}`)) ?? place
  const figures = /^\[?(?<numbers>-?\d[-\d.,]*)\]?$/.exec(value)?.groups?.['numbers']
  // Of a group each figure stands in its own field.
  if (value.startsWith('{')) return ''
  return figures === undefined ? value : settingFigures(figures.split(',').map(Number), path)
}
