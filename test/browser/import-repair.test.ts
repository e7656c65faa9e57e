/** A person brings in a broken CSV file, repairs it where it stands, takes one repair back, and imports it. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { accessibilityProblems } from './browser.ts'
import { signedIn } from './signed-in.ts'

const perennial = inject('perennial')
let leave: () => Promise<void> = async () => {}
let page: Page
let said: string[]

const patient = { timeout: 90_000 }
const broken =
  'id,name,created_on,employees\nR-1,Ormsby Quay,2024-02-31,40\nR-2,Tallis Quay,2024-03-01,many\nR-3,Rye Quay,2024-03-02,9,9\nR-4,"Hope Quay,2024-03-03,5\nR-5,Nar Quay,2024-03-04,6\n'

beforeAll(async () => {
  ;({ page, said, leave } = await signedIn())
  await page.goto(new URL('/sample/imports', perennial.url).href)
  await page
    .locator('input[type=file][multiple]')
    .first()
    .setInputFiles({
      name: 'accounts.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(broken),
    })
})

afterAll(() => leave())

const rail = () => page.getByRole('complementary', { name: 'Dry run' })

async function repair(name: string, text: string): Promise<void> {
  await page.getByRole('button', { name }).press('Enter')
  await page.getByRole('textbox', { name }).fill(text)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name }).or(page.getByText('can go in.')).first().waitFor()
}

it('shows each wrong cell within its row, accessibly in light and dark', async () => {
  const cell = page.getByRole('button', { name: 'Repair created_on in line 2' })
  await cell.waitFor(patient)
  expect(await page.getByRole('table', { name: /created_on/ }).textContent()).toContain('Ormsby Quay')
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.reload()
    await cell.waitFor(patient)
    expect(await accessibilityProblems(page)).toEqual([])
  }
})

it('takes what is typed while the rows of the new copy are read, and leaves another cell in hand', async () => {
  const cell = page.getByRole('button', { name: 'Repair employees in line 3' })
  const other = page.getByRole('textbox', { name: 'Repair created_on in line 2' })
  const { promise: come, resolve: letThemCome } = Promise.withResolvers<void>()
  await page.route('**/rpc/import.rows', async (route) => {
    const response = await route.fetch()
    await come
    await route.fulfill({ response })
  })
  for (const text of ['lots', 'many']) {
    // Until the rows have come, it reads as in the copy before.
    await cell.filter({ hasText: 'many' }).press('Enter')
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await page.locator('table[aria-busy=true]').first().waitFor()
  }
  await page.getByText('2 repairs').waitFor()
  await page.getByRole('button', { name: 'Repair created_on in line 2' }).press('Enter')
  await page.keyboard.type('2024-02-2')
  letThemCome()
  await page.locator('table[aria-busy=false]').first().waitFor()
  expect(await other.inputValue()).toBe('2024-02-2')
  expect(await other.evaluate((field) => field === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await page.unroute('**/rpc/import.rows')
  for (const before of ['lots', 'many']) {
    await page.getByRole('button', { name: 'Undo the last repair of accounts.csv' }).click()
    await cell.filter({ hasText: before }).waitFor()
  }
})

it('closes a quote that stands open, reached by its key, and reads what it had taken with it', async () => {
  await rail().getByText('None of the rows can go in yet.').waitFor(patient)
  expect(await page.getByText('a quote that is never closed: the line after it is not read').count()).toBe(1)
  const line = page.getByRole('button', { name: 'Repair the whole of line 5' })
  for (let pressed = 0; pressed < 4; pressed++) {
    await page.keyboard.press('n')
    if (await line.evaluate((button) => button === document.activeElement)) break
  }
  await page.keyboard.press('Enter')
  await page.keyboard.type('R-4,"Hope Quay",2024-03-03,5')
  await page.keyboard.press('Enter')
  await rail().getByText('2 of 5 rows can go in.').waitFor(patient)
  await page.getByRole('button', { name: 'Undo the last repair of accounts.csv' }).click()
  await line.filter({ hasText: 'R-4,"Hope Quay,' }).waitFor(patient)
  await repair('Repair the whole of line 5', 'R-4,"Hope Quay",2024-03-03,5')
  await rail().getByText('2 of 5 rows can go in.').waitFor(patient)
})

it('is repaired by the keyboard, cell by cell and row by row', async () => {
  await repair('Repair created_on in line 2', '2024-02-28')
  await rail().getByText('3 of 5 rows can go in.').waitFor(patient)
  await repair('Repair the whole of line 4', 'R-3,Rye Quay,2024-03-02,99')
  await rail().getByText('4 of 5 rows can go in.').waitFor(patient)
  expect(await page.getByText('3 repairs').count()).toBe(1)
})

it('leaves a row out, and takes it in again', async () => {
  await page.getByRole('button', { name: 'Leave out line 3' }).press('Enter')
  await rail().getByText('All 4 rows can go in.').waitFor(patient)
  expect(await page.getByText('Line 3 of accounts.csv is left out').count()).toBe(1)
  await page.getByRole('button', { name: 'Undo the last repair of accounts.csv' }).click()
  await rail().getByText('4 of 5 rows can go in.').waitFor(patient)
})

it('takes the last repair back, and makes it again', async () => {
  await page.getByRole('button', { name: 'Undo the last repair of accounts.csv' }).click()
  await rail().getByText('3 of 5 rows can go in.').waitFor(patient)
  // The row of the copy before stands until that of the new one has come.
  await page.getByRole('button', { name: 'Repair the whole of line 4' }).getByText('03-02,9,9').waitFor()
  await repair('Repair the whole of line 4', 'R-3,Rye Quay,2024-03-02,99')
  await repair('Repair employees in line 3', '70')
  await rail().getByText('All 5 rows can go in.').waitFor(patient)
  expect(await page.getByText('4 repairs').count()).toBe(1)
})

it('gives the repaired file, and imports it', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save accounts.csv with its repairs' }).click(),
  ])
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toBe(
    broken
      .replace('02-31', '02-28')
      .replace('many', '70')
      .replace('03-02,9,9', '03-02,99')
      .replace('"Hope Quay', '"Hope Quay"'),
  )
  await page.getByRole('button', { name: 'Import 5 accounts' }).click()
  await page.getByRole('heading', { name: 'It brought 5 accounts' }).waitFor(patient)
})

it('leaves everything as it was before', async () => {
  await page.getByRole('button', { name: 'Undo this import …' }).click()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByText('Taken back: what it brought is gone').waitFor(patient)
  expect(said).toEqual([])
})
