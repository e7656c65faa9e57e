/** A person reads the health and the goals of an account: compares two days, judges and takes it back, changes a target. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { problemsInBoth } from './browser.ts'
import { commandBeside } from './perennial-process.ts'
import { signedIn } from './signed-in.ts'

const perennial = inject('perennial')
let leave: () => Promise<void> = async () => {}
let page: Page
let said: string[]
let place: string

interface Listed {
  readonly accounts: readonly { readonly id: string }[]
}

beforeAll(async () => {
  ;({ page, said, leave } = await signedIn())
  const search = ['account', 'list', '--organization', 'sample', '--search', 'Fintech Corp', '--json']
  const { accounts } = JSON.parse((await commandBeside(perennial, ...search)).stdout) as Listed
  place = `/sample/accounts/${accounts[0]!.id}`
  await page.goto(new URL(`${place}/health`, perennial.url).href)
  // On a new server the past is filled in the background; the page grows by itself.
  await turned().waitFor({ timeout: 280_000 })
})

afterAll(() => leave())

/** The day on which a ticket too many cost a point of support. */
function turned() {
  const days = page.getByRole('region', { name: 'When it turned' })
  return days.getByRole('link', { name: /−5\.0.*Support volume 4 → 3/ }).first()
}

describe('health', () => {
  it('says what moved the score between two days, down to the record', async () => {
    await turned().click()
    await page.waitForURL(/from=.*to=/)
    const changed = page.getByRole('region', { name: 'What changed' })
    const cause = changed.getByRole('button', { name: /1× → 1\.2×/ })
    await cause.click()
    await expect
      .poll(() => changed.textContent(), { timeout: 20_000 })
      .toMatch(/tickets in 28 days.*ticket, (open: |closed on \w)/s)
    expect(await problemsInBoth(page)).toEqual([])
  })

  it('shows a signal over twelve months with the numbers behind it', async () => {
    await page.getByRole('button', { name: 'Seat utilisation' }).click()
    await page.getByRole('img', { name: /^Seat utilisation from .* at first, 74\.7% at last/ }).waitFor()
    await page.getByText('The numbers by month').click()
    // A month more each time, while the past of the sample is being told.
    const months = page.getByRole('row').filter({ hasText: '%' })
    await expect.poll(() => months.count(), { timeout: 60_000 }).toBeGreaterThan(8)
  })

  it('takes the judgement of the owner beside the score, and takes it back', async () => {
    const sentiment = page.getByRole('region', { name: 'Owner sentiment' })
    const models = page.getByText(/^\(40 × .* = \d/)
    const sum = await models.textContent()
    const words = { name: /would defend us in a budget/ }
    const anchor = sentiment.getByRole('button', words)
    await anchor.click()
    await sentiment.getByRole('button', { ...words, pressed: true }).waitFor()
    expect(await sentiment.getByText(/of 5$/).count()).toBeGreaterThan(0)
    expect(await models.textContent()).toBe(sum)
    await page.getByText('CSM sentiment is 4 of 5').waitFor()
    await page.keyboard.press('z')
    await sentiment.getByRole('button', { ...words, pressed: true }).waitFor({ state: 'detached' })
    expect(await anchor.getAttribute('aria-pressed')).toBe('false')
  })
})

describe('goals', () => {
  it('draws the way to a target and follows when the target is changed', async () => {
    await page.goto(new URL(`${place}/goals`, perennial.url).href)
    const metric = page.getByRole('listitem').filter({ hasText: 'measured by active users' })
    await metric.getByRole('img', { name: /is to be 130 people: 61% of the way/ }).waitFor()
    expect(await problemsInBoth(page)).toEqual([])
    await metric.getByRole('button', { name: /^Change target/ }).click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('112')
    await page.keyboard.press('Enter')
    await metric.getByText('Reached').waitFor()
    await page.keyboard.press('z')
    await metric.getByRole('img', { name: /is to be 130 people/ }).waitFor()
    expect(said).toEqual([])
  })

  it('says where a line comes from, and confirms the one that has the focus by one key', async () => {
    const metric = page.getByRole('listitem').filter({ hasText: 'measured by active users' })
    const menu = metric.getByRole('button', { name: /^Actions for/ })
    await menu.click()
    const choices = metric.locator('[popover=auto]:popover-open')
    await choices.waitFor()
    // The tick beside it says where the line comes from.
    expect(await choices.innerText()).toMatch(/^Confirm[\s\S]*Remove$/)
    await page.keyboard.press('Escape')
    await menu.focus()
    await page.keyboard.press('Shift+Tab')
    const note = page.locator('[role=tooltip]:popover-open')
    expect(await note.innerText()).toMatch(
      /^Confirmed .* ago\s+Written by Sarah Chen.*\s+It came with northbeam\/metrics/,
    )
    const mark = metric.getByRole('button', { name: /^Where it comes from: .*Active users/ })
    expect(await mark.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await mark.getAttribute('aria-describedby')).toBe(await note.getAttribute('id'))
    await page.keyboard.press('Escape')
    expect(await note.count()).toBe(0)
    await metric.getByRole('button', { name: /^Change target/ }).focus()
    await page.keyboard.press('c')
    await page.getByText(/ confirmed$/).waitFor()
    await page.keyboard.press('z')
    expect(said).toEqual([])
  })
})
