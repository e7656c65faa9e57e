/** A day in a field of our own: typed in the manner of the reader, picked by keyboard, refused where it is none, and at hand on a phone. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { problemsInBoth } from './browser.ts'
import { commandBeside } from './perennial-process.ts'
import { signedIn } from './signed-in.ts'

const perennial = inject('perennial')
let leave: () => Promise<void> = async () => {}
let page: Page
let said: string[]
/** The last of the objectives, which stays the last: what moves in its list would be drawn anew. */
let item: Objective

interface Objective {
  readonly section: string
  readonly values: { readonly objective: string; readonly targetOn: string }
}

beforeAll(async () => {
  ;({ page, said, leave } = await signedIn())
  // Before anything is drawn, as who has chosen it in the settings finds it.
  await page.addInitScript(() => localStorage.setItem('perennial.locale', 'en-DE'))
  const words = ['plan', 'items', 'Fintech Corp', '--organization', 'sample', '--json']
  const { stdout } = await commandBeside(perennial, ...words)
  const { account, items } = JSON.parse(stdout) as { account: string; items: Objective[] }
  item = items
    .filter(({ section }) => section === 'objectives')
    .toSorted((a, b) => b.values.targetOn.localeCompare(a.values.targetOn))[0]!
  await page.goto(new URL(`/sample/accounts/${account}/goals`, perennial.url).href)
})

afterAll(() => leave())

const row = () => page.getByRole('listitem').filter({ hasText: item.values.objective })
const value = () => row().locator('[data-edits=targetOn]')
const field = () => row().getByRole('textbox', { name: 'Target date' })
const grid = () => page.getByRole('grid')
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

/** The day that stands there, once it is written. */
async function written(): Promise<string | null> {
  const saying = page.getByText(/: target date changed/)
  await saying.waitFor()
  await page.locator('[aria-live=polite]').getByRole('button', { name: 'Close' }).click()
  await saying.waitFor({ state: 'detached' })
  return value().textContent()
}

describe('a day', () => {
  it('is typed in the manner of the reader', async () => {
    await value().click()
    await field().fill('14.6.2027')
    await page.keyboard.press('Enter')
    expect(await written()).toMatch(/14.June?.2027/)
  })

  it('that is none is refused, stays as it was typed, and is not written', async () => {
    await value().click()
    await field().fill('31.02.2027')
    await page.keyboard.press('Enter')
    expect(await row().getByRole('alert').textContent()).toMatch(/^“31.02.2027” is no day. Write it as /)
    expect(await field().inputValue()).toBe('31.02.2027')
    expect(await field().getAttribute('aria-invalid')).toBe('true')
    await page.keyboard.press('Escape')
    await value().click()
    expect(await field().inputValue()).toMatch(/14 June? 2027/)
  })

  it('is picked by keyboard, and Escape goes back to the field', async () => {
    const open = async () => {
      await page.keyboard.press('Alt+ArrowDown')
      await expect.poll(focused).toBe('Monday, 14 June 2027, chosen')
    }
    await open()
    expect(await problemsInBoth(page)).toEqual([])
    await page.keyboard.press('Escape')
    await grid().waitFor({ state: 'detached' })
    expect(await focused()).toBe('Target date')
    await open()
    for (const key of ['PageDown', 'ArrowRight']) await page.keyboard.press(key)
    await expect.poll(focused).toBe('Thursday, 15 July 2027')
    await page.keyboard.press('Enter')
    expect(await written()).toMatch(/15.July?.2027/)
  })

  it('is taken away by the calendar, and typed as ISO', async () => {
    await value().click()
    await row().getByRole('button', { name: 'Open the calendar' }).click()
    await page.getByRole('button', { name: 'No day' }).click()
    expect(await written()).not.toMatch(/\d{4}/)
    // As it was found.
    await value().click()
    await field().fill(item.values.targetOn)
    await page.keyboard.press('Enter')
    expect(await written()).toContain(item.values.targetOn.slice(0, 4))
  })
})

describe('on a phone', () => {
  it('the calendar fits, and each day is large enough for a finger', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(new URL('/sample/reports/retention', perennial.url).href)
    await page.getByRole('button', { name: 'Open the calendar' }).last().click()
    await grid().waitFor()
    const box = (await page.getByRole('dialog', { name: 'Choose a day' }).boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(390)
    expect(box.y + box.height).toBeLessThanOrEqual(844)
    const targets = await page.getByRole('dialog').getByRole('button').all()
    const sizes = await Promise.all(targets.map((target) => target.boundingBox()))
    expect(Math.min(...sizes.flatMap((size) => [size!.width, size!.height]))).toBeGreaterThanOrEqual(40)
    expect(await problemsInBoth(page)).toEqual([])
  })

  it('a day that is typed holds for the report', async () => {
    await page.keyboard.press('Escape')
    await page.getByLabel('From', { exact: true }).fill('2026-01-15')
    await page.keyboard.press('Enter')
    await page.waitForURL(/from=2026-01-15/)
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('15 Jan 2026')
    expect(said).toEqual([])
  })
})
