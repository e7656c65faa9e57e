/** The head of the snapshot is edited where it stands: a new CSM and another tier, seen by a second reader, and taken back; and a handover. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { accessibilityProblems, complaints } from './browser.ts'
import { twoReaders } from './two-readers.ts'

const perennial = inject('perennial')
/** A server that others keep busy too may take its time. */
const patient = { timeout: 30_000 }
const NEW = 'Oliver Hartmann'

let leave: () => Promise<void> = async () => {}
let ann: Page
let ben: Page
let said: string[]
/** as the records name the CSM */
let before: string

/** Of the head of the snapshot, by the column of the account or the field of the plan. */
function value(page: Page, edits: string) {
  return page.locator(`[data-section=snapshot] dl [data-edits="${edits}"]`)
}

const reads = async (page: Page, edits: string) =>
  (await value(page, edits).innerText()).replace(/^Change [^:]*:\s*/, '')
const csm = (page: Page) => reads(page, 'csm_email')

const focused = () => ann.evaluate(() => document.activeElement?.getAttribute('data-edits') ?? '')

async function type(place: ReturnType<typeof value>, name: string, text: string): Promise<void> {
  await place.click()
  await ann.getByRole('combobox', { name, exact: true }).fill(text)
  await ann.keyboard.press('Enter')
}

/** Until what was done before is not said any more: the key takes back what was said last. */
async function unsaid(text: string): Promise<void> {
  await expect.poll(() => ann.getByText(text).count(), patient).toBe(0)
}

beforeAll(async () => {
  ;({ ann, ben, leave } = await twoReaders())
  said = complaints(ann)
})

afterAll(() => leave())

describe('the head of the snapshot', () => {
  it('is left as it was with Escape, with the focus where it was', async () => {
    before = await csm(ann)
    expect(before).not.toBe(NEW)
    await value(ann, 'csm_email').focus()
    await ann.keyboard.press('Enter')
    const field = ann.getByRole('combobox', { name: 'CSM' })
    await field.fill('nobody')
    expect(await accessibilityProblems(ann)).toEqual([])
    await ann.keyboard.press('Escape')
    expect(await csm(ann)).toBe(before)
    await expect
      .poll(() => ann.evaluate(() => document.activeElement?.getAttribute('data-edits')))
      .toBe('csm_email')
  })

  it('takes a new CSM by name, which a second reader sees, and says who wrote it', async () => {
    await type(value(ann, 'csm_email'), 'CSM', NEW)
    await expect.poll(() => csm(ann), patient).toBe(NEW)
    await expect.poll(() => csm(ben), patient).toBe(NEW)
    await ann.getByRole('button', { name: 'Where it comes from: CSM', exact: true }).hover()
    // The value is told at once, its origin with the document.
    await expect
      .poll(() => ann.getByRole('tooltip').innerText(), patient)
      .toMatch(/today[\s\S]*Written by Ann[\s\S]*Written by hand$/)
  })

  it('leaves the focus of the keyboard where it was', async () => {
    await unsaid('Industry changed')
    const industry = await reads(ann, 'industry')
    await value(ann, 'industry').focus()
    await ann.keyboard.press('Enter')
    await ann.getByRole('textbox', { name: 'Industry', exact: true }).fill('Focus')
    await ann.keyboard.press('Enter')
    await ann.getByText('Industry changed').last().waitFor()
    await expect.poll(() => reads(ann, 'industry'), patient).toBe('Focus')
    expect(await focused()).toBe('industry')
    await ann.keyboard.press('z')
    await expect.poll(() => reads(ann, 'industry'), patient).toBe(industry)
  })

  it('is as the records say it once it is emptied, for both', async () => {
    await type(value(ann, 'csm_email'), 'CSM', '')
    await expect.poll(() => csm(ann), patient).toBe(before)
    await expect.poll(() => csm(ben), patient).toBe(before)
  })

  it('is taken back with one key', async () => {
    await unsaid('CSM changed')
    await type(value(ann, 'csm_email'), 'CSM', NEW)
    await ann.getByText('CSM changed').last().waitFor()
    await ann.keyboard.press('z')
    await expect.poll(() => csm(ann), patient).toBe(before)
    await expect.poll(() => csm(ben), patient).toBe(before)
  })

  it('takes another tier as a choice of the plan, and gives it back', async () => {
    const tier = await reads(ann, 'tier')
    const other = tier === '2' ? '1' : '2'
    const choose = async (word: string) => {
      await value(ann, 'tier').click()
      await ann.locator('[data-section=snapshot] select').selectOption(word)
    }
    await choose(other)
    await expect.poll(() => reads(ann, 'tier'), patient).toBe(other)
    await expect.poll(() => reads(ben, 'tier'), patient).toBe(other)
    await choose(tier)
    await expect.poll(() => reads(ben, 'tier'), patient).toBe(tier)
    await unsaid('tier changed')
    await choose(other)
    await ann.getByText('tier changed').last().waitFor()
    await ann.keyboard.press('z')
    await expect.poll(() => reads(ann, 'tier'), patient).toBe(tier)
    await expect.poll(() => reads(ben, 'tier'), patient).toBe(tier)
  })

  it('says in words why a value is not taken, and keeps what was typed', async () => {
    await value(ann, 'am_email').click()
    const field = ann.getByRole('combobox', { name: 'AM' })
    await field.fill('nobody at all')
    await ann.keyboard.press('Enter')
    await ann.getByRole('alert').filter({ hasText: 'Nobody of ours is called nobody at all.' }).waitFor()
    expect(await field.inputValue()).toBe('nobody at all')
    await ann.keyboard.press('Escape')
    await value(ann, 'employees revenue').click()
    await ann.getByRole('textbox', { name: 'Employees' }).fill('2.5')
    await ann.keyboard.press('Enter')
    await ann.getByRole('alert').filter({ hasText: 'Write a whole number, such as 2400.' }).waitFor()
    await ann.keyboard.press('Escape')
  })

  it('takes the part of a name that one of us alone has', async () => {
    await unsaid('CSM changed')
    await type(value(ann, 'csm_email'), 'CSM', 'Hartm')
    await ann.getByText('CSM changed').last().waitFor()
    await expect.poll(() => csm(ann), patient).toBe(NEW)
    await ann.keyboard.press('z')
    await expect.poll(() => csm(ann), patient).toBe(before)
  })

  it('offers the segments where one is chosen, and asks for them no earlier', async () => {
    const asked: string[] = []
    ann.on('request', (request) => asked.push(request.url()))
    await ann.reload()
    await value(ann, 'segment').waitFor(patient)
    await ann.waitForLoadState('load')
    const asksSettings = () => asked.some((url) => url.includes('/rpc/settings.show'))
    expect(asksSettings()).toBe(false)
    await value(ann, 'segment').click()
    await expect.poll(asksSettings, patient).toBe(true)
    const offered = await ann.getByRole('combobox', { name: 'Segment' }).locator('option').allInnerTexts()
    expect(offered).toEqual(expect.arrayContaining(['Enterprise', 'SMB']))
    await ann.keyboard.press('Escape')
  })

  it('opens with what the records say as long as nobody has written it', async () => {
    const business = ann.locator('[data-edits=mainBusiness]')
    const recorded = (await business.innerText()).replace(/^Change [^:]*:\s*/, '')
    await business.click()
    const field = ann.getByRole('textbox', { name: 'Main business' })
    expect(await field.inputValue()).toBe('')
    expect(await field.getAttribute('placeholder')).toBe(recorded)
    await ann.keyboard.press('Escape')
  })

  it('takes two values that stand as one', async () => {
    await value(ann, 'city country').click()
    await ann.getByRole('textbox', { name: 'City' }).fill('Oslo')
    await ann.getByRole('textbox', { name: 'Country' }).fill('Norway')
    await ann.keyboard.press('Enter')
    await ann.getByText('City, Country changed').waitFor()
    expect(await reads(ann, 'city country')).toBe('Oslo, Norway')
    await ann.keyboard.press('z')
    await expect.poll(() => reads(ann, 'city country'), patient).not.toContain('Oslo')
  })
})

describe('a value that somebody else has written meanwhile', () => {
  const industry = (page: Page) => reads(page, 'industry')
  const field = (page: Page) => page.getByRole('textbox', { name: 'Industry', exact: true })
  const conflict = () => ann.getByRole('alert').filter({ hasText: 'Ben changed this' })
  let recorded: string

  async function write(page: Page, text: string): Promise<void> {
    await value(page, 'industry').click()
    await field(page).fill(text)
    await page.keyboard.press('Enter')
  }

  /** Ann has it open, and types after Ben has written. */
  async function overtaken(theirs: string, ours: string): Promise<void> {
    await value(ann, 'industry').click()
    await write(ben, theirs)
    await ann.locator('h1 + p').filter({ hasText: theirs }).waitFor()
    await field(ann).fill(ours)
    await ann.keyboard.press('Enter')
    await conflict().waitFor()
    for (const text of [theirs, ours]) await conflict().getByText(text, { exact: true }).waitFor()
    expect(await field(ann).inputValue()).toBe(ours)
  }

  it('is shown beside what was typed, and theirs can be kept', async () => {
    recorded = await industry(ann)
    await overtaken('Payments', 'Banking')
    expect(await accessibilityProblems(ann)).toEqual([])
    await ann.getByRole('button', { name: 'Keep theirs' }).click()
    await value(ann, 'industry').waitFor()
    expect(await industry(ann)).toBe('Payments')
    expect(await focused()).toBe('industry')
    await expect.poll(() => industry(ben), patient).toBe('Payments')
  })

  it('is written over once both were seen, by key too', async () => {
    await overtaken('Cards', 'Banking')
    await ann.getByRole('button', { name: 'Write mine' }).press('Enter')
    await expect.poll(() => industry(ben), patient).toBe('Banking')
    expect(await focused()).toBe('industry')
  })

  it('can be typed on', async () => {
    await overtaken('Lending', 'Insurance')
    await ann.getByRole('button', { name: 'Edit', exact: true }).click()
    expect(await field(ann).inputValue()).toBe('Insurance')
    await field(ann).fill('Lending and insurance')
    await ann.keyboard.press('Enter')
    await expect.poll(() => industry(ben), patient).toBe('Lending and insurance')
  })

  it('stays theirs where the text was left as it was', async () => {
    await value(ann, 'industry').click()
    await write(ben, 'Leasing')
    await ann.locator('h1 + p').filter({ hasText: 'Leasing' }).waitFor()
    await ann.keyboard.press('Enter')
    await expect.poll(() => industry(ann), patient).toBe('Leasing')
    expect(await industry(ben)).toBe('Leasing')
    await write(ben, '')
    await expect.poll(() => industry(ann), patient).toBe(recorded)
  })
})

describe('a handover', () => {
  it('really gives the account to the new owner, and is one undo', async () => {
    await ann.goto(new URL('/sample/accounts/Fintech Corp/handover', perennial.url).href)
    const owner = ann.getByRole('combobox', { name: /^The new owner/ })
    await owner.fill('Nobody Atall')
    await ann.getByRole('button', { name: 'Hand over' }).click()
    await ann.getByRole('alert').filter({ hasText: 'Nobody of ours is called Nobody Atall.' }).waitFor()
    await owner.fill(NEW)
    await ann.getByRole('button', { name: 'Hand over' }).click()
    await ann.getByText(`${NEW} is the CSM`, { exact: true }).waitFor()
    const work = ann.getByRole('checkbox', { name: /^With what .+ holds: / })
    await ann.getByText(`With what ${NEW} holds: `).waitFor()
    await ann.keyboard.press('z')
    await ann.getByText(`${before} is the CSM now.`).waitFor()
    await ann.getByText(`With what ${before} holds: `).waitFor()
    expect(await work.isChecked()).toBe(true)
    await expect.poll(() => csm(ben), patient).toBe(before)
    expect(await accessibilityProblems(ann)).toEqual([])
  })

  it('shows who else has taken it over meanwhile, and asks before anybody is replaced', async () => {
    const owner = ann.getByRole('combobox', { name: /^The new owner/ })
    const conflict = () => ann.getByRole('alert').filter({ hasText: 'Ben changed this' })
    const chooses = async (text: string) => {
      await value(ben, 'csm_email').click()
      await ben.getByRole('combobox', { name: 'CSM', exact: true }).fill(text)
      await ben.keyboard.press('Enter')
    }
    const replaces = async () => {
      await owner.fill(NEW)
      await chooses('carla@northbeam.example')
      await ann.getByText('Carla is the CSM now.').waitFor()
      await ann.getByRole('button', { name: 'Hand over' }).click()
      await conflict().waitFor()
      // A name stays as it is typed: two of us may have it, and one may begin another.
      expect(await owner.inputValue()).toBe(NEW)
      for (const text of ['Carla', NEW]) await conflict().getByText(text, { exact: true }).waitFor()
    }
    await replaces()
    expect(await accessibilityProblems(ann)).toEqual([])
    await ann.getByRole('button', { name: 'Keep theirs' }).click()
    expect(await owner.inputValue()).toBe('')
    expect(await csm(ben)).toBe('Carla')
    await chooses('')
    await ann.getByText(`${before} is the CSM now.`).waitFor()
    // Ann may hear of it before Ben has his answer.
    await expect.poll(() => csm(ben), patient).toBe(before)
    await replaces()
    await ann.getByRole('button', { name: 'Write mine' }).click()
    await expect.poll(() => csm(ben), patient).toBe(NEW)
    await ann.getByText(`${NEW} is the CSM`, { exact: true }).waitFor()
    await ann.keyboard.press('z')
    await ann.getByText('Carla is the CSM now.').waitFor()
    await expect.poll(() => csm(ben), patient).toBe('Carla')
    await chooses('')
    await expect.poll(() => csm(ben), patient).toBe(before)
    // The browser tells of an answer that refuses; the page says it too.
    expect(said.filter((one) => !one.includes('409'))).toEqual([])
  })
})
