/** A page of a browser that is signed in to the served Perennial, as every journey begins. */
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { complaints, openBrowser } from './browser.ts'
import { commandBeside, linkIn } from './perennial-process.ts'

export interface SignedIn {
  readonly page: Page
  /** what the page complains of, from the beginning on */
  readonly said: string[]
  readonly leave: () => Promise<void>
}

/** @param height of the window, which is 1440 wide */
export async function signedIn(height = 900): Promise<SignedIn> {
  const browser = await openBrowser()
  const context = await browser.newContext({
    viewport: { width: 1440, height },
    locale: 'en-US',
    // Colours that fade while the scheme is changed have no contrast of their own.
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const said = complaints(page)
  await page.goto(linkIn((await commandBeside(inject('perennial'), 'link')).stdout))
  return { page, said, leave: () => browser.close() }
}
