/** What a person does in the browser with a large portfolio, each act timed from within the page. */
import { gzipSync } from 'node:zlib'
import type { Browser, CDPSession, Page, Response } from 'playwright-core'
import { openBrowser } from '#test/browser/browser.ts'
import type { Book } from './page-reads.ts'
import { figure } from './support/figure.ts'
import type { Run } from './support/options.ts'
import { lastRow, list, rows, type Step, steps } from './support/page-steps.ts'
import { processorMilliseconds } from './support/processor-milliseconds.ts'
import { type Act, scrollSteps, scrollToEnd, timeAct, untilSeen, watchPage } from './support/watched-page.ts'

const BAR_MILLISECONDS = 100
const BAR_KILOBYTES = 200

interface Screen {
  readonly page: Page
  readonly session: CDPSession
  readonly url: string
}

/** What all figures of the part say. */
type About = Readonly<{ part: string; engine: Run['engine']; note: string }>

interface Taken extends Act {
  /** processor time of the server, the database included where it is embedded */
  readonly server: number
  /** null: the step asks for nothing of its own */
  readonly floor: number | null
}

export async function pageActions(run: Run, { serving, note }: Book): Promise<void> {
  const browser = await openBrowser()
  try {
    const about = { part: 'page', engine: run.engine, note }
    const screen = await firstLoads(run, browser, about, serving.link)
    const taken = new Map<string, Taken[]>(steps.map(({ name }) => [name, []]))
    for (let round = 0; round <= run.options.rounds; round++) {
      run.say(`at work, round ${round}`)
      await portfolio(screen)
      for (const step of steps) {
        const done = await taking(screen, step, serving.processId)
        // The first round loads each screen for the first time.
        if (round > 0) taken.get(step.name)!.push(done)
      }
    }
    for (const [name, acts] of taken) tellAct(run, about, name, acts)
    await scrolling(run, screen, about)
  } finally {
    await browser.close()
  }
}

async function taking(screen: Screen, step: Step, server: number): Promise<Taken> {
  const { page } = screen
  const before = processorMilliseconds(server)
  const act = await timeAct(screen, () => step.act(page), step.seen, step.rest).catch((error: unknown) => {
    throw new Error(`${step.name}: ${String(error)}`)
  })
  const after = processorMilliseconds(server)
  const floor = step.asks === undefined ? null : await bareAnswer(page, step.asks)
  return { ...act, server: after - before, floor }
}

/** Cold each time: what comes over the wire before the first rows stand, and how long that takes. */
async function firstLoads(run: Run, browser: Browser, about: About, link: string): Promise<Screen> {
  run.say('loading')
  const context = await browser.newContext({ viewport: { width: 1720, height: 900 }, locale: 'en-US' })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const session = await watchPage(page)
  await page.goto(link)
  const screen = { page, session, url: new URL('/main/portfolio', link).href }
  const [times, scripts]: [number[], number[]] = [[], []]
  for (let round = 0; round <= run.options.rounds; round++) {
    const sizes: Promise<number>[] = []
    const weigh = (response: Response) => {
      if (response.request().resourceType() === 'script')
        // What the page before still asked for has no body any more, and is none of this load.
        sizes.push(
          response.body().then(
            (body) => gzipSync(body).length,
            () => 0,
          ),
        )
    }
    page.on('response', weigh)
    await session.send('Network.clearBrowserCache')
    const seen = await portfolio(screen)
    page.off('response', weigh)
    if (round === 0) continue
    times.push(seen)
    scripts.push((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024)
  }
  const bar = { of: 'measure', most: BAR_KILOBYTES } as const
  const weight = 'JavaScript before the first rows, gzipped'
  run.tell(figure({ ...about, name: weight, unit: 'KB', values: scripts, bar }))
  run.tell(figure({ ...about, name: 'load, from the address to the first rows', unit: 'ms', values: times }))
  return screen
}

/** @returns milliseconds since the address was asked for */
async function portfolio({ page, url }: Screen): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' })
  return page.evaluate(untilSeen, { selector: rows })
}

/** The same answer without a screen: fetched, parsed, and the next picture. */
function bareAnswer(page: Page, path: string): Promise<number> {
  return page.evaluate(async (path) => {
    const began = performance.now()
    const answer = await fetch(`/api${path}`, { headers: { 'Perennial-Organization': 'main' } })
    await answer.json()
    return new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now() - began)))
  }, path)
}

function tellAct(run: Run, about: About, name: string, acts: readonly Taken[]): void {
  const bar = { of: 'measure', most: BAR_MILLISECONDS } as const
  const tell = (what: string, values: readonly (number | null)[], more: object = {}) => {
    const known = values.filter((value) => value !== null)
    if (known.length > 0)
      run.tell(figure({ ...about, name: `${name}: ${what}`, unit: 'ms', values: known, ...more }))
  }
  const floors = acts.map(({ floor }) => floor).filter((floor) => floor !== null)
  const floor = floors.length === 0 ? {} : { floor: { name: 'the bare answer', values: floors } }
  tell(
    'to the next picture',
    acts.map(({ toPaint }) => toPaint),
    { bar },
  )
  tell(
    'to the answer',
    acts.map(({ toAnswer }) => toAnswer),
    { bar, ...floor },
  )
  tell(
    'to the totals beside it',
    acts.map(({ toRest }) => toRest),
  )
  tell(
    'longest task',
    acts.map(({ longestTask }) => longestTask),
  )
  tell(
    'processor time of the page',
    acts.map(({ processor }) => processor),
  )
  tell(
    'processor time of the server',
    acts.map(({ server }) => server),
  )
}

async function scrolling(run: Run, screen: Screen, about: About): Promise<void> {
  run.say('scrolling')
  const { page } = screen
  const measured: Record<'idle' | 'wheel' | 'pages' | 'toEnd', number[]> = {
    idle: [],
    wheel: [],
    pages: [],
    toEnd: [],
  }
  await portfolio(screen)
  const accounts = Number(await page.getAttribute('[role=table]', 'aria-rowcount')) - 1
  for (let round = 0; round <= run.options.rounds; round++) {
    // A page that is come back to stands where it was left: it is left at its top.
    await page.evaluate((selector) => document.querySelector(selector)!.scrollTo({ top: 0 }), list)
    await page.waitForTimeout(250)
    await portfolio(screen)
    measured.idle.push(await scrollSteps(page, list, 30, 0))
    measured.wheel.push(await scrollSteps(page, list, 60, 120))
    measured.pages.push(await scrollSteps(page, list, 30, 760))
    measured.toEnd.push(await scrollToEnd(page, list, lastRow(accounts)))
  }
  const bar = { of: 'measure', most: BAR_MILLISECONDS } as const
  const floor = { name: 'the longest without scrolling', values: measured.idle.slice(1) }
  const tell = (name: string, values: readonly number[]) =>
    run.tell(figure({ ...about, name, unit: 'ms', values: values.slice(1), floor, bar }))
  tell('scroll by the wheel: longest picture', measured.wheel)
  tell('scroll page by page: longest picture', measured.pages)
  tell('scroll to the end: until its rows stand', measured.toEnd)
}
