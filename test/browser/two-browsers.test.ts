/** Two people on one plan: what both change is shown to the second with both versions, other fields merge, nothing is lost. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems } from './browser.ts'
import { twoReaders } from './two-readers.ts'

let leave: () => Promise<void> = async () => {}
/** A server that others keep busy too may take its time. */
const patient = { timeout: 60_000 }
let ann: Page
let ben: Page

/** Of the first risk. */
function valueOf(page: Page, field: string) {
  return page.locator(`[data-section=risks] [data-edits="${field}"]`).first()
}

async function type(page: Page, field: string, text: string): Promise<void> {
  await valueOf(page, field).click()
  await page.locator('[data-section=risks] textarea, [data-section=risks] input').first().fill(text)
}

beforeAll(async () => {
  ;({ ann, ben, leave } = await twoReaders())
})

afterAll(() => leave())

describe('two browsers on one plan', () => {
  let before: string

  it('shows the second who wrote what, beside what they typed', async () => {
    before = (await valueOf(ann, 'mitigation').innerText()).replace(/^Change mitigation:\s*/, '')
    await type(ben, 'mitigation', 'Train the two teams on site')
    await type(ann, 'mitigation', 'Train the two teams by video')
    await ann.keyboard.press('Control+Enter')
    await ann.getByText('Train the two teams by video').first().waitFor()
    await ann.getByText(/mitigation changed/).waitFor()
    await ben.keyboard.press('Control+Enter')
    const note = ben.getByRole('alert').filter({ hasText: 'Ann changed this' })
    await note.waitFor()
    expect(await note.innerText()).toMatch(/by video[\s\S]*on site/)
    expect(await accessibilityProblems(ben)).toEqual([])
  })

  it('lets the second go on typing on top of theirs, and writes it', async () => {
    await ben.getByRole('button', { name: 'Edit', exact: true }).click()
    const field = ben.locator('[data-section=risks] textarea')
    expect(await field.inputValue()).toBe('Train the two teams on site')
    await field.fill('Train the two teams on site and by video')
    await ben.keyboard.press('Control+Enter')
    await ben.getByText(/mitigation changed/).waitFor()
    expect(await ben.getByRole('alert').count()).toBe(0)
  })

  it.each([
    ['Keep theirs', 'Ann: too little time'],
    ['Write mine', 'Ben: too few people'],
  ])('leaves the focus of the keyboard on the value: %s', async (answer, holds) => {
    const cause = (await valueOf(ann, 'cause').innerText()).replace(/^Change cause:\s*/, '')
    await type(ben, 'cause', 'Ben: too few people')
    await type(ann, 'cause', 'Ann: too little time')
    await ann.keyboard.press('Control+Enter')
    await ann.getByText(/cause changed/).waitFor()
    await ben.keyboard.press('Control+Enter')
    await ben.getByRole('button', { name: answer }).press('Enter')
    await valueOf(ben, 'cause').getByText(holds).waitFor()
    await valueOf(ann, 'cause').getByText(holds).waitFor()
    expect(await ben.evaluate(() => document.activeElement?.getAttribute('data-edits'))).toBe('cause')
    await type(ann, 'cause', cause)
    await ann.keyboard.press('Control+Enter')
    await valueOf(ben, 'cause').getByText(cause).waitFor()
    await expect.poll(() => ann.getByText(/cause changed/).count(), patient).toBe(0)
  })

  it('merges another field of the same line without a word', async () => {
    const owner = await valueOf(ann, 'ownerEmail').innerText()
    await type(ann, 'ownerEmail', 'ann@northbeam.example')
    await ann.keyboard.press('Enter')
    await ann.getByText(/our owner changed/).waitFor()
    expect(await ann.getByRole('alert').count()).toBe(0)
    // The sample stays as it was for those who come after.
    await ann.keyboard.press('z')
    await expect.poll(() => valueOf(ann, 'ownerEmail').innerText(), patient).toBe(owner)
    await valueOf(ben, 'mitigation').getByText('on site and by video').waitFor()
    expect(await accessibilityProblems(ann)).toEqual([])
  })

  it('keeps what is typed over a reload, and takes it all back by one key', async () => {
    await type(ann, 'trigger', 'Seen in the weekly report')
    await ann.reload()
    const kept = ann.locator('[data-section=risks] input').first()
    await kept.waitFor()
    expect(await kept.inputValue()).toBe('Seen in the weekly report')
    await kept.press('Escape')
    await type(ben, 'mitigation', before)
    await ben.keyboard.press('Control+Enter')
    await valueOf(ben, 'mitigation').getByText(before).waitFor()
  })
})
