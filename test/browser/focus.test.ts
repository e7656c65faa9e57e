/** Whoever works by the keyboard finds the focus where they were, also where what they wrote is drawn anew. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { signedIn } from './signed-in.ts'

const perennial = inject('perennial')
let leave: () => Promise<void> = async () => {}
let page: Page
let said: string[]

/** A server that others keep busy too may take its time. */
const patient = { timeout: 60_000 }

const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-edits') ?? 'nothing')

/** By itself an account of which nobody has judged anything yet. */
async function open(query = '', account = 'Windermoss Learning'): Promise<void> {
  await page.goto(new URL(`/sample/accounts/${account}${query}`, perennial.url).href)
  await page.locator('[data-edits]').first().waitFor()
}

function value(section: string, field: string) {
  return page.locator(`[data-section=${section}] [data-edits="${field}"]`).first()
}

beforeAll(async () => {
  ;({ page, said, leave } = await signedIn())
})

afterAll(() => leave())

describe('the first value of what is one item', () => {
  beforeEach(() => open('?form=full'))

  it.each([
    ['health', 'sentiment', 'why', 'They answer within the day'],
    ['renewal', 'renewal', 'probabilityByAm', '80'],
    ['current', 'currentState', 'adoption', 'Two teams of five'],
    ['future', 'futureState', 'targetArr', '500000'],
  ])('leaves the focus on it: %s, %s', async (section, item, field, text) => {
    const line = page.locator(`[data-section=${section}] [data-line]`, {
      has: page.locator(`[data-edits="${field}"]`),
    })
    expect(await line.getAttribute('data-item')).toBe(null)
    await value(section, field).focus()
    await page.keyboard.press('Enter')
    await page.locator(`[data-section=${section}] [data-line] :is(input, textarea)`).fill(text)
    await page.keyboard.press('Control+Enter')
    await page.locator(`[data-section=${section}] [data-item=${item}]`).waitFor()
    expect(await focused()).toBe(field)
    // The sample stays as it was for those who come after.
    await page.keyboard.press('z')
    await page.locator(`[data-section=${section}] [data-item=${item}]`).waitFor({ state: 'detached' })
    expect(await focused()).toBe(field)
  })
})

describe('a form over the page', () => {
  it('gives the focus back to what is written in it', async () => {
    await open('?form=full', 'Fintech Corp')
    const action = value('actions', 'owner dueOn status')
    const before = await action.innerText()
    await action.focus()
    await page.keyboard.press('Enter')
    const field = page.locator('dialog[open] input').first()
    await field.fill('Maria Torres')
    await page.keyboard.press('Enter')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    expect(await focused()).toBe('owner dueOn status')
    await action.getByText('Maria Torres').waitFor()
    expect(await focused()).toBe('owner dueOn status')
    await page.keyboard.press('z')
    await expect.poll(() => action.innerText(), patient).toBe(before)
  })

  it('leads from a gap that is filled to the next one', async () => {
    await open()
    const filled = page.getByRole('button', { name: 'Fill: “Time to value” has no baseline, no target' })
    await filled.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Baseline' }).fill('70')
    await page.keyboard.press('Enter')
    await filled.waitFor({ state: 'detached' })
    const next = [expect.stringContaining('has no')]
    await expect.poll(() => page.locator('button:focus').allInnerTexts(), patient).toEqual(next)
    await page.keyboard.press('z')
    await filled.waitFor()
  })
})

describe('what goes away with what was done', () => {
  const labelled = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? 'nothing')

  it('leaves the focus beside it', async () => {
    await page.goto(new URL('/sample/accounts/Fintech Corp/work', perennial.url).href)
    const actions = page.getByRole('button', { name: /^Mark as done: / })
    await actions.first().waitFor()
    const [first, second] = await actions.evaluateAll((all) => all.map((one) => one.ariaLabel))
    await actions.first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: first!, exact: true }).waitFor({ state: 'detached' })
    await expect.poll(labelled).toBe(second)
    await page.getByRole('button', { name: 'Undo' }).waitFor()
    await page.keyboard.press('z')
    await page.getByRole('button', { name: first!, exact: true }).waitFor()
    expect(await labelled()).toBe(second)
  })

  it('of Today leaves it on the entry that is shown, also once it is back', async () => {
    await page.goto(new URL('/sample/today?whose=everybody', perennial.url).href)
    const shown = () => page.locator('[data-entry][aria-current]').getAttribute('data-entry')
    const entry = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['entry'])
    const entries = page.locator('[data-entry]')
    await entries.nth(2).waitFor()
    await page.keyboard.press('j')
    const going = await shown()
    await page.getByRole('button', { name: /^Dismiss/ }).waitFor()
    await page.keyboard.press('d')
    await page.locator('[data-holds-keys] input').fill('Not needed')
    await page.keyboard.press('Enter')
    await page.locator(`[data-entry="${going}"]`).waitFor({ state: 'detached' })
    await expect.poll(async () => (await entry()) === (await shown())).toBe(true)
    expect(await shown()).not.toBe(going)
    await page.getByRole('button', { name: 'Undo' }).waitFor()
    await page.keyboard.press('z')
    await page.locator(`[data-entry="${going}"]`).waitFor()
    await expect.poll(entry).toBe(going)
    expect(await shown()).toBe(going)
  })
})

describe('for everyone', () => {
  it('nothing was complained of on the way', () => {
    expect(said).toEqual([])
  })
})
