/**
 * Takes the pictures of the guide: `npm run pictures` starts Perennial with the sample company on data of its own, goes
 * through every screen and writes them to docs/guide/pictures. With names it takes these alone:
 * `npm run pictures -- today account-plan`. Beside a Perennial that runs with the sample and has the same environment,
 * `npm run pictures -- --link "$(bin/perennial link)"` saves the start, and leaves a few traces in its data. What a
 * picture shows rests on the day it is taken, as the sample does.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { holdReviews } from './hold-reviews.ts'
import { commandBeside, type ServedPerennial, startPerennial } from './perennial-process.ts'
import { openScreen, type Screen, screens } from './screens.ts'

interface Look {
  /** what follows the name of the screen in that of the picture */
  readonly suffix: string
  readonly options: BrowserContextOptions
  /** which screens are taken so */
  readonly taken: (screen: Screen) => boolean
}

const wide = { viewport: { width: 1440, height: 900 }, locale: 'en-US', reducedMotion: 'reduce' } as const
const inDark = new Set(['today', 'account-plan'])
const onPhone = new Set(['today', 'account-plan', 'account-renewal', 'portfolio'])

const looks: readonly Look[] = [
  { suffix: '', options: wide, taken: () => true },
  { suffix: '-dark', options: { ...wide, colorScheme: 'dark' }, taken: ({ name }) => inDark.has(name) },
  {
    suffix: '-phone',
    options: { ...wide, viewport: { width: 390, height: 844 } },
    taken: ({ name }) => onPhone.has(name),
  },
]

/** Accounts of the reviews that are shown. */
const REVIEWED = 3
/** Milliseconds for a screen, on a machine that is busy. */
const PATIENCE = 120_000
/** Milliseconds for the past of the sample. */
const PAST = 600_000
/** Per cent: crisp letters at a third of the size of PNG. */
const QUALITY = 88

const folder = new URL('../../docs/guide/pictures/', import.meta.url)
const { values, positionals } = parseArgs({ options: { link: { type: 'string' } }, allowPositionals: true })
const asked = new Set(positionals)
const isAsked = (name: string) => asked.size === 0 || asked.has(name)

mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
try {
  if (isAsked('first-run')) await pictureFirstRun(browser)
  await pictureScreens(browser)
} finally {
  await browser.close()
}

async function pictureFirstRun(browser: Browser): Promise<void> {
  const { served, stop } = await startPerennial([])
  try {
    const page = await (await browser.newContext(wide)).newPage()
    await page.goto(served.link)
    await page.getByRole('heading', { name: 'Choose what to look at' }).waitFor()
    await write(page, 'first-run')
  } finally {
    await stop()
  }
}

/** The one that runs, or one of its own. */
async function perennial(): Promise<{
  readonly served: Pick<ServedPerennial, 'environment' | 'link' | 'url'>
  stop(): Promise<void>
}> {
  const { link } = values
  if (link === undefined) return startPerennial()
  return { served: { environment: {}, link, url: new URL(link).origin }, stop: async () => {} }
}

async function pictureScreens(browser: Browser): Promise<void> {
  const { served, stop } = await perennial()
  try {
    await untilThePastIsTold(served)
    const reviews = await holdReviews(served, REVIEWED)
    const first = await browser.newContext(wide)
    await (await first.newPage()).goto(served.link)
    const storageState = await first.storageState()
    // What changes data comes last, so that the others show the sample as it is.
    const inOrder = [...screens].sort((a, b) => Number(a.leaves ?? false) - Number(b.leaves ?? false))
    for (const { suffix, options, taken } of looks) {
      const page = await (await browser.newContext({ ...options, storageState })).newPage()
      page.setDefaultTimeout(PATIENCE)
      for (const screen of inOrder.filter((screen) => taken(screen) && isAsked(screen.name))) {
        const name = `${screen.name}${suffix}`
        try {
          await openScreen(page, new URL('/sample', served.url).href, screen, reviews)
          await write(page, name)
        } catch (error) {
          console.error(`${name}: ${error instanceof Error ? error.message : error}`)
          process.exitCode = 1
        }
      }
    }
  } finally {
    await stop()
  }
}

/** Courses, reports and reviews look back. */
async function untilThePastIsTold(served: Pick<ServedPerennial, 'environment'>): Promise<void> {
  for (const until = Date.now() + PAST; Date.now() < until; await pause(3000)) {
    const words = ['report', 'show', 'risk', '--organization', 'sample', '--json']
    const { stdout } = await commandBeside(served, ...words)
    if ((JSON.parse(stdout) as { untold: string | null }).untold === null) return
  }
  throw new Error('The past of the sample was not told in time')
}

async function write(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY })
  await session.detach()
  writeFileSync(new URL(`${name}.webp`, folder), Buffer.from(data, 'base64'))
  console.log(name)
}
