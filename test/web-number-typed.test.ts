/** A number in a field of the browser, as it is typed. */
import { expect, it } from 'vitest'
import { numberTyped } from '#src/web/number-typed.ts'

it('is read with its thousands, its currency and its unit', () => {
  expect(['12,000', '$250k', '1.2M', ' 0.92 ', "1'250.5", '-3'].map(numberTyped)).toEqual([
    12_000, 250_000, 1_200_000, 0.92, 1250.5, -3,
  ])
})

it('is none where it cannot be told', () => {
  expect(['', 'twelve', '1.2.3', '12 euros'].map(numberTyped)).toEqual([null, null, null, null])
})
