/** A person at work on an account: its plan is read with where each line comes from, and proposals are answered and undone. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { problemsInBoth } from './browser.ts'
import { commandBeside } from './perennial-process.ts'
import { signedIn } from './signed-in.ts'

const perennial = inject('perennial')
let leave: () => Promise<void> = async () => {}
let page: Page
let said: string[]
/** Where each account lives, by its name. */
let places: ReadonlyMap<string, string>

/** A server that others keep busy too may take its time. */
const patient = { timeout: 60_000 }

interface Listed {
  readonly accounts: readonly { readonly id: string; readonly name: string; readonly tier: number | null }[]
}

beforeAll(async () => {
  ;({ page, said, leave } = await signedIn())
  await page.goto(new URL('/sample', perennial.url).href)
  await page.getByText('Fintech Corp').first().waitFor()
  const { accounts } = await told<Listed>('account', 'list', '--limit', '200')
  places = new Map(accounts.map(({ name, id }) => [name, `/sample/accounts/${id}`]))
  const watched = accounts.find(({ tier }) => tier === null)!
  places = new Map([...places, ['watched', places.get(watched.name)!]])
})

afterAll(() => leave())

/** What a command says of the sample. */
async function told<T>(...words: readonly string[]): Promise<T> {
  const { stdout } = await commandBeside(perennial, ...words, '--organization', 'sample', '--json')
  return JSON.parse(stdout) as T
}

/** Only what waits in the queue can rest; which accounts have such a movement depends on the day. */
async function firstInQueue(): Promise<string> {
  const { groups } = await told<{ groups: { account: { name: string } }[] }>('today', '--kind', 'proposal')
  return groups[0]!.account.name
}

/** Opens the page of an account and waits until its plan stands there. */
async function open(name: string, query = ''): Promise<void> {
  await page.goto(new URL(`${places.get(name)}${query}`, perennial.url).href)
  await page.locator('main aside').waitFor()
  await page.locator('#plan-stakeholders, [role=status] ~ section').first().waitFor()
}

/** The movement that is open, with its boxes there. */
async function openMovement(): Promise<ReturnType<Page['locator']>> {
  const movement = page.locator('aside li', { has: page.locator('[aria-expanded=true]') }).first()
  await movement.getByRole('button', { name: /^Accept/ }).waitFor()
  return movement
}

describe('the plan of an account', () => {
  it('is there whole, section by section, and the guide leads through it', async () => {
    await open('Fintech Corp')
    const guide = page.getByRole('navigation', { name: 'Sections of the plan' })
    expect(await guide.getByRole('link').count()).toBeGreaterThanOrEqual(14)
    await guide.getByRole('link', { name: /Risks/ }).click()
    const focused = await page.evaluate(() => document.activeElement?.textContent)
    expect(focused).toMatch(/Risks/)
    expect(await page.getByRole('table', { name: /risks of the account/ }).count()).toBe(1)
  })

  it('says nothing twice: the five numbers, the checklist and what moved stand once', async () => {
    const text = (await page.textContent('main')) ?? ''
    expect(text.match(/Champion still in role and engaged/g)).toHaveLength(1)
    expect(text.match(/Value summary sent/g)?.length).toBeLessThanOrEqual(2)
    expect(await page.locator('#plan-movements').count()).toBe(0)
  })

  it('tells by keyboard where a figure comes from, how old it is and what is missing', async () => {
    const note = page.locator('[role=tooltip]:popover-open')
    await page.getByRole('button', { name: 'Where it comes from: ARR' }).focus()
    expect(await note.textContent()).toMatch(
      /^What 2 paid contracts bring a year\.From northbeam, latest record/,
    )
    await page.keyboard.press('Tab')
    expect(await note.textContent()).toMatch(/^The last day to give notice.*Missing:No record says how long/)
    await page.keyboard.press('Escape')
    expect(await note.count()).toBe(0)
    await page.locator('dt', { hasText: 'Seats active' }).first().hover()
    expect(await note.textContent()).toMatch(/active users ÷ 150 seats.*latest record .*, today\./)
    await page.getByRole('heading', { level: 1 }).hover()
    expect(await note.count()).toBe(0)
  })

  it('tells by keyboard where a line comes from', async () => {
    const marks = page.locator('#plan-stakeholders [data-provenance]')
    await marks.first().focus()
    const note = page.locator('[role=tooltip]:popover-open')
    expect(await note.textContent()).toMatch(/(Confirmed|Assumed).*Written by/)
    await page.keyboard.press('ArrowDown')
    expect(await marks.nth(1).evaluate((mark) => mark === document.activeElement)).toBe(true)
    expect(await note.count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await note.count()).toBe(0)
    expect(page.url()).toContain('/accounts/')
    // One mark of a section is in the order of the tab key; the others are reached by arrows.
    const inOrder = await marks.evaluateAll((all) => all.filter((one) => (one as HTMLElement).tabIndex === 0))
    expect(inOrder).toHaveLength(1)
  })

  it('is read in another form, which names what it leaves out and leads back', async () => {
    await page.getByLabel('Form of the plan').selectOption('one-page')
    await page.waitForURL(/form=one-page/)
    await page.getByRole('heading', { name: 'The records behind it' }).waitFor()
    expect(await page.locator('#plan-health ul').count()).toBe(0)
    await page.reload()
    await page.getByRole('heading', { name: 'The records behind it' }).waitFor()
    await page.getByLabel('Form of the plan').selectOption('operating-system')
    await page.locator('#plan-cadence').waitFor()
  })

  it('is taken away as Markdown', async () => {
    await page.getByRole('button', { name: 'Download' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Markdown/ }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^fintech-corp.*\.md$/)
  })

  it('is not there without a tier, and the page says why and what to do', async () => {
    await open('watched')
    const text = (await page.textContent('main')) ?? ''
    expect(text).toMatch(/No plan: this account has no tier/)
    expect(text).toMatch(/Seven-signal model/)
    await page.getByRole('button', { name: /Make it tier 2/ }).click()
    await page.locator('#plan-cadence').waitFor()
    expect(await page.getByLabel('Form of the plan').inputValue()).toBe('operating-system')
  })
})

describe('a proposal', () => {
  it('is accepted by keyboard in part, stands in the plan at once, and is undone', async () => {
    await open('Hollinmere Assurance')
    const movement = await openMovement()
    expect(await movement.textContent()).toMatch(
      /What was seen.*What would change in the plan.*What accepting comes to/,
    )
    const before = await page.locator('[data-item]').count()
    await page.keyboard.press('2')
    await movement.getByRole('button', { name: /^Accept 1 of 2 edits/ }).waitFor()
    await page.keyboard.press('a')
    await page.getByText('accepted, 1 edit in the plan').waitFor()
    await expect.poll(() => page.locator('[data-item]').count(), patient).toBe(before + 1)
    await page.getByRole('button', { name: 'See it in the plan' }).click()
    const shown = page.locator('[role=tooltip]:popover-open')
    expect(await shown.textContent()).toMatch(/Written by/)
    await page.keyboard.press('z')
    await openMovement()
    await expect.poll(() => page.locator('[data-item]').count(), patient).toBe(before)
  })

  it('is changed before it is accepted', async () => {
    const movement = await openMovement()
    await page.keyboard.press('e')
    await movement.getByRole('textbox').first().fill('Ask Jonas Castellan to lunch')
    await movement.getByRole('button', { name: 'Keep changes' }).click()
    await movement.getByText('Ask Jonas Castellan to lunch').waitFor()
    await movement.getByRole('button', { name: /^Accept/ }).click()
    const entered = page.locator('#plan-actions').getByText('Ask Jonas Castellan to lunch')
    await entered.waitFor()
    expect(await entered.count()).toBe(1)
    await page.keyboard.press('z')
    await openMovement()
  })

  it('is dismissed with a reason, which can be taken back', async () => {
    const movement = await openMovement()
    await page.keyboard.press('d')
    await page.keyboard.press('Enter')
    const reason = movement.getByRole('textbox', { description: /^It needs a reason/ })
    await reason.waitFor()
    expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('known already')
    await page.keyboard.press('Enter')
    await page.getByText('dismissed: known already').waitFor()
    await page.keyboard.press('z')
    await openMovement()
  })

  it('stays under the fingers, whatever somebody else puts before it meanwhile', async () => {
    const dismissed = ['--state', 'dismissed', '--account', 'Hollinmere Assurance']
    const headline = () => page.locator('aside li [aria-expanded=true] .font-strong').first().textContent()
    const first = await headline()
    await page.keyboard.press('d')
    await page.keyboard.type('seen to')
    await page.keyboard.press('Enter')
    await page.getByText('dismissed: seen to').waitFor()
    await page.reload()
    const movement = await openMovement()
    const second = await headline()
    expect(second).not.toBe(first)
    await page.keyboard.press('d')
    await page.keyboard.type('known ')
    const { movements } = await told<{ movements: { id: string; movement: { headline: string } }[] }>(
      'movement',
      'list',
      ...dismissed,
    )
    const back = movements.find((one) => one.movement.headline === first)!
    await told('movement', 'reopen', back.id)
    await page.locator('aside ol > li', { hasText: first! }).locator('[aria-expanded=false]').waitFor()
    await page.keyboard.type('already')
    expect(await headline()).toBe(second)
    expect(await movement.getByRole('textbox').inputValue()).toBe('known already')
    await page.keyboard.press('Escape')
  })

  it('keeps what was chosen of it where it is made anew meanwhile, and says so', async () => {
    const movement = await openMovement()
    await page.keyboard.press('2')
    await movement.getByRole('button', { name: /^Accept 2 of 3 edits/ }).waitFor()
    // Who owns the account sees to what is proposed.
    await told('account', 'set', 'Hollinmere Assurance', '--csm-email', 'kwame.boateng@northbeam.example')
    await movement.getByText('Something else is proposed by now').waitFor(patient)
    expect(await movement.textContent()).toContain('Kwame Boateng')
    expect(await movement.getByRole('button', { name: /^Accept 2 of 3 edits/ }).count()).toBe(1)
    await told('account', 'set', 'Hollinmere Assurance', '--as-records', 'csmEmail')
    await movement.getByText('Something else is proposed by now').waitFor({ state: 'detached', ...patient })
  })

  it('rests until a day, and Escape leaves the question without leaving the page', async () => {
    const name = await firstInQueue()
    await open(name)
    const movement = await openMovement()
    await movement.getByRole('button', { name: /^Snooze/ }).waitFor()
    await page.keyboard.press('s')
    await movement.getByRole('button', { name: 'A meeting is set' }).waitFor()
    await page.keyboard.press('Escape')
    await movement.getByRole('button', { name: /^Accept/ }).waitFor()
    expect(page.url()).toContain(places.get(name))
    await page.keyboard.press('s')
    await movement.getByRole('button', { name: 'in 14 days' }).click()
    await movement.getByRole('button', { name: 'A meeting is set' }).click()
    await movement.getByRole('button', { name: /^Snooze until/ }).click()
    await page.getByText(/rests until/).waitFor()
    await page.keyboard.press('z')
    await openMovement()
  })
})

describe('for everyone', () => {
  // An account without open movements is looked at both ways by the first minutes.
  it.each([1440, 390])('is accessible in light and in dark, %i wide', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    await open('Hollinmere Assurance')
    if (width === 390) await page.locator('aside [aria-expanded]').first().click()
    await openMovement()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    expect(await problemsInBoth(page)).toEqual([])
  })

  it('prints as a document: without bars, movements and buttons', async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('main aside').isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Download' }).isVisible()).toBe(false)
    expect(await page.locator('[data-provenance]').first().isVisible()).toBe(false)
    expect(await page.locator('#plan-stakeholders').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
  })

  it('nothing was complained of on the way', () => {
    expect(said).toEqual([])
  })
})
