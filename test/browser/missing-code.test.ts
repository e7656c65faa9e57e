/** The code of a screen that does not come: the app stays, says why, and has it once it can. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems } from './browser.ts'
import { signedIn } from './signed-in.ts'

let leave: () => Promise<void> = async () => {}
let page: Page

beforeAll(async () => {
  ;({ page, leave } = await signedIn())
  await page.getByRole('link', { name: 'Portfolio' }).waitFor()
})

afterAll(() => leave())

const places = () => page.getByRole('navigation', { name: 'Places' })

async function go(key: string): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press(key)
}

describe('a screen whose code is not there', () => {
  it('while nobody answers leaves the frame as it is, and comes by itself afterwards', async () => {
    await page.route('**/assets/settings-screen*', (route) => route.abort())
    await page.reload()
    await places().waitFor()
    await page.context().setOffline(true)
    await go('s')
    await page.getByRole('heading', { name: 'Perennial does not answer' }).waitFor()
    await places().waitFor()
    expect(page.url()).toMatch(/\/settings\/health$/)
    await page.unroute('**/assets/settings-screen*')
    await page.context().setOffline(false)
    await page.getByRole('link', { name: 'Health' }).waitFor()
    expect(await page.getByText('Perennial does not answer').count()).toBe(0)
  })

  it('because Perennial was updated meanwhile offers to load the page anew', async () => {
    await page.route('**/assets/imports-screen*', (route) => route.fulfill({ status: 404 }))
    await page.reload()
    await places().waitFor()
    await go('i')
    await page.getByRole('heading', { name: 'Perennial was updated' }).waitFor()
    await places().waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await page.unroute('**/assets/imports-screen*')
    await page.getByRole('button', { name: 'Load the page anew' }).click()
    await page.getByRole('heading', { name: 'Perennial was updated' }).waitFor({ state: 'detached' })
    await page.getByRole('main').waitFor()
    expect(page.url()).toMatch(/\/imports$/)
  })

  it('is fetched ahead, so that it is there once the connection is lost', async () => {
    await go('t')
    const fetched = page.waitForEvent('requestfinished', (one) => one.url().includes('/settings-screen'))
    await page.reload()
    await fetched
    await page.context().setOffline(true)
    await go('s')
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
    expect(page.url()).toMatch(/\/settings\/health$/)
    await page.context().setOffline(false)
  })
})
