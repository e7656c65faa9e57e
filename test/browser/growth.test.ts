/** A person at work on growth and risks: an open cell becomes an opportunity by keyboard, a ready-made risk comes and goes. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { problemsInBoth } from './browser.ts'
import { commandBeside } from './perennial-process.ts'
import { signedIn } from './signed-in.ts'

const perennial = inject('perennial')
let leave: () => Promise<void> = async () => {}
let page: Page
let said: string[]
let account: string

beforeAll(async () => {
  ;({ page, said, leave } = await signedIn())
  const asked = ['account', 'show', 'Fintech Corp', '--organization', 'sample', '--json']
  const { profile } = JSON.parse((await commandBeside(perennial, ...asked)).stdout)
  account = `/sample/accounts/${profile.id}`
})

afterAll(() => leave())

async function open(name: 'growth' | 'risks'): Promise<void> {
  await page.goto(new URL(`${account}/${name}`, perennial.url).href)
  await page.locator(`[data-adds=${name === 'growth' ? 'competitors' : 'risks'}]`).waitFor()
}

const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')

describe('growth', () => {
  it('makes an opportunity of an open cell by keyboard, marks what it lacks, and takes it out again', async () => {
    await open('growth')
    const grid = page.getByRole('grid')
    await grid.getByRole('button').first().focus()
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    expect(await focused()).toContain('Risk × Embedded Dashboards')
    await page.keyboard.press('Enter')
    const form = page.getByRole('form', { name: 'Add opportunity' })
    await form.getByLabel('Stakeholder to win').fill('Priya Sharma')
    await form.getByLabel('Rationale').fill('Their partners ask for it')
    await page.keyboard.press('Control+Enter')
    await grid.getByRole('button', { name: /^Risk × Embedded Dashboards: Opportunity/ }).waitFor()
    expect(await focused()).toContain('Risk × Embedded Dashboards')
    const row = page.locator('main li[data-item]', { hasText: 'Incomplete: no quarter' })
    await row.getByRole('button', { name: /^Actions for/ }).click()
    await row.getByRole('button', { name: 'Remove' }).click()
    await row.waitFor({ state: 'detached' })
    await grid.getByRole('button', { name: /^Risk × Embedded Dashboards: nothing said/ }).waitFor()
  })

  it('says its bar against the target in a sentence, with the numbers behind it', async () => {
    const target = ['--section', 'futureState', '--values', '{"targetExpansionArr":200000}']
    const edit = ['plan', 'edit', 'Fintech Corp', '--change', 'change', ...target]
    await commandBeside(perennial, ...edit, '--organization', 'sample')
    const says = page.getByText(
      /^Within 12 months .* weighted and .* in full, against a target of \$200,000\.$/,
    )
    await says.waitFor()
    await page.getByText('The numbers behind it').click()
    const rows = page.locator('details[open] tbody tr')
    expect(await rows.count()).toBe(3)
    expect(await rows.last().textContent()).toBe('12-month target$200,000100%')
  })

  it('reads for everybody, as a matrix, with a cell open, and as a table on a phone', async () => {
    expect(await problemsInBoth(page)).toEqual([])
    await page.getByRole('button', { name: /^Risk × Analytics Platform \(Enterprise\)/ }).click()
    await page.getByRole('heading', { name: 'Opportunities here' }).waitFor()
    expect(await problemsInBoth(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(page.url()).toContain('/growth')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByText('with nothing said yet').first().waitFor()
    expect(await problemsInBoth(page)).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
  })
})

describe('risks', () => {
  it('adds a ready-made one with its owner and day, shows where it stands, and takes it back', async () => {
    await open('risks')
    await page.getByRole('button', { name: 'Ready-made risks' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Budget freeze/ }).focus()
    await page.keyboard.press('Enter')
    const row = page.locator('main li[data-item]', { hasText: 'Budget freeze' })
    await row.getByText('Oliver Hartmann').waitFor()
    await page.getByText('1 risk is not judged').waitFor()
    await page.keyboard.press('z')
    await row.waitFor({ state: 'detached' })
    expect(await page.getByText('1 risk is not judged').count()).toBe(0)
  })

  it('leads from the picture to the row, and reads for everybody', async () => {
    await page
      .getByRole('table')
      .getByRole('button', { name: /^Risk 1/ })
      .click()
    expect(await page.evaluate(() => document.activeElement?.closest('[data-item]') !== null)).toBe(true)
    expect(await problemsInBoth(page)).toEqual([])
    expect(said).toEqual([])
  })
})
