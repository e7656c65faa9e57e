/** Every screen, in light and in dark, wide and on a phone: accessible, named, within the window, in the manner of its reader, and silent on the console. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { accessibilityProblems, problemsInBoth } from './browser.ts'
import { endReview, type HeldReviews, holdReviews } from './hold-reviews.ts'
import { inOtherManner, textsOfPlans } from './other-manner.ts'
import { openScreen, screens } from './screens.ts'
import { signedIn } from './signed-in.ts'

const perennial = inject('perennial')
let leave: () => Promise<void> = async () => {}
let page: Page
let said: string[]
let reviews: HeldReviews
let typed: string[]

const looked = screens.filter(({ leaves }) => leaves === undefined)
const organization = new URL('/sample', perennial.url).href

beforeAll(async () => {
  reviews = await holdReviews(perennial, 1)
  ;({ page, said, leave } = await signedIn())
  typed = await textsOfPlans(page)
})

afterAll(async () => {
  await leave()
  await endReview(perennial, reviews.held)
})

/** What is wider than the window, how many headings of the first level there are, and what the page is called. */
function shape(): Promise<{ readonly width: number; readonly headings: number; readonly title: string }> {
  return page.evaluate(() => ({
    width: document.scrollingElement!.scrollWidth,
    headings: document.querySelectorAll('h1').length,
    title: document.title,
  }))
}

describe('every screen', () => {
  it.each(looked)(
    'is accessible in light and in dark, has its heading and title, and is in one manner: $name',
    async (screen) => {
      await page.setViewportSize({ width: 1440, height: 900 })
      await openScreen(page, organization, screen, reviews)
      expect(await problemsInBoth(page)).toEqual([])
      const { width, headings, title } = await shape()
      expect([width, headings]).toEqual([1440, 1])
      expect(title).toMatch(/\S · Perennial$/)
      expect(await inOtherManner(page, typed)).toEqual([])
      expect(said.splice(0)).toEqual([])
    },
  )

  it.each(looked.filter(({ onPhone }) => onPhone))('fits on a phone: $name', async (screen) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: 'light' })
    await openScreen(page, organization, screen, reviews)
    expect((await shape()).width).toBe(390)
    expect(await accessibilityProblems(page)).toEqual([])
    expect(said.splice(0)).toEqual([])
  })

  it('of an account is marked among its pages, also where the address has its name, and named apart', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    const titles = new Set<string>()
    for (const name of ['account-plan', 'account-health', 'account-renewal']) {
      await openScreen(
        page,
        organization,
        screens.find((screen) => screen.name === name)!,
        reviews,
      )
      const open = page
        .getByRole('navigation', { name: 'Pages of the account' })
        .locator('[aria-current=page]')
      expect(await open.count(), name).toBe(1)
      const { x, width } = (await open.boundingBox())!
      expect(x >= 0 && x + width <= 390, name).toBe(true)
      titles.add(await page.title())
    }
    expect(titles.size).toBe(3)
  })
})
