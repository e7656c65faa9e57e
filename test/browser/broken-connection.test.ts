/** The head of the snapshot while the connection breaks: what is typed there is kept, sent when it is back, and never written over unseen. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems } from './browser.ts'
import { twoReaders } from './two-readers.ts'

/** A server that others keep busy too may take its time. */
const patient = { timeout: 30_000 }

let leave: () => Promise<void> = async () => {}
let ann: Page
let ben: Page
/** as the records name the industry */
let recorded: string

function value(page: Page, edits = 'industry') {
  return page.locator(`[data-section=snapshot] dl [data-edits="${edits}"]`)
}

function field(page: Page) {
  return page.getByRole('textbox', { name: 'Industry', exact: true })
}

const reads = async (page: Page) => (await value(page).innerText()).replace(/^Change [^:]*:\s*/, '')

async function write(page: Page, text: string): Promise<void> {
  await value(page).click()
  await field(page).fill(text)
  await page.keyboard.press('Enter')
}

/** What is done while nobody answers Ann. */
async function cutOff(meanwhile: () => Promise<void>): Promise<void> {
  await ann.context().setOffline(true)
  // What is open already may stay so: as a window that is seen again, it is asked for anew.
  await ann.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await ann.getByText(/Not connected since/).waitFor(patient)
  await meanwhile()
  await ann.context().setOffline(false)
}

beforeAll(async () => {
  ;({ ann, ben, leave } = await twoReaders())
  recorded = await reads(ann)
})

afterAll(() => leave())

describe('a value of the account', () => {
  it('is there again after a reload while it is typed, and takes no focus', async () => {
    await value(ann).click()
    await field(ann).fill('Half typed')
    await ann.reload()
    await field(ann).waitFor(patient)
    expect(await field(ann).inputValue()).toBe('Half typed')
    expect(await field(ann).evaluate((one) => one === document.activeElement)).toBe(false)
    await field(ann).press('Escape')
    expect(await reads(ann)).toBe(recorded)
  })

  it('that is written while nobody answers waits, is shown in its place, and is sent once somebody does', async () => {
    await cutOff(async () => {
      await write(ann, 'Card payments')
      await ann.getByText(/1 change waits to be saved/).waitFor(patient)
      expect(await reads(ann)).toBe('Card payments')
      expect(await accessibilityProblems(ann)).toEqual([])
      expect(await reads(ben)).toBe(recorded)
    })
    await ann.getByText('All that you typed is saved').waitFor(patient)
    await expect.poll(() => reads(ben), patient).toBe('Card payments')
    expect(await reads(ann)).toBe('Card payments')
    await ann.keyboard.press('z')
    await expect.poll(() => reads(ben), patient).toBe(recorded)
    await expect.poll(() => reads(ann), patient).toBe(recorded)
  })

  it('that waits is dropped by the key, which reaches nothing older while nobody answers', async () => {
    await write(ann, 'Insurance')
    await expect.poll(() => reads(ben), patient).toBe('Insurance')
    await cutOff(async () => {
      await write(ann, 'Card payments')
      await ann.getByText(/1 change waits to be saved/).waitFor(patient)
      await ann.keyboard.press('z')
      await ann.getByText(/waits to be saved/).waitFor({ ...patient, state: 'detached' })
      await expect.poll(() => reads(ann), patient).toBe('Insurance')
      await ann.keyboard.press('z')
      await ann.getByText(/Not undone: Perennial does not answer/).waitFor(patient)
      expect(await reads(ann)).toBe('Insurance')
    })
    await ann.getByText(/Not connected since/).waitFor({ ...patient, state: 'detached' })
    await ann.keyboard.press('z')
    await expect.poll(() => reads(ben), patient).toBe(recorded)
    await expect.poll(() => reads(ann), patient).toBe(recorded)
  })

  it('that somebody else has written meanwhile is shown in both versions', async () => {
    await cutOff(async () => {
      await write(ann, 'Banking')
      await write(ben, 'Lending')
      await expect.poll(() => reads(ben), patient).toBe('Lending')
    })
    const conflict = ann.getByRole('alert').filter({ hasText: 'Ben changed this' })
    await conflict.waitFor(patient)
    for (const text of ['Lending', 'Banking']) await conflict.getByText(text, { exact: true }).waitFor()
    expect(await field(ann).inputValue()).toBe('Banking')
    expect(await accessibilityProblems(ann)).toEqual([])
    await ann.getByRole('button', { name: 'Write mine' }).click()
    await expect.poll(() => reads(ben), patient).toBe('Banking')
  })

  it('waits also where one call alone was lost, and is sent without a word from anybody', async () => {
    let isLost = false
    await ann.route('**/rpc/account.set', async (route) => {
      if (isLost) return route.continue()
      isLost = true
      await route.abort('connectionreset')
    })
    await write(ann, '')
    await expect.poll(() => reads(ben), patient).toBe(recorded)
    await expect.poll(() => reads(ann), patient).toBe(recorded)
    expect(isLost).toBe(true)
  })
})

describe('a value that is edited again before the server has answered', () => {
  /** So long the next call of an operation takes to come through. */
  async function slow(operation: string): Promise<void> {
    await ann.route(
      `**/rpc/${operation}`,
      async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 2000))
        await route.continue()
      },
      { times: 1 },
    )
  }

  /** Typed as a person does, who does not wait: what is not taken by a field would be keys of the page. */
  async function retype(page: Page, words: string): Promise<void> {
    await page.keyboard.press('Control+a')
    await page.keyboard.type(words)
  }

  it('is open at once, and is written on top of the first', async () => {
    await slow('account.set')
    await write(ann, 'Cards')
    await value(ann).click()
    expect(await field(ann).inputValue()).toBe('Cards')
    await retype(ann, 'adoption of cards')
    await ann.keyboard.press('Enter')
    await expect.poll(() => reads(ben), patient).toBe('adoption of cards')
    await expect.poll(() => reads(ann), patient).toBe('adoption of cards')
  })

  it('leaves alone what somebody else has written before the answer came, where nothing was typed', async () => {
    const isWritten = Promise.withResolvers<void>()
    const isOver = Promise.withResolvers<void>()
    await ann.route(
      '**/rpc/account.set',
      async (route) => {
        const response = await route.fetch()
        isWritten.resolve()
        await isOver.promise
        await route.fulfill({ response })
      },
      { times: 1 },
    )
    await write(ann, 'Cards')
    await isWritten.promise
    await value(ann).click()
    await write(ben, 'Leasing')
    await expect.poll(() => reads(ben), patient).toBe('Leasing')
    isOver.resolve()
    await ann.getByText('Industry changed').first().waitFor(patient)
    await ann.keyboard.press('Enter')
    await expect.poll(() => reads(ann), patient).toBe('Leasing')
    expect(await reads(ben)).toBe('Leasing')
    await write(ben, 'adoption of cards')
    await expect.poll(() => reads(ann), patient).toBe('adoption of cards')
  })

  it('takes the last back by the key that is pressed before it is written', async () => {
    await slow('account.set')
    await write(ann, 'Loans')
    await value(ann).waitFor()
    await ann.keyboard.press('z')
    await ann
      .getByText('Taken back')
      .or(value(ann).filter({ hasText: 'adoption of cards' }))
      .first()
      .waitFor(patient)
    await expect.poll(() => reads(ann), patient).toBe('adoption of cards')
    await expect.poll(() => reads(ben), patient).toBe('adoption of cards')
    await write(ann, '')
    await expect.poll(() => reads(ben), patient).toBe(recorded)
  })

  const risk = (page: Page) => page.locator('[data-section=risks] [data-edits=mitigation]').first()
  const text = () => ann.locator('[data-section=risks] textarea')

  async function writeRisk(words: string): Promise<void> {
    await risk(ann).click()
    await text().fill(words)
    await ann.keyboard.press('Control+Enter')
  }

  it('does so in the plan too', async () => {
    await slow('plan.edit')
    await writeRisk('Train the first team')
    await risk(ann).click()
    expect(await text().inputValue()).toBe('Train the first team')
    await retype(ann, 'aim at both teams')
    await ann.keyboard.press('Control+Enter')
    await expect.poll(() => risk(ben).innerText(), patient).toContain('aim at both teams')
    await expect.poll(() => risk(ann).innerText(), patient).toContain('aim at both teams')
  })

  it('is open too while nobody answers and what was written first waits', async () => {
    await cutOff(async () => {
      await writeRisk('Train them online')
      await ann.getByText(/1 change waits to be saved/).waitFor(patient)
      await writeRisk('Train them on site')
      await ann.getByText(/2 changes wait to be saved/).waitFor(patient)
    })
    await expect.poll(() => risk(ben).innerText(), patient).toContain('Train them on site')
    expect(await ann.getByRole('alert').filter({ hasText: 'changed this' }).count()).toBe(0)
  })
})
