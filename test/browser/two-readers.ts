/** Ann and Ben: two windows that are signed in to the served Perennial, one in light and one in dark, on the plan of Fintech Corp. */
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { openBrowser } from './browser.ts'
import { commandBeside, linkIn } from './perennial-process.ts'

export interface TwoReaders {
  readonly ann: Page
  readonly ben: Page
  readonly leave: () => Promise<void>
}

export async function twoReaders(): Promise<TwoReaders> {
  const perennial = inject('perennial')
  const browser = await openBrowser()
  const first = await browser.newContext()
  await (
    await first.newPage()
  ).goto(linkIn((await commandBeside(perennial, 'link')).stdout), { timeout: 60_000 })
  const storageState = await first.storageState()
  const opened = async (address: string, colorScheme: 'light' | 'dark'): Promise<Page> => {
    const viewport = { width: 1440, height: 900 }
    const context = await browser.newContext({ viewport, locale: 'en-US', colorScheme, storageState })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await page.addInitScript((who) => localStorage.setItem('perennial.me.sample', who), address)
    await page.goto(new URL('/sample/accounts/Fintech Corp?form=operating-system', perennial.url).href)
    await page.locator('[data-section=risks] [data-edits="mitigation"]').first().waitFor()
    return page
  }
  return {
    ann: await opened('ann@northbeam.example', 'light'),
    ben: await opened('ben@northbeam.example', 'dark'),
    leave: () => browser.close(),
  }
}
