/** A person keeps the map of stakeholders: somebody new and a line by keys alone, the same by mouse, a box moved, all of it undone. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { problemsInBoth } from './browser.ts'
import { signedIn } from './signed-in.ts'

const perennial = inject('perennial')
let leave: () => Promise<void> = async () => {}
let page: Page
let said: string[]

beforeAll(async () => {
  ;({ page, said, leave } = await signedIn())
  await page.goto(new URL('/sample/accounts/Fintech Corp/people', perennial.url).href)
  await box('Maria Torres').waitFor()
})

afterAll(() => leave())

function box(name: string) {
  return page.locator(`[role=group] [data-person]`).filter({ hasText: name })
}

function line(says: string) {
  return page.locator('[data-line]').filter({ hasText: says })
}

/** Until the form that a key opened has the focus. */
async function typing(field: string): Promise<void> {
  await page.locator(`${field}:focus`).waitFor()
}

/** Takes back what the foot of the window says was done. */
async function undo(says: string): Promise<void> {
  const done = page.getByText(says, { exact: true })
  await done.waitFor()
  await page.keyboard.press('z')
  await done.waitFor({ state: 'hidden' })
}

describe('the map of stakeholders', () => {
  it('is reached from anywhere by the name of a person, whose panel is open', async () => {
    await page.goto(new URL('/sample/today', perennial.url).href)
    await page
      .getByRole('button', { name: /^Search/ })
      .first()
      .waitFor()
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Account, person, place or action').waitFor()
    await page.keyboard.type('maria torr')
    await page.getByRole('option', { name: /Maria Torres.*Fintech Corp/ }).waitFor()
    expect(await problemsInBoth(page)).toEqual([])
    await page.keyboard.press('Enter')
    await box('Maria Torres').waitFor()
    await page.getByRole('complementary', { name: 'Maria Torres' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('complementary', { name: 'Maria Torres' }).waitFor({ state: 'hidden' })
  })

  it('is reached for somebody whom only the records name too, one key from it', async () => {
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Account, person, place or action').waitFor()
    await page.keyboard.type('anders ferr')
    await page.getByRole('option', { name: /Anders Ferreira.*Greyspan Home/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('button:focus').waitFor()
    expect(await page.locator('button:focus').innerText()).toContain('Anders Ferreira to the map')
    // Opened by its name, an account has the address of its id.
    await page.goto(new URL('/sample/accounts/Fintech Corp/people?audience=customer', perennial.url).href)
    await page.waitForURL((url) => !/Fintech/.test(url.pathname) && url.pathname.endsWith('/people'))
    expect(new URL(page.url()).searchParams.get('audience')).toBe('customer')
    await page.goto(new URL('/sample/accounts/Fintech Corp/people', perennial.url).href)
    await box('Maria Torres').waitFor()
  })

  it('has everybody who was seen and is on no map within reach, page by page', async () => {
    const part = page.locator('section').filter({
      has: page.getByRole('heading', { name: 'Seen, on no map' }),
    })
    const rows = () => part.getByRole('listitem').count()
    const whole = part.getByRole('button', { name: /^Show all \d+$/ })
    const all = Number((await whole.innerText()).replaceAll(/\D/g, ''))
    expect(all).toBeGreaterThan(60)
    await whole.click()
    const more = part.getByRole('button', { name: 'Show more' })
    await more.waitFor()
    expect(await rows()).toBe(60)
    for (let shown = 60; shown < all; shown += 50) {
      await more.click()
      await expect.poll(rows).toBe(Math.min(shown + 50, all))
    }
    await part.getByRole('button', { name: 'Show fewer' }).click()
    expect(await rows()).toBe(6)
  })

  it('asks whose line it is where nobody was chosen', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('l')
    await typing('dialog select')
    const from = page.getByRole('dialog').getByLabel('From')
    expect(await from.inputValue()).toBe('')
    expect(await from.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await page.getByRole('button', { name: 'Draw', exact: true }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  it('takes a new person and a line of influence by keys alone', async () => {
    await page.keyboard.press('n')
    await typing('dialog input')
    await page.keyboard.type('Ingrid Falk')
    await page.keyboard.press('Enter')
    await box('Ingrid Falk').waitFor()
    // The keys go on from the form, and not from the top of the page.
    await page.locator('main :focus').waitFor()
    await box('Ingrid Falk').focus()
    await page.keyboard.press('l')
    await typing('dialog select')
    await page.keyboard.press('Tab')
    await page.keyboard.type('James')
    await page.keyboard.press('Tab')
    await page.keyboard.type('asks for budget')
    await page.keyboard.press('Enter')
    await line('asks for budget').waitFor()
    expect(await line('asks for budget').getAttribute('aria-label')).toMatch(
      /Ingrid Falk influences James Lin/,
    )
  })

  it('goes from person to person by arrows, and opens and closes one', async () => {
    await box('Maria Torres').focus()
    await page.keyboard.press('ArrowRight')
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    expect(await focused()).not.toContain('Maria Torres')
    await page.keyboard.press('ArrowLeft')
    expect(await focused()).toContain('Maria Torres')
    await page.keyboard.press('Enter')
    const about = page.getByRole('complementary', { name: /About Maria Torres/ })
    await about.waitFor()
    await page.keyboard.press('Escape')
    await about.waitFor({ state: 'detached' })
    expect(await focused()).toContain('Maria Torres')
  })

  it('says by keyboard where what is said of somebody comes from, and confirms whoever has the focus', async () => {
    await box('Maria Torres').focus()
    await page.keyboard.press('Tab')
    const note = page.locator('[role=tooltip]:popover-open')
    expect(await note.innerText()).toMatch(
      /^Confirmed .*\s+Written by Perennial\s+From 1 record:\s+Contact CON-/,
    )
    await page.keyboard.press('Shift+Tab')
    expect(await note.count()).toBe(0)
    await page.keyboard.press('c')
    await undo('Stakeholder "Maria Torres" confirmed')
  })

  it('has no line any more after Delete, and has it again after undo', async () => {
    await line('asks for budget').focus()
    await page.keyboard.press('Delete')
    await line('asks for budget').waitFor({ state: 'detached' })
    await undo('Line taken away')
    await line('asks for budget').waitFor()
    expect(await line('asks for budget').count()).toBe(1)
  })

  it('draws another line from the handle of a box, and takes it away in the panel', async () => {
    const [from, to] = [(await box('Ingrid Falk').boundingBox())!, (await box('Maria Torres').boundingBox())!]
    await page.mouse.move(from.x + from.width, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(to.x + 80, to.y + 30, { steps: 8 })
    await page.mouse.up()
    await page.getByLabel('What it is about').fill('wants the same role')
    await page.getByLabel('Line', { exact: true }).selectOption('conflict')
    await page.getByRole('button', { name: 'Draw', exact: true }).click()
    await line('wants the same role').waitFor()
    await box('Ingrid Falk').click()
    await page.getByRole('button', { name: /Take the line away: .*wants the same role/ }).click()
    await line('wants the same role').waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    expect(await line('asks for budget').count()).toBe(1)
  })

  it('keeps a box where it was moved by keys, for everybody', async () => {
    await box('Ingrid Falk').focus()
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('Ingrid Falk moved on the map').waitFor()
    const place = () => page.locator('.react-flow__node', { hasText: 'Ingrid Falk' }).getAttribute('style')
    const moved = /translate\([^)]*\)/.exec((await place()) ?? '')?.[0]
    await page.reload()
    await box('Ingrid Falk').waitFor()
    expect(await place()).toContain(moved)
  })

  it('says the same as a table', async () => {
    await page.keyboard.press('v')
    const row = page.getByRole('row', { name: /^Ingrid Falk/ })
    await row.first().waitFor()
    expect(await row.filter({ hasText: 'asks for budget' }).count()).toBe(1)
  })

  it('is within reach of everybody, as map, as table and with a person open, light and dark', async () => {
    expect(await problemsInBoth(page)).toEqual([])
    await page.keyboard.press('v')
    await box('Ingrid Falk').click()
    await page.getByRole('complementary', { name: /About Ingrid Falk/ }).waitFor()
    expect(await problemsInBoth(page)).toEqual([])
  })

  it('lets the person go', async () => {
    await page.getByRole('button', { name: 'Take off the map' }).click()
    await box('Ingrid Falk').waitFor({ state: 'detached' })
    await page.getByText('Ingrid Falk taken off the map').waitFor()
    expect(said).toEqual([])
  })
})
