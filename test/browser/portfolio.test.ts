/** A manager arranges the portfolio: sorts by renewal, chooses columns by keyboard, keeps them as a view, and reads the numbers behind the pictures. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { problemsInBoth } from './browser.ts'
import { signedIn } from './signed-in.ts'

const perennial = inject('perennial')
let leave: () => Promise<void> = async () => {}
let page: Page
let said: string[]

beforeAll(async () => {
  ;({ page, said, leave } = await signedIn())
  await page.goto(new URL('/sample/portfolio', perennial.url).href)
  await page.getByRole('columnheader').first().waitFor()
})

afterAll(() => leave())

/** A server that others keep busy too may take its time. */
const patient = { timeout: 60_000 }

const standard = [
  'Account',
  'ARR',
  'Health and 28 days',
  'What moved',
  'Deadline',
  'Renewal',
  'Next step',
  'Plan',
  'Owner',
]

/** Waits until the table has these heads, all of them within its width. */
async function hasHeads(heads: readonly string[]): Promise<void> {
  await expect.poll(() => page.getByRole('columnheader').allTextContents(), patient).toEqual(heads)
}

const head = (name: string) => page.getByRole('columnheader', { name })
const menu = () => page.getByRole('dialog', { name: 'Columns' })
const view = (name: string) =>
  page.getByRole('group', { name: 'Views' }).getByRole('button', { name, exact: true })

it('shows the date of renewal beside the deadline, 1440 wide, and sorts by it', async () => {
  await hasHeads(standard)
  const last = (await head('Owner').boundingBox())!
  expect(last.x + last.width).toBeLessThanOrEqual(1440)
  // Some thirty letters of each sentence.
  for (const name of ['What moved', 'Next step']) {
    expect((await head(name).boundingBox())!.width, name).toBeGreaterThan(195)
  }
  await page
    .getByRole('button', { name: 'Sort by Renewal' })
    .or(head('Renewal').getByRole('button'))
    .first()
    .click()
  await page.waitForURL(/sort=term/)
  expect(await head('Renewal').getAttribute('aria-sort')).toBe('ascending')
  const at = standard.indexOf('Renewal')
  const first = page.getByRole('row').nth(1).getByRole('cell').nth(at)
  await expect.poll(() => first.textContent(), patient).toMatch(/^[A-Z][a-z]{2}\s\d{1,2}/)
})

it('chooses columns by keyboard, and this browser remembers them', async () => {
  await page.keyboard.press('v')
  await menu().waitFor()
  const isIn = (name: string) => menu().getByRole('checkbox', { name, exact: true })
  await expect.poll(() => isIn('ARR').evaluate((box) => box === document.activeElement), patient).toBe(true)
  expect(await problemsInBoth(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  expect(await isIn('Change of ARR in 12 months').isChecked()).toBe(true)
  await isIn('Tier').check()
  await page.keyboard.press('Escape')
  await menu().waitFor({ state: 'hidden' })
  const chosen = [...standard.toSpliced(2, 0, '12 months'), 'Tier']
  await hasHeads(chosen)
  const [asked] = await Promise.all([
    page.waitForRequest(/account\.export/),
    page.getByRole('button', { name: 'Save what is seen as CSV' }).click(),
  ])
  expect(decodeURIComponent(asked.url()) + (asked.postData() ?? '')).toMatch(
    /"columns":\["account","arr","year"/,
  )
  await page.reload()
  await hasHeads(chosen)
})

it('shows what is chosen whatever the width: the rest passes under the names', async () => {
  await page.setViewportSize({ width: 1100, height: 900 })
  await head('Tier').scrollIntoViewIfNeeded()
  const link = page.getByRole('row').nth(2).getByRole('link')
  const name = (await link.boundingBox())!
  const tier = (await head('Tier').boundingBox())!
  expect(name.x).toBeLessThan(260)
  expect(tier.x + tier.width).toBeLessThanOrEqual(1100)
  // All that is seen of a row leads to its account, also what has passed under its name.
  const hit = await page.evaluate(
    ([x, y]) => document.elementFromPoint(x!, y!)?.closest('a')?.textContent,
    [1000, name.y + 6],
  )
  expect(hit).toBe(await link.textContent())
  expect(await page.evaluate(() => document.scrollingElement!.scrollWidth)).toBe(1100)
  await page.setViewportSize({ width: 1440, height: 900 })
})

it('keeps the columns with a view, and goes back to the standard', async () => {
  await page.getByRole('button', { name: 'Keep this view' }).click()
  await page.keyboard.type('Renewals by date')
  await page.keyboard.press('Enter')
  await expect.poll(() => view('Renewals by date').getAttribute('aria-pressed'), patient).toBe('true')
  expect(new URL(page.url()).searchParams.get('columns')).toMatch(/^account\.arr\.year\.health/)

  // A choice within the view is its own, until the view is kept again.
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  await menu().getByText('Of this view.', { exact: false }).waitFor()
  await menu().getByRole('checkbox', { name: 'Tier', exact: true }).uncheck()
  await expect.poll(() => head('Tier').count(), patient).toBe(0)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Keep this view' }).click()
  expect(await page.getByRole('textbox', { name: 'Name of the view' }).inputValue()).toBe('Renewals by date')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Keep this view' }).waitFor({ state: 'detached' })

  await view('All').click()
  await expect.poll(() => head('Tier').count(), patient).toBe(1)
  await view('Renewals by date').click()
  await expect.poll(() => head('Tier').count(), patient).toBe(0)
  await page.reload()
  await head('Renewal').waitFor()
  expect(await head('Tier').count()).toBe(0)

  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  await menu().getByRole('button', { name: 'Standard columns' }).click()
  await page.keyboard.press('Escape')
  await hasHeads(standard)
  await view('Renewals by date').click()
  await page.getByRole('button', { name: 'Take the view Renewals by date away' }).click()
  await view('Renewals by date').waitFor({ state: 'detached' })
})

it('has the numbers behind its pictures', async () => {
  await view('All').click()
  await page.getByText(/^\d+% is green/).waitFor()
  const before = await head('Deadline').boundingBox()
  const opened = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click()
    const numbers = page.getByRole('dialog', { name })
    await numbers.waitFor()
    return numbers.locator('tbody')
  }
  const counts = await (await opened('The numbers by health')).locator('td:last-child').allTextContents()
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(70)
  const months = await opened('The numbers by month')
  expect(await months.locator('tr').count()).toBe(13)
  // They stand over the table, which stays where it is.
  expect(await head('Deadline').boundingBox()).toEqual(before)
  expect(await problemsInBoth(page)).toEqual([])
  await page.keyboard.press('Escape')
  await months.waitFor({ state: 'hidden' })
})

it('goes to paper with all its accounts, as does the forecast', async () => {
  const print = (type: string) => page.evaluate((type) => void dispatchEvent(new Event(type)), type)
  const onPaper = () => page.locator('[data-index]').count()
  const goesWhole = async (place: string, table: string) => {
    await page.goto(new URL(place, perennial.url).href)
    const rows = page.getByRole('table', { name: table })
    await rows.locator('[data-index] a').first().waitFor(patient)
    const all = Number(await rows.getAttribute('aria-rowcount')) - 1
    await expect.poll(onPaper, patient).toBeLessThan(all)
    await print('beforeprint')
    expect(await onPaper()).toBe(all)
    await print('afterprint')
    await expect.poll(onPaper, patient).toBeLessThan(all)
  }
  await goesWhole('/sample/renewals', 'Accounts')
  await goesWhole('/sample/portfolio', 'Portfolio')
})

it('begins with the accounts on the phone: the picture and the notices are a line each', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  const first = page.getByRole('list', { name: 'Portfolio' }).getByRole('listitem').first()
  await first.waitFor()
  expect((await first.boundingBox())!.y).toBeLessThan(320)
  expect(await page.getByText('ARR by health', { exact: true }).isVisible()).toBe(false)
  await page
    .getByText(/^\d+% is green/)
    .first()
    .click()
  await page.getByText('ARR by health', { exact: true }).waitFor()
  await page.getByText('2 sources have fallen silent').click()
  await page.getByText(/^No usage from northbeam-eu/).waitFor()
  expect(await problemsInBoth(page)).toEqual([])
  expect(said).toEqual([])
})
