/** A weekly review of ten accounts: each is looked at, something is promised, and the review can be read again. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { accessibilityProblems } from './browser.ts'
import { signedIn } from './signed-in.ts'

const perennial = inject('perennial')
let leave: () => Promise<void> = async () => {}
let page: Page
let said: string[]

beforeAll(async () => {
  ;({ page, said, leave } = await signedIn())
  await page.goto(new URL('/sample/review', perennial.url).href)
})

afterAll(() => leave())

const account = () => page.locator('main h2').first()
const side = () => page.getByRole('complementary')
const next = () => side().getByRole('button', { name: /^(Next account|Close the account)/ })

describe('the weekly review', () => {
  it('begins with the kind, the scope and ten accounts', async () => {
    await page.getByRole('button', { name: 'Weekly', exact: true }).click()
    // All of them, so that there are ten in a company where few are at risk.
    await page.getByLabel('Only at risk').uncheck()
    expect(await accessibilityProblems(page)).toEqual([])
    await page.getByRole('button', { name: 'Start' }).click()
    await page.waitForURL(/\/review\/[0-9a-f-]{36}/)
    await page.getByText('Account 1 of 10').waitFor()
    await account().waitFor()
  })

  it.each(['light', 'dark'] as const)(
    'stands alone with one account and its clock, accessible (%s)',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme })
      // Colours fade over to the other scheme.
      await page.waitForTimeout(400)
      await page.getByRole('timer').waitFor()
      expect(await page.getByRole('heading', { name: /^Changed since/ }).count()).toBe(1)
      expect(await accessibilityProblems(page)).toEqual([])
    },
  )

  it('opens the next account only when both have read and something is promised', async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    await next().waitFor()
    expect(await next().isDisabled()).toBe(true)
    await page.keyboard.press('c')
    await page.keyboard.type('Call them before Friday')
    await page.keyboard.press('Enter')
    await side().getByRole('listitem').filter({ hasText: 'Call them before Friday' }).waitFor()
    await page.keyboard.press('Escape')
    for (const owner of ['CSM', 'AM']) {
      await side()
        .getByRole('button', { name: new RegExp(`^Confirm: .*, ${owner}$`) })
        .click()
      await side()
        .getByRole('button', { name: new RegExp(`^Confirm: .*, ${owner}$`) })
        .waitFor({ state: 'detached' })
    }
    const movements = page.locator('main h3 button')
    for (let left = await movements.count(); left > 0; left--) {
      await movements.nth(left - 1).click()
      await page.getByRole('button', { name: 'Leave it…' }).click()
      await page.getByRole('button', { name: 'Next review' }).click()
      await page.getByRole('button', { name: 'Leave it', exact: true }).click()
      await page.getByText('Left: Next review').first().waitFor()
    }
    const first = await account().textContent()
    // Asked once the past of the account is known, which may be told just now.
    const accepts = side().getByRole('button', { name: /^Accept.*As it is/ })
    const goOn = async () => {
      if ((await accepts.count()) > 0) {
        await page.keyboard.press('y')
        await side().getByRole('button', { name: 'Known and priced in' }).click()
        await side().getByRole('button', { name: 'Accept', exact: true }).click()
      }
      if (await next().isEnabled()) await page.keyboard.press('n')
      return account().textContent()
    }
    await expect.poll(goOn, { timeout: 40_000, interval: 1000 }).not.toBe(first)
    await page.getByText('Account 2 of 10').waitFor()
  })

  it('goes on where it was after an interruption', async () => {
    await page.goto(new URL('/sample/today', perennial.url).href)
    await page.getByRole('link', { name: /^Go on Weekly/ }).click()
    await page.getByText('Account 2 of 10').waitFor()
    await account().waitFor()
    expect(await account().count()).toBe(1)
  })

  it('passes over the other accounts with a reason each', async () => {
    for (let place = 2; place <= 10; place++) {
      await page.getByText(`Account ${place} of 10`).waitFor()
      await side().getByRole('button', { name: 'Pass over…' }).click()
      await side().getByRole('button', { name: 'Nothing new' }).click()
      await side().getByRole('button', { name: 'Pass over', exact: true }).click()
    }
    const over = page.getByRole('heading', { name: 'Every account has had its turn' })
    await over.waitFor()
    expect(await over.count()).toBe(1)
  })

  it('is kept, and can be read again', async () => {
    await page.getByRole('button', { name: 'End and record' }).click()
    await page.waitForURL(/\/sample\/review$/)
    await page.getByText('10 of 10 reviewed').waitFor()
    await page
      .getByRole('link', { name: /^Read Weekly/ })
      .first()
      .click()
    await page.getByText('Call them before Friday').waitFor()
    expect(await page.getByText('Passed over: Nothing new').count()).toBe(9)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.waitForTimeout(400)
      expect(await accessibilityProblems(page)).toEqual([])
    }
  })

  it('leaves the console silent', () => {
    expect(said).toEqual([])
  })
})
