/** A person's first minutes: the start in the terminal, signing in, the portfolio, an account, the phone, the dark. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { accessibilityProblems, complaints, openBrowser } from './browser.ts'
import { commandBeside } from './perennial-process.ts'

const perennial = inject('perennial')
let browser: Browser
let context: BrowserContext
let page: Page
let said: string[]

beforeAll(async () => {
  browser = await openBrowser()
  context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    // Colours that fade while the scheme is changed have no contrast of their own.
    reducedMotion: 'reduce',
  })
  page = await context.newPage()
  said = complaints(page)
})

afterAll(async () => {
  await browser?.close()
})

/** Opens a path and waits until nothing is loading any more. */
async function open(path: string): Promise<void> {
  await page.goto(new URL(path, perennial.url).href)
  await page.waitForLoadState('networkidle')
}

describe('the first minutes', () => {
  it('the start names five accounts, each with reason and next step', () => {
    expect(perennial.said).toMatch(/70 accounts/)
    for (const place of [1, 2, 3, 4, 5]) expect(perennial.said).toMatch(new RegExp(`^${place}  \\S`, 'm'))
    expect(perennial.said.match(/^ {3}→ \S/gm)).toHaveLength(5)
  })

  it('a second server on the same data is refused', async () => {
    const second = await commandBeside(perennial, 'start')
    expect(second.code).toBe(4)
  })

  it('without the link nobody gets in', async () => {
    const stranger = await browser.newContext()
    const visit = await stranger.newPage()
    const answer = await visit.goto(perennial.url)
    expect(answer?.status()).toBe(401)
    expect(await visit.textContent('body')).toMatch(/perennial link/)
    expect(await accessibilityProblems(visit)).toEqual([])
    await stranger.close()
  })

  it('the link signs in, once', async () => {
    await page.goto(perennial.link)
    await page.getByText('Fintech Corp').first().waitFor()
    const other = await browser.newContext()
    const again = await (await other.newPage()).goto(perennial.link)
    expect(again?.status()).toBe(401)
    await other.close()
  })
})

describe('the portfolio', () => {
  it('counts what it shows, and the totals follow the filter', async () => {
    await open('/sample/portfolio')
    expect(await page.getByText('70 accounts').count()).toBeGreaterThan(0)
    await page.keyboard.press('/')
    await page.keyboard.type('fintech')
    await page.waitForURL(/fintech/)
    await page.locator('footer').getByText('1 account', { exact: true }).waitFor()
  })

  it('says when nothing passes, and finds the way back', async () => {
    await page.keyboard.type(' nobody')
    await page.getByRole('button', { name: /clear/i }).first().click()
    await page.getByText('70 accounts').first().waitFor()
    expect(page.url()).not.toContain('nobody')
  })
})

describe('an account', () => {
  it('is reached by keyboard and shows its figures', async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    await open('/sample/portfolio')
    await page.keyboard.press('/')
    await page.keyboard.type('fintech')
    await page.locator('footer').getByText('1 account', { exact: true }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Fintech Corp' }).waitFor()
    await page.getByText('Ninety-day checklist').waitFor()
    const text = (await page.textContent('main')) ?? ''
    expect(text).toMatch(/112\s*of 150/)
    expect(text).toMatch(/\$250,000/)
    expect(text).toMatch(/In 46 days/)
    expect(text).toMatch(/Maria Torres/)
    expect(text).toMatch(/coverage\s*100\s*%/)
    expect(text).toMatch(/Champion still in role and engaged/)
    expect(text).toMatch(/Ninety-day checklist/)
  })

  it('fits a phone, and so does the portfolio', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const path of [new URL(page.url()).pathname, '/']) {
      await open(path)
      const width = await page.evaluate('document.documentElement.scrollWidth')
      expect(width).toBeLessThanOrEqual(390)
    }
  })
})

describe('own files', () => {
  it('appear in the browser once imported, beside the sample', async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    const imported = await commandBeside(perennial, 'import', 'examples/own-files', '--json')
    expect(imported.code).toBe(0)
    expect(JSON.parse(imported.stdout)).toMatchObject({ outcome: 'imported' })
    await open('/main/portfolio')
    await page.getByText('Harbour Logistics').first().waitFor()
    // people.csv names who has the address jonas@vendor.example.
    await open('/main/portfolio')
    await page.getByRole('table').getByText('Jonas Wolf').first().waitFor()
    await open('/sample/portfolio')
    await page.getByText('Fintech Corp').first().waitFor()
  })

  it('nothing was complained of on the way', () => {
    expect(said).toEqual([])
  })
})
