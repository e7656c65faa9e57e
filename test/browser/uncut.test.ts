/** What is read stands whole: no name, term or day is cut, on the phone and beside free room. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { signedIn } from './signed-in.ts'

const perennial = inject('perennial')
let leave: () => Promise<void> = async () => {}
let page: Page

async function open(path: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.goto(new URL(`/sample/${path}`, perennial.url).href)
}

/** The texts of those that have less room than they need. */
async function cutIn(texts: Locator): Promise<string[]> {
  await texts.first().waitFor()
  return texts.evaluateAll((all) =>
    all.flatMap((one) =>
      [one, ...one.querySelectorAll('*')].some(
        (part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0,
      )
        ? [one.textContent ?? '']
        : [],
    ),
  )
}

beforeAll(async () => {
  ;({ page, leave } = await signedIn())
})

afterAll(() => leave())

describe('on a phone', () => {
  it('names everybody in the grid of power and interest, and the open role in the table', async () => {
    await open('accounts/Fennimark Journeys/people', 390)
    const people = page
      .getByRole('region', { name: 'Power and interest' })
      .getByRole('group')
      .locator('button')
    expect(await cutIn(people)).toEqual([])
    expect(await cutIn(page.locator('table th[scope=row] button'))).toEqual([])
  })

  it('puts the buttons of a report in one line, below its head or beside it', async () => {
    await open('reports/health', 390)
    const head = page.getByRole('heading', { name: 'Accounts by status, month by month' })
    await head.waitFor()
    const boxes = await head
      .locator('xpath=following-sibling::*//button')
      .evaluateAll((buttons) => buttons.map((button) => Math.round(button.getBoundingClientRect().top)))
    expect(boxes).toHaveLength(2)
    expect(new Set(boxes).size).toBe(1)
  })
})

describe('beside free room', () => {
  it('names everybody in the grid of power and interest', async () => {
    await open('accounts/Fennimark Journeys/people', 1440)
    const grid = page.getByRole('region', { name: 'Power and interest' })
    const people = grid.getByRole('group').locator('button')
    expect(await cutIn(people)).toEqual([])
  })

  it('names everybody on the map of stakeholders', async () => {
    await open('accounts/Hollinmere Assurance/handover', 1440)
    expect(await cutIn(page.locator('figure li span.flex-1'))).toEqual([])
  })

  it('tells the whole term of a contract', async () => {
    await open('accounts/Hollinmere Assurance?form=full', 1440)
    const contracts = page.getByRole('region', { name: 'Contracts' }).getByRole('listitem')
    expect(await cutIn(contracts.locator('span'))).toEqual([])
    expect(await contracts.first().innerText()).toContain('sets the deadline')
  })
})
