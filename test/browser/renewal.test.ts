/** A renewal is run from its checklist, the forecast follows what is said of it, and a call is prepared and noted. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { problemsInBoth } from './browser.ts'
import { commandBeside } from './perennial-process.ts'
import { signedIn } from './signed-in.ts'

const perennial = inject('perennial')
let leave: () => Promise<void> = async () => {}
let page: Page
let said: string[]
/** The page of the account under which all of it happens. */
let place: string

/** A server that others keep busy too may take its time. */
const patient = { timeout: 60_000 }

beforeAll(async () => {
  ;({ page, said, leave } = await signedIn(1100))
  const found = await commandBeside(
    perennial,
    'renewal',
    'show',
    'Fintech Corp',
    '--organization',
    'sample',
    '--json',
  )
  place = `/sample/accounts/${(JSON.parse(found.stdout) as { account: string }).account}`
})

afterAll(() => leave())

async function go(path: string, isThere: Locator): Promise<void> {
  await page.goto(new URL(path, perennial.url).href)
  await isThere.waitFor()
}

const line = (name: string | RegExp) => page.getByRole('checkbox', { name })
const foot = (text: string | RegExp) => page.locator('[aria-live=polite]').getByText(text).first()

describe('a renewal', () => {
  it('is run from its checklist by keyboard: a line is ticked with x, and taken back', async () => {
    await go(`${place}/renewal`, line('Pricing and uplift agreed inside'))
    const pricing = line('Pricing and uplift agreed inside')
    await pricing.focus()
    await page.keyboard.press('j')
    expect(await line('Competitors known').evaluate((box) => box === document.activeElement)).toBe(true)
    await page.keyboard.press('k')
    await page.keyboard.press('x')
    await foot(/Pricing and uplift agreed inside: ticked/).waitFor()
    expect(await pricing.getAttribute('aria-checked')).toBe('true')
    await page.keyboard.press('z')
    await expect.poll(() => pricing.getAttribute('aria-checked'), patient).toBe('false')
  })

  it('ticks with x the line that was clicked', async () => {
    const paper = line('Paper process known')
    await page.getByText('Paper process known').first().click()
    expect(await paper.getAttribute('aria-checked')).toBe('false')
    await page.keyboard.press('x')
    await foot(/Paper process known: ticked/).waitFor()
    await page.keyboard.press('z')
    await expect.poll(() => paper.getAttribute('aria-checked'), patient).toBe('false')
  })

  it('leaves what records show to the records', async () => {
    const buyer = line('Economic buyer met')
    expect(await buyer.getAttribute('aria-disabled')).toBe('true')
    await buyer.click({ force: true })
    expect(await buyer.getAttribute('aria-checked')).toBe('true')
  })

  it('keeps a step ticked on the time line, with who ticked it', async () => {
    const step = line(/^T-120/)
    await step.click()
    await foot(/T-120.*ticked/).waitFor()
    await page.reload()
    await expect.poll(() => line(/^T-120/).getAttribute('aria-checked'), patient).toBe('true')
    await line(/^T-120/).click()
    await foot(/T-120.*open again/).waitFor()
  })

  it("counts as the CSM's figure has it, flagged where it is far from the outlook", async () => {
    const category = page.locator('[data-counts]')
    const before = await category.textContent()
    await page.locator('[data-edits=probabilityByCsm]').click()
    await page.getByLabel('Probability by the CSM, %').fill('55')
    await page.keyboard.press('Enter')
    await expect.poll(() => category.textContent(), patient).toBe('At risk')
    expect(await page.textContent('main')).toMatch(/points under the outlook/)
    await go('/sample/renewals', page.getByRole('row', { name: /Fintech Corp/ }))
    expect(await page.getByRole('row', { name: /Fintech Corp/ }).textContent()).toMatch(/At risk.*55%/)
    await go(`${place}/renewal`, category)
    await page.locator('[data-edits=probabilityByCsm]').click()
    await page.getByLabel('Probability by the CSM, %').fill('')
    await page.keyboard.press('Enter')
    await expect.poll(() => category.textContent(), patient).toBe(before)
  })

  it('gets a blocker, which the forecast names, and which is closed', async () => {
    await page.locator('[data-adds=blockers]').click()
    await page.getByRole('textbox', { name: 'Blocker', exact: true }).fill('Legal wants another clause')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('Legal wants another clause').first().waitFor()
    await go('/sample/renewals', page.getByRole('row', { name: /Fintech Corp/ }))
    expect(await page.getByRole('row', { name: /Fintech Corp/ }).textContent()).toMatch(/1 blocker open/)
    await go(`${place}/renewal`, page.getByRole('button', { name: 'Close', exact: true }).first())
    await page
      .locator('li', { hasText: 'Legal wants another clause' })
      .getByRole('button', { name: 'Close' })
      .click()
    await foot(/Blocker closed/).waitFor()
  })
})

describe('the renewals of all accounts', () => {
  it('are narrowed by a sum of the forecast and opened by keyboard', async () => {
    await go('/sample/renewals', page.getByRole('row', { name: /Fintech Corp/ }))
    await page.getByRole('button', { name: /^Q1 2027/ }).click()
    await page.waitForURL(/quarter=2027/)
    await page.getByText('Only Q1 2027').waitFor()
    await expect.poll(() => page.locator('[data-index]').count(), patient).toBeLessThan(15)
    await page.keyboard.press('j')
    await page.locator('[data-index="0"] a:focus').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/renewal$/)
    await page.goBack()
    await page.getByRole('button', { name: 'Calendar' }).click()
    await page.getByRole('heading', { name: /Q3 2027/ }).waitFor()
    const numbers = page.locator('details', { hasText: 'The numbers by month' })
    await numbers.locator('summary').click()
    expect(await numbers.locator('tbody tr').count()).toBe(12)
    expect(await numbers.getByRole('columnheader').nth(3).textContent()).toBe('At risk')
    await page.getByLabel('Tier').selectOption('1')
    await page.waitForURL(/tier=1/)
  })
})

describe('a call', () => {
  it('is prepared with whoever attends, and noted in the plan after it', async () => {
    const james = page.getByRole('button', { name: 'James Lin', exact: true })
    await go(`${place}/call`, james)
    await page.getByRole('heading', { name: 'What to ask' }).waitFor()
    await james.click()
    await page.waitForURL(/with=/)
    await expect
      .poll(() => page.locator('[data-section=attendees]').textContent(), patient)
      .not.toMatch(/James Lin/)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PDF' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^fintech-corp-call-brief\.pdf$/)
    await page.getByRole('button', { name: 'Note the meeting' }).click()
    await page.getByRole('textbox', { name: 'Discussion' }).fill('They want the proposal before December.')
    await page.getByRole('button', { name: 'Add', exact: true }).last().click()
    await page.getByText('Noted in the plan.').waitFor()
    await page.keyboard.press('z')
  })
})

describe('for everyone', () => {
  // Renewals, call brief and handover brief are looked at among all screens.
  it('is accessible in light and in dark with what was done', async () => {
    await go(`${place}/renewal`, line('Competitors known'))
    expect(await problemsInBoth(page)).toEqual([])
  })

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const path of [`${place}/renewal`, `${place}/call`, '/sample/renewals']) {
      await go(path, page.getByRole('heading', { level: 1 }))
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    }
  })

  it('says on a phone what is at risk in each quarter, and leads to it', async () => {
    await go('/sample/renewals', page.getByText(/are decided in 4 quarters, by category \d+ at risk/))
    const all = page.locator('li', { hasText: 'Four quarters' })
    const atRisk = all.getByRole('button', { name: /^At risk/ })
    const { x, width } = (await atRisk.boundingBox())!
    expect(x >= 0 && x + width <= 390).toBe(true)
    await atRisk.click()
    await page.waitForURL(/category=At/)
    await page.getByText('Only At risk').waitFor()
    // The list of those at risk is short: it stands at the end, over the foot.
    const foot = (await page.locator('footer').boundingBox())!
    const last = page.locator('main [data-index] a').last()
    await expect.poll(async () => (await last.boundingBox())!.y, patient).toBeLessThan(foot.y)
    expect(await problemsInBoth(page)).toEqual([])
  })

  it('nothing was complained of on the way', () => {
    expect(said).toEqual([])
  })
})
