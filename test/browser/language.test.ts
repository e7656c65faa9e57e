/** The web app in German: chosen in the settings, on every screen, with the sentences of the engine known as English, and back. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { planField } from '#src/plan/plan-fields.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { messagePairs } from '../support/message-pairs.ts'
import { accessibilityProblems } from './browser.ts'
import { endReview, type HeldReviews, holdReviews } from './hold-reviews.ts'
import { screens } from './screens.ts'
import { signedIn } from './signed-in.ts'

const perennial = inject('perennial')
const organization = new URL('/sample', perennial.url).href
/** What is waited for on the others, and done on them, goes by English words. */
const looked = screens.filter(({ leaves, after }) => leaves === undefined && after === undefined)

let leave: () => Promise<void> = async () => {}
let page: Page
let said: string[]
let reviews: HeldReviews
/** Whole texts of the browser that German has otherwise. */
let english: string[]
const scripts: string[] = []

beforeAll(async () => {
  reviews = await holdReviews(perennial, 1)
  ;({ page, said, leave } = await signedIn())
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
  })
  const pairs = (await messagePairs()).filter(([, one]) => typeof one === 'string') as [
    string,
    string,
    string,
  ][]
  const german = new Set(pairs.map(([, , other]) => other))
  const typed = await typedTexts()
  english = pairs.flatMap(([path, one]) =>
    path.endsWith('.value') || german.has(one) || typed.has(one) ? [] : [one],
  )
})

afterAll(async () => {
  await leave()
  await endReview(perennial, reviews.held)
})

/** What people typed into the plans, which stays as it is; not what they chose of a few words. */
async function typedTexts(): Promise<ReadonlySet<string>> {
  const items = await page.evaluate(async () => {
    const ask = async (path: string) => {
      const answer = await fetch(`/api${path}`, { headers: { 'Perennial-Organization': 'sample' } })
      return answer.json() as Promise<Record<string, Item[]>>
    }
    type Item = { id: string; section: string; values: Record<string, unknown> }
    const { accounts = [] } = await ask('/accounts?limit=200&totals=false')
    const plans = await Promise.all(accounts.map(({ id }) => ask(`/accounts/${id}/plan/items`)))
    return plans.flatMap(({ items: all = [] }) => all)
  })
  const typed = items.flatMap(({ section, values }) =>
    Object.entries(values).flatMap(([field, value]) =>
      typeof value === 'string' && planField(section as SectionName, field)?.kind !== 'choice' ? [value] : [],
    ),
  )
  return new Set(typed)
}

async function open(path: string): Promise<void> {
  await page.goto(`${organization}/${path.replace('{held}', reviews.held).replace('{kept}', reviews.kept)}`)
  await page.locator('h1').first().waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(
    () =>
      document.querySelector('main [aria-busy=true], .animate-pulse') === null &&
      document.fonts.status === 'loaded',
  )
}

async function choose(from: string, language: string): Promise<void> {
  const loaded = page.waitForEvent('load')
  await page.locator('main').getByRole('combobox', { name: from, exact: true }).last().selectOption(language)
  await loaded
}

const languageOfPage = () => page.evaluate(() => document.documentElement.lang)

/** Texts of the page that stand there in English and are not said to be. */
function leftInEnglish(): Promise<string[]> {
  return page.evaluate((known) => {
    const whole = new Set(known)
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found = new Set<string>()
    while (walk.nextNode() !== null) {
      const text = (walk.currentNode.nodeValue ?? '').trim()
      if (whole.has(text) && walk.currentNode.parentElement?.closest('[lang=en]') === null) found.add(text)
    }
    for (const element of document.querySelectorAll('[title], [aria-label], [placeholder]')) {
      for (const name of ['title', 'aria-label', 'placeholder']) {
        const text = element.getAttribute(name)?.trim() ?? ''
        if (whole.has(text)) found.add(text)
      }
    }
    return [...found]
  }, english)
}

/** Shares and rhythms as the server writes them that stand there in English and are not said to be. */
function unmarkedFigures(): Promise<string[]> {
  return page.evaluate(() => {
    const walk = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT)
    const found = new Set<string>()
    while (walk.nextNode() !== null) {
      const text = (walk.currentNode.nodeValue ?? '').trim()
      const isMarked = walk.currentNode.parentElement?.closest('[lang=en]') !== null
      if (!isMarked && /^\d+ of \d+|every \d+ days|none open/.test(text)) found.add(text)
    }
    return [...found]
  })
}

describe('the language of the web app', () => {
  it('is English at first, and no other one is fetched', async () => {
    await open('settings/formats')
    expect(await languageOfPage()).toBe('en')
    expect(scripts.filter((path) => path.includes('de-texts'))).toEqual([])
  })

  it('is chosen in the settings, and holds at once', async () => {
    await choose('Language', 'de')
    await page.getByRole('heading', { name: 'Für Sie' }).waitFor()
    expect(await languageOfPage()).toBe('de')
    expect(scripts.some((path) => path.includes('de-texts'))).toBe(true)
    await open('portfolio')
    expect(await page.title()).toBe('Portfolio · Perennial')
    expect(await page.locator('main').textContent()).toMatch(/\d\s(?:Mio\.|Tsd\.)\s\$/)
  })

  it('marks what the engine says', async () => {
    await open('accounts/Fintech Corp')
    const verdict = page.locator('main [lang=en]').filter({ hasText: /^Notice period ends/ })
    expect(await verdict.count()).toBeGreaterThan(0)
    expect(await unmarkedFigures()).toEqual([])
    await page.keyboard.press('?')
    await page.getByRole('heading', { name: 'Überall' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    expect(await leftInEnglish()).toEqual([])
    await page.keyboard.press('Escape')
  })

  it.each(looked)('is German, accessible and within the window: $name', async ({ at, onPhone }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await open(at)
    expect(await languageOfPage()).toBe('de')
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await leftInEnglish()).toEqual([])
    const width = () => page.evaluate(() => document.scrollingElement!.scrollWidth)
    expect(await width()).toBe(1440)
    if (onPhone !== undefined) {
      await page.setViewportSize({ width: 390, height: 844 })
      await open(at)
      expect(await width()).toBe(390)
      expect(await leftInEnglish()).toEqual([])
    }
    expect(said.splice(0)).toEqual([])
  })

  it('is English again once the choice is taken back', async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await open('settings/formats')
    await choose('Sprache', '')
    await page.getByRole('heading', { name: 'For you' }).waitFor()
    expect(await languageOfPage()).toBe('en')
  })
})
