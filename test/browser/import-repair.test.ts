/** A person brings in a broken CSV file, repairs it where it stands, takes one repair back, and imports it. */
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
  'id,name,created_on,employees\nR-1,Ormsby Quay,2024-02-31,40\nR-2,Tallis Quay,2024-03-01,many\nR-3,Rye Quay,2024-03-02,9,9\n'

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

it('is repaired by the keyboard, cell by cell and row by row', async () => {
  await repair('Repair created_on in line 2', '2024-02-28')
  await rail().getByText('1 of 3 rows can go in.').waitFor(patient)
  await repair('Repair the whole of line 4', 'R-3,Rye Quay,2024-03-02,99')
  await rail().getByText('2 of 3 rows can go in.').waitFor(patient)
  expect(await page.getByText('2 repairs').count()).toBe(1)
})

it('complains of nothing on the way', () => {
  expect(said).toEqual([])
})
