/** A manager reads the reports: retention with its definitions, what moved, and why a renewal was lost, said and taken back. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { accessibilityProblems, problemsInBoth } from './browser.ts'
import { signedIn } from './signed-in.ts'

const perennial = inject('perennial')
let leave: () => Promise<void> = async () => {}
let page: Page
let said: string[]

beforeAll(async () => {
  ;({ page, said, leave } = await signedIn())
})

afterAll(() => leave())

async function open(report: string): Promise<void> {
  await page.goto(new URL(`/sample/reports/${report}`, perennial.url).href)
  await page.locator('main section').first().waitFor()
}

describe('the portfolio', () => {
  it('is saved as it is seen, each time that it is asked for', async () => {
    await page.goto(new URL('/sample/portfolio?segment=SMB', perennial.url).href)
    const table = page.getByRole('table')
    await table.getByRole('link').first().waitFor()
    const shown = Number(await table.getAttribute('aria-rowcount')) - 1
    for (let time = 1; time <= 3; time++) {
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Save what is seen as CSV' }).click()
      const lines = readFileSync(await (await coming).path(), 'utf8')
        .trim()
        .split('\n')
      expect(lines).toHaveLength(1 + shown)
    }
  })
})

describe('the reports', () => {
  it('give NRR beside GRR, each with both sides and what it is divided by', async () => {
    await open('retention')
    const figures = page.locator('main dl').first()
    const nrr = figures.locator('div', { has: page.getByText('NRR', { exact: true }) }).first()
    expect(await nrr.textContent()).toMatch(
      /^NRR[\d.]+%\$[\d,]+ ÷ \$[\d,]+ARR on .* of the same customers ÷ ARR on/,
    )
    expect(await figures.textContent()).toMatch(/GRR[\d.]+%.*each at most at its ARR/)
    await page.getByRole('button', { name: 'Owner' }).click()
    await page.getByRole('heading', { name: 'By owner' }).waitFor()
    expect(new URL(page.url()).searchParams.get('by')).toBe('owner')
    expect(await problemsInBoth(page)).toEqual([])
  })

  it('give a table as a file that the server made', async () => {
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download “From start to end” as CSV' }).click()
    expect((await coming).suggestedFilename()).toMatch(/^retention-waterfall-.*\.csv$/)
  })

  it('show who went from one status to another, and why', async () => {
    await open('health')
    await page.getByRole('button', { name: /from Green to Yellow: show which/ }).click()
    await page.getByText('Only Green → Yellow').waitFor()
    const why = page.getByRole('button', { name: /^Why the health of/ })
    const before = await why.count()
    await why.first().click()
    await page.waitForFunction(
      (count) => document.querySelectorAll('button[aria-label^="Why the health of"]').length < count,
      before,
    )
    expect(await problemsInBoth(page)).toEqual([])
  })

  it('take the reason of a lost renewal, and take it back', async () => {
    await open('outcomes')
    const reason = page.getByRole('combobox', { name: /^Reason for/ }).first()
    await reason.selectOption({ label: 'Budget cut' })
    const line = page.getByText(/: Budget cut$/)
    await line.waitFor()
    const reasons = page.locator('section', { has: page.getByRole('heading', { name: 'Why ARR was lost' }) })
    await reasons.getByRole('rowheader', { name: 'Budget cut' }).waitFor()
    await page.getByRole('button', { name: /^Undo/ }).click()
    await reasons.getByRole('rowheader', { name: 'No reason named' }).waitFor()
    expect(await reason.inputValue()).toBe('')
    expect(await problemsInBoth(page)).toEqual([])
  })

  it('fit on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const report of ['risk', 'quality', 'rules']) {
      await open(report)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), report).toBeLessThanOrEqual(390)
      expect(await accessibilityProblems(page), report).toEqual([])
    }
  })

  it('say nothing on the console', () => {
    expect(said).toEqual([])
  })
})
