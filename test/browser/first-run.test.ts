/** A person's first minutes with an empty system: own files, first diagnosis, the way on; then the server goes away for a while. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { company } from '../support/company.ts'
import { accessibilityProblems, complaints, openBrowser } from './browser.ts'
import { commandBeside, type ServedPerennial, startPerennial } from './perennial-process.ts'

let perennial: ServedPerennial
let stop: () => Promise<void> = async () => {}
let away: (meanwhile: () => Promise<void>) => Promise<void>
let browser: Browser
let page: Page
let said: string[]

/** A server that others keep busy too may take its time. */
const patient = { timeout: 90_000 }

beforeAll(async () => {
  const started = await startPerennial([])
  ;({ stop, away } = started)
  perennial = started.served
  browser = await openBrowser()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
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

  it('takes files, and shows who needs attention first', async () => {
    const files = company({
      marker: 'NORTH',
      endOn: new Date().toISOString().slice(0, 10),
      days: 120,
      customers: 2,
    })
    const given = Object.entries(files).map(([name, lines]) => ({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(lines.join('\n')),
    }))
    await page.locator('input[type=file][multiple]').first().setInputFiles(given)
    await page.getByRole('button', { name: /^Import 2 accounts/ }).click(patient)
    await page.waitForURL(/\/main\/imports\/\d+$/, patient)
    await page.goto(new URL('/main/start', perennial.url).href)
    await page.getByText('What to do next').waitFor(patient)
    await page.getByText(/Read: 2 accounts, 2 subscriptions, 4 contacts/).waitFor(patient)
    expect(await page.locator('main a[href*="/accounts/"]').count()).toBe(2)
  })

  it('shows it to everybody: in the dark, and on a phone', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it('leads on by the palette, without the mouse', async () => {
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Account, person, place or action').waitFor()
    await page.keyboard.type('north-1')
    await page.getByRole('option', { name: /NORTH-1 Ltd/ }).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'NORTH-1 Ltd', level: 1 }).waitFor()
  })

  it('says nothing in anger meanwhile', () => {
    expect(said).toEqual([])
  })
})

const objective = () => page.locator('[data-edits=objective]').first()

/** Types over the objective where it stands. */
async function type(text: string): Promise<void> {
  await objective().click()
  await page.locator('main textarea:focus').fill(text)
  await page.keyboard.press('Control+Enter')
}

async function objectiveIs(text: string): Promise<void> {
  await page.getByText(text).first().waitFor(patient)
}

describe('a change by the command line', () => {
  it('appears without reloading', async () => {
    await page.goto(`${page.url()}/goals`)
    await page.getByRole('button', { name: 'Add objective' }).waitFor(patient)
    const values = JSON.stringify({ objective: 'Said beside the browser' })
    const words = ['NORTH-1', '--section', 'objectives', '--change', 'add', '--values', values]
    expect((await commandBeside(perennial, 'plan', 'edit', ...words)).code).toBe(0)
    await objectiveIs('Said beside the browser')
  })
})

describe('a connection that breaks', () => {
  it('loses nothing that is typed, not by a reload either, and says when all is saved', async () => {
    await away(async () => {
      await page.getByText(/Not connected since/).waitFor(patient)
      expect(await accessibilityProblems(page)).toEqual([])
      await type('Typed while nobody answered')
      await page.getByText(/1 change waits to be saved/).waitFor()
    })
    await page.reload()
    await page.getByText('All that you typed is saved').waitFor(patient)
    await objectiveIs('Typed while nobody answered')
  })

  it('is no conflict with oneself where an answer was lost on the way', async () => {
    let isLost = false
    await page.route('**/rpc/plan.edit', async (route) => {
      if (isLost) return route.continue()
      isLost = true
      await route.fetch()
      await route.abort('connectionreset')
    })
    await type('Written, and not answered')
    await page.getByText('All that you typed is saved').waitFor(patient)
    expect(isLost).toBe(true)
    const written = await commandBeside(perennial, 'plan', 'items', 'NORTH-1', '--json')
    expect(written.stdout).toMatch(/Written, and not answered/)
    expect(await page.getByRole('alert').count()).toBe(0)
  })
})

describe('the sample company', () => {
  it('is read into another empty system, with its progress to be seen', async () => {
    await stop()
    const started = await startPerennial([])
    ;({ stop } = started)
    await page.goto(started.served.link)
    await page.getByRole('button', { name: 'Load the sample company' }).click()
    await page.getByRole('progressbar').waitFor(patient)
    expect(await page.locator('main ol > li').count()).toBe(3)
  })
})
