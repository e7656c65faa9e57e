/** A person in the past of a plan: as of ninety days ago, what changed since, something brought back, and that undone. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { accessibilityProblems } from './browser.ts'
import { commandBeside } from './perennial-process.ts'
import { signedIn } from './signed-in.ts'

const perennial = inject('perennial')
let leave: () => Promise<void> = async () => {}
let page: Page
let said: string[]
let place: string
/** Ninety days before the sample's today. */
let then: string
/** In the plan then, and taken out today. */
let gone: { readonly section: string; readonly id: string; readonly name: string }

async function command<Answer>(...words: string[]): Promise<Answer> {
  const { stdout } = await commandBeside(perennial, ...words, '--organization', 'sample', '--json')
  return JSON.parse(stdout) as Answer
}

beforeAll(async () => {
  ;({ page, said, leave } = await signedIn())
  const { account, asOf } = await command<{ account: string; asOf: string }>('plan', 'days', 'Fintech Corp')
  place = new URL(`/sample/accounts/${account}`, perennial.url).href
  then = new Date(Date.parse(asOf) - 90 * 86_400_000).toISOString().slice(0, 10)
  const { items } = await command<{ items: (typeof gone)[] }>('plan', 'items', account, '--as-of', then)
  gone =
    items.find(({ section }) => section === 'wins' || section === 'values' || section === 'meetings') ??
    items[0]!
  await command('plan', 'edit', account, '--section', gone.section, '--change', 'remove', '--item', gone.id)
})

afterAll(() => leave())

/** On the page: while it is brought back, the layer above lists it too. */
const line = () => page.locator('main li:not(dialog li)', { hasText: gone.name })

describe('the history of a plan', () => {
  it('shows the plan as of ninety days ago, marked and read only', async () => {
    await page.goto(`${place}/history?view=plan`)
    await page.getByText('It is read only').waitFor()
    const inWords = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' })
    const asOf = await page.getByLabel('As of', { exact: true }).inputValue()
    expect(asOf).toBe(inWords.format(Date.parse(then)))
    expect(await page.locator('main [data-edits]').count()).toBe(0)
    expect(await accessibilityProblems(page)).toEqual([])
  })

  it('says its bars in a sentence, with the numbers behind them', async () => {
    const says = await page.getByText(/^\d+ edits on \d+ days between /).textContent()
    const [, edits, days] = /^(\d+) edits on (\d+) days/.exec(says!)!
    await page.getByText('The numbers by day').click()
    const cells = await page.locator('details[open] tbody td:last-child').allTextContents()
    expect(cells.length).toBe(Number(days))
    expect(cells.reduce((sum, cell) => sum + Number(cell.replaceAll(',', '')), 0)).toBe(Number(edits))
  })

  it('tells what changed since, by whom', async () => {
    await page.getByRole('button', { name: 'What changed' }).click()
    await line().waitFor()
    expect(await line().textContent()).toMatch(/was taken out.*by hand/)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await accessibilityProblems(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it('brings something back after showing what would change, and takes that back', async () => {
    const bringBack = async () => {
      await line()
        .getByRole('button', { name: /^Bring back/ })
        .click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('comes back').waitFor()
      await dialog.getByRole('button', { name: 'Bring it back, 1 edit' }).click()
      await line().waitFor({ state: 'detached' })
    }
    await bringBack()
    await page.getByText('is as it was on').waitFor()
    await page.keyboard.press('z')
    await line().waitFor()
    // As it was found.
    await bringBack()
    expect(await line().count()).toBe(0)
  })

  it('says of what was added since that it is taken out', async () => {
    const takeOut = page.getByRole('button', { name: /^Take out again/ }).first()
    const name = (await takeOut.getAttribute('aria-label'))!.replace(/^Take out again… /, '')
    await takeOut.click()
    const dialog = page.getByRole('dialog', { name: /^Take .* out again, as on/ })
    await dialog.getByText('is taken out: it was not there then').waitFor()
    expect(await dialog.getByRole('heading').first().textContent()).toContain(name)
    await dialog.getByRole('button', { name: 'Take it out, 1 edit' }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })

  it('lists every edit by day, and those of people alone', async () => {
    await page.getByRole('button', { name: 'Every edit' }).click()
    await page.getByLabel('By whom').selectOption('people')
    await page.waitForURL(/who=people/)
    await page
      .getByText(/Brought back to how it was/)
      .first()
      .waitFor()
    await expect.poll(() => page.getByText('from the records').count(), { timeout: 60_000 }).toBe(0)
    expect(said).toEqual([])
  })

  it('leads on to the work, which is free of barriers in light and dark', async () => {
    await page.getByRole('link', { name: 'Work', exact: true }).click()
    await page.getByRole('heading', { name: '30/60/90-day plan' }).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await accessibilityProblems(page)).toEqual([])
    await page.keyboard.press('j')
    expect(await page.evaluate(() => document.activeElement?.closest('[data-row]') !== null)).toBe(true)
  })
})
