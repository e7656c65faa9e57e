/** The first minutes of a working day: the queue is answered from the top, by keys, and a wrong answer is taken back. */
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
  await page.goto(new URL('/sample', perennial.url).href)
})

afterAll(() => leave())

/** The row that the keys mean. */
const chosen = () => page.locator('[data-entry][aria-current=true]')
const headline = async () => (await chosen().locator('.font-strong').first().textContent()) ?? ''
const rail = () => page.getByRole('complementary', { name: 'Done, reviews, and what is waited for' })
const rows = () => page.locator('[data-entry]')

describe('the morning', () => {
  it('begins with what is most at stake, open with its evidence and what it would change', async () => {
    await page.waitForURL(/\/sample\/today/)
    await page.locator('[data-entry][aria-expanded=true]').waitFor()
    expect(await page.getByText(/items in \d+ accounts\./).count()).toBe(1)
    // Of the kinds of entries it is the proposals that are spoken of from here on, whichever is first of all.
    await page.getByRole('button', { name: /^Proposals/ }).click()
    await page.getByRole('button', { name: /^Accept \d edits?/ }).waitFor()
    expect(await page.getByRole('heading', { name: 'What was seen' }).count()).toBe(1)
    expect(await page.getByText(/This rule: \d+ found, \d+ accepted/).count()).toBe(1)
    expect(await page.locator('[data-entry][aria-expanded=true]').count()).toBe(1)
  })

  it.each(['light', 'dark'] as const)('is accessible (%s)', async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Colours fade over to the other scheme.
    await page.waitForTimeout(400)
    expect(await accessibilityProblems(page)).toEqual([])
  })

  it('takes an answer by one key, goes on to the next, and takes a wrong one back', async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    const before = await rows().count()
    const first = await headline()
    await page.keyboard.press('a')
    await page.getByText(`Accepted: ${first}`).waitFor()
    expect(await headline()).not.toBe(first)
    await rail().getByText(first).waitFor()
    expect(await page.locator('[data-entry]', { hasText: first }).count()).toBe(0)
    // What was done is said beside the queue: below it are the answers to what comes next.
    const told = (await page.locator('[aria-live=polite] > div').last().boundingBox())!
    expect(told.x).toBeGreaterThanOrEqual((await rail().boundingBox())!.x)
    await page.keyboard.press('z')
    await page.locator('[data-entry]', { hasText: first }).waitFor()
    await expect.poll(headline, { timeout: 20_000 }).toBe(first)
    expect(await rows().count()).toBe(before)
    expect(await rail().getByText(first).count()).toBe(0)
  })

  it('asks why a proposal is dismissed, and for how long it rests', async () => {
    await page.locator('[data-entry]').first().click()
    if ((await chosen().getAttribute('aria-expanded')) !== 'true') await chosen().click()
    await page.getByRole('button', { name: /^Accept \d edits?/ }).waitFor()
    await page.keyboard.press('s')
    await page.getByLabel('What is waited for?').first().waitFor()
    const resting = await headline()
    await page.locator('input:focus').waitFor()
    expect(
      await page.getByRole('textbox', { name: 'Back on' }).evaluate((one) => one === document.activeElement),
    ).toBe(true)
    // Keys answer nothing while something is asked, wherever in the form one is.
    await page.getByRole('button', { name: 'in 3 days' }).focus()
    for (const key of ['a', 'j', 'd', 'o']) await page.keyboard.press(key)
    expect(await headline()).toBe(resting)
    expect(await page.getByRole('textbox', { name: 'Back on' }).isVisible()).toBe(true)
    await page.getByRole('button', { name: 'A meeting is set' }).click()
    await page.getByRole('button', { name: /^Snooze until/ }).click()
    await page.getByText(new RegExp(`^Rests until .*${resting}`)).waitFor()
    await page.keyboard.press('z')
    await page.locator('[data-entry]', { hasText: resting }).waitFor()
    expect(await page.locator('[data-entry]', { hasText: resting }).count()).toBe(1)
  })

  it('settles an action by one key, in the plan too, and back', async () => {
    await page.getByRole('button', { name: /^Actions/ }).click()
    await page.waitForURL(/kind=action/)
    const action = rows().first()
    await action.click()
    if ((await action.getAttribute('aria-expanded')) !== 'true') await action.click()
    const what = await headline()
    const before = await rows().count()
    await page.keyboard.press('x')
    await page.getByText(`Done: ${what}`).waitFor()
    await expect.poll(() => rows().count(), { timeout: 20_000 }).toBe(before - 1)
    await page.keyboard.press('z')
    await expect.poll(() => rows().count(), { timeout: 20_000 }).toBe(before)
    await expect.poll(headline, { timeout: 20_000 }).toBe(what)
  })

  it('takes the day of an action as it is typed, letter by letter, and leads back with Escape', async () => {
    await page.keyboard.press('s')
    const day = page.getByRole('textbox', { name: 'To be done by' })
    await day.waitFor()
    for (const text of ['tomorrow', '+3', 'Dec 1']) {
      await day.fill('')
      await day.pressSequentially(text)
      expect(await day.inputValue()).toBe(text)
    }
    await page.keyboard.press('Escape')
    await day.waitFor({ state: 'detached' })
    expect(await chosen().evaluate((one) => one === document.activeElement)).toBe(true)
  })

  it('dismisses with a reason a step that its renewal does not need, and takes it back', async () => {
    await page.getByRole('button', { name: /^Checklist/ }).click()
    await page.waitForURL(/kind=checklist/)
    const open = async () => {
      if ((await chosen().getAttribute('aria-expanded')) !== 'true') await chosen().click()
    }
    // What is late by its day stands in no plan yet.
    await rows().filter({ hasText: 'd late' }).last().click()
    await open()
    // What a movement proposes is dismissed with it; what stands in the plan stands for itself.
    await page.getByRole('button', { name: /^Into the plan/ }).click()
    await page.getByRole('button', { name: /^Take into the plan/ }).click()
    const step = page.locator('[data-entry]', { hasText: 'in 7 d' })
    await step.click()
    await open()
    const what = await headline()
    const count = await rows().count()
    await page.getByRole('button', { name: /^Dismiss…/ }).waitFor()
    await page.keyboard.press('d')
    await page.getByLabel('Why does this renewal not need it?').first().waitFor()
    await page.getByRole('button', { name: 'Agreed already' }).click()
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click()
    await page.getByText(`Dismissed: ${what}`).waitFor()
    await rail().getByText('Agreed already').waitFor()
    await expect.poll(() => rows().count(), { timeout: 20_000 }).toBe(count - 1)
    await page.keyboard.press('z')
    await step.waitFor()
    expect(await rail().getByText('Agreed already').count()).toBe(0)
  })

  it('says on a small screen the same in one column', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(new URL('/sample/today', perennial.url).href)
    await rows().first().waitFor()
    const overflows = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect(overflows).toBe(false)
    expect(await accessibilityProblems(page)).toEqual([])
  })

  it('ends with nothing left, and says so', async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.evaluate(() => localStorage.setItem('perennial.me.sample', 'nobody@northbeam.example'))
    await page.goto(new URL('/sample/today', perennial.url).href)
    await page.getByRole('heading', { name: 'Nothing of yours waits today' }).waitFor()
    await page
      .getByRole('button', { name: /everybody/i })
      .last()
      .click()
    await rows().first().waitFor()
    expect(await rows().count()).toBeGreaterThan(1)
    await page.evaluate(() => localStorage.removeItem('perennial.me.sample'))
  })

  it('leaves the console silent', () => {
    expect(said).toEqual([])
  })
})
