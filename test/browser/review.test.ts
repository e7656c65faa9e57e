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

/** In the middle of an account: what was done there stands in the record, and the review goes on at it. */
async function endAndTakeBack(): Promise<void> {
  const name = await account().getByRole('link').innerText()
  await page.getByRole('button', { name: 'End and record' }).click()
  await page.getByText('0 of 10 reviewed, 1 begun').waitFor()
  const kept = page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) })
  await kept.getByText('Begun, and not closed').waitFor()
  await kept.getByText('Call them before Friday').waitFor()
  await page.keyboard.press('z')
  await page.getByRole('timer').waitFor()
  expect(await account().getByRole('link').innerText()).toBe(name)
  await side().getByText('Call them before Friday').waitFor()
}

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

  const expanded = () => page.locator('main h3 button[aria-expanded=true]')
  const edits = () => page.locator('main [data-edit]')

  it('opens the first movement with all that it would change, and takes its keys at once', async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    await edits().first().waitFor()
    expect(await expanded().count()).toBe(1)
    expect(await expanded().innerText()).toContain(`${await edits().count()} edit`)
    await page.keyboard.press('d')
    await page.getByRole('button', { name: 'Dismiss', exact: true }).waitFor()
    await page.keyboard.type('xyn')
    expect(await page.locator('main li form').getByRole('textbox').inputValue()).toBe('xyn')
    await page.keyboard.press('Escape')
  })

  it('accepts nothing by key that is out of sight', async () => {
    const { width, height } = page.viewportSize()!
    await page.setViewportSize({ width, height: 420 })
    await page.locator('main').evaluate((main) => main.scrollTo(0, 0))
    const count = await edits().count()
    const bottom = async () => (await edits().last().boundingBox())!.y
    expect(await bottom()).toBeGreaterThan(420)
    await page.keyboard.press('a')
    await expect.poll(bottom, { timeout: 30_000 }).toBeLessThan(420)
    expect(await edits().count()).toBe(count)
    expect(await page.getByText(/^Accepted:/).count()).toBe(0)
    await page.setViewportSize({ width, height })
  })

  it('offers only keys that do something, and shows all of them on request', async () => {
    const foot = page.locator('footer')
    const asks = await side().getByRole('heading', { name: 'Four weeks without progress' }).count()
    expect(await foot.getByText('escalate').count()).toBe(asks)
    expect(await foot.getByText('next account').count()).toBe(0)
    await page.keyboard.press('?')
    const help = page.getByRole('dialog')
    await help.getByRole('heading', { name: 'Review' }).waitFor()
    for (const does of ['Accept the open movement', 'Promise something', 'Previous and next account'])
      expect(await help.getByText(does).count()).toBe(1)
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'hidden' })
  })

  it('opens the next account only when both have read and something is promised', async () => {
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
    const movements = await page.locator('main h3 button').count()
    // Each that is left makes room for the next.
    for (let left = 1; left <= movements; left++) {
      await page.getByRole('button', { name: 'Leave it…' }).click()
      await page.getByRole('button', { name: 'Next review' }).click()
      await page.getByRole('button', { name: 'Leave it', exact: true }).click()
      const done = page.locator('main h3').getByText('Left: Next review')
      await expect.poll(() => done.count(), { timeout: 30_000 }).toBe(left)
    }
    const first = await account().textContent()
    await endAndTakeBack()
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
    await page.getByRole('link', { name: 'Back to the reviews' }).click()
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
