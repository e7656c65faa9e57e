/** The numbers of settings as people write them: shares in per cent, with or without the sign. */
import { isShare, measureOf } from '#src/detect/settings/measure-of.ts'
import { mannerOf } from '#src/kernel/manner.ts'
import { writtenIn } from '../../format.ts'
import { enSettingUnits } from '../../messages/en-setting-units.ts'
import { numberText, numberTyped } from '../../number-typed.ts'

/** Digits that are kept: a share of 7% is 0.07, and no other number that is nearly it. */
const DIGITS = 12

const exact = (value: number) => Number(value.toFixed(DIGITS))

/** What is no number stays as it is typed, and is told as wrong. */
export function settingTyped(typed: string, path: string): number | string {
  const number = numberTyped(isInPercent(path) ? typed.replace(/\s*%\s*$/, '') : typed, 'number')
  if (number === null) return typed
  return isShare(path) ? exact(number / 100) : number
}

/** As it stands in its field, without its unit. */
export function settingNumber(value: number, path: string): string {
  return numberText(isShare(path) ? exact(value * 100) : value, 'number')
}

/** With its unit; several as `50 / 35 / 20%`. */
export function settingFigures(values: readonly number[], path: string): string {
  const { unit } = measureOf(path)
  const last = values.length - 1
  const figures = values.map((value, at) =>
    at === last && isInPercent(path) ? percent(value, path) : settingNumber(value, path),
  )
  return enSettingUnits.told(figures.join(' / '), unit, values.length === 1 && values[0] === 1)
}

function isInPercent(path: string): boolean {
  return isShare(path) || measureOf(path).unit === '%'
}

/** In the manner of the reader: `20%`, or with a space before the sign. */
function percent(value: number, path: string): string {
  return mannerOf(writtenIn.current()).percent(isShare(path) ? value : value / 100, DIGITS)
}
