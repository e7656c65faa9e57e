/** A person's first minutes with an empty system of their own: sample company, reading, first diagnosis, and the way on. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems, complaints, openBrowser } from './browser.ts'
import { type ServedPerennial, startPerennial } from './perennial-process.ts'

let perennial: ServedPerennial
let stop: () => Promise<void> = async () => {}
let browser: Browser
let page: Page
let said: string[]

/** Reading and diagnosing the sample takes a minute, and more where others are at work. */
const patient = { timeout: 300_000 }

beforeAll(async () => {
  const started = await startPerennial([])
  ;({ stop } = started)
  perennial = started.served
  browser = await openBrowser()
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    // Colours that fade while the scheme is changed have no contrast of their own.
    reducedMotion: 'reduce',
  })
  page = await context.newPage()
  page.setDefaultTimeout(60_000)
  said = complaints(page)
  await page.goto(perennial.link)
})

afterAll(async () => {
  await browser?.close()
  await stop()
})

describe('an empty system', () => {
  it('opens with three steps', async () => {
    await page.getByRole('heading', { name: 'Choose what to look at' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/main/start')
    expect(await page.locator('main ol > li').count()).toBe(3)
    expect(await accessibilityProblems(page)).toEqual([])
  })

  it('shows the sample company being read and diagnosed, up to who needs attention first', async () => {
    await page.getByRole('button', { name: 'Load the sample company' }).click()
    await page.getByRole('progressbar').waitFor(patient)
    await page.waitForURL(/\/sample\/start$/, patient)
    await page.getByText('What to do next').waitFor(patient)
    expect(await page.textContent('main')).toMatch(/Read: .*60 accounts/)
    expect(await page.locator('main a[href*="/accounts/"]').count()).toBe(5)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await accessibilityProblems(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it('leads on by the palette, without the mouse', async () => {
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Account, place or action').waitFor()
    await page.keyboard.type('fintech')
    await page.getByRole('option', { name: /Fintech Corp/ }).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Fintech Corp', level: 1 }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('heading', { name: 'Movements', level: 3 }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('says nothing in anger meanwhile', () => {
    expect(said).toEqual([])
  })
})
