/** A page whose interactions are timed from within: from the event of the input until the answer is painted. */
import type { CDPSession, Page } from 'playwright-core'

/** What must be seen before an act counts as answered. */
export interface Seen {
  readonly selector: string
  /** part of the address */
  readonly address?: string
  /** part of what every one of these elements says */
  readonly every?: string
  /** part of what not every one of them says */
  readonly notEvery?: string
  /** the foot of the portfolio counts as many accounts as its table has: the totals are those of its rows */
  readonly counted?: true
}

/** All in milliseconds. */
export interface Act {
  /** from the key or the click to the next picture, the slowest of the act; 0: under 16 */
  readonly toPaint: number
  /** from the last input of the act until the answer stands and is painted */
  readonly toAnswer: number
  /** likewise until what comes beside it is there; null: nothing does */
  readonly toRest: number | null
  /** the longest time in which the page could not answer anything else; 0: none over 50 */
  readonly longestTask: number
  /** processor time of the page’s main thread */
  readonly processor: number
}

interface Watch {
  readonly paints: number[]
  readonly tasks: number[]
  /** of the last key, click or choice */
  input: number
}

export async function watchPage(page: Page): Promise<CDPSession> {
  await page.addInitScript(() => {
    const watch: Watch = { paints: [], tasks: [], input: 0 }
    Object.assign(globalThis, { watch })
    for (const kind of ['keydown', 'pointerup', 'change'])
      addEventListener(kind, (event) => (watch.input = event.timeStamp), { capture: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[])
        if (entry.interactionId) watch.paints.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watch.tasks.push(entry.duration)
    }).observe({ type: 'longtask', buffered: true })
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return session
}

/** The page looks for the answer from before the act, so that no way to and from it is counted. */
export async function timeAct(
  { page, session }: { readonly page: Page; readonly session: CDPSession },
  act: () => Promise<unknown>,
  seen: Seen,
  rest?: Seen,
): Promise<Act> {
  await settle(page)
  await page.evaluate(() => {
    const { watch } = globalThis as unknown as { watch: Watch }
    watch.paints.length = 0
    watch.tasks.length = 0
  })
  const before = await processorOf(session)
  const looking = Promise.all([
    page.evaluate(untilSeen, seen),
    rest === undefined ? null : page.evaluate(untilSeen, rest),
  ])
  looking.catch(() => {})
  await act()
  const [answered, rested] = await looking
  await settle(page)
  const watch = await page.evaluate(() => (globalThis as unknown as { watch: Watch }).watch)
  return {
    toPaint: Math.max(0, ...watch.paints),
    toAnswer: Math.max(0, answered - watch.input),
    toRest: rested === null ? null : Math.max(0, rested - watch.input),
    longestTask: Math.max(0, ...watch.tasks),
    processor: (await processorOf(session)) - before,
  }
}

/** Looks at every picture. @returns when the answer was painted */
export function untilSeen({ selector, address, every, notEvery, counted }: Seen): Promise<number> {
  const digits = (text: string | null | undefined) => Number((text ?? '').replaceAll(/\D/g, ''))
  const isThere = () => {
    const found = [...document.querySelectorAll(selector)].map((one) => one.textContent ?? '')
    if (found.length === 0 || (address !== undefined && !location.href.includes(address))) return false
    if (every !== undefined && !found.every((one) => one.includes(every))) return false
    if (notEvery !== undefined && found.every((one) => one.includes(notEvery))) return false
    const table = document.querySelector('[role=table]')
    return (
      counted === undefined ||
      digits(document.querySelector('footer span')?.textContent) ===
        digits(table?.getAttribute('aria-rowcount')) - 1
    )
  }
  return new Promise((resolve, reject) => {
    const since = performance.now()
    const look = () => {
      if (isThere()) requestAnimationFrame(() => resolve(performance.now()))
      else if (performance.now() - since > 60_000) reject(new Error(`${selector} ${address} never came`))
      else requestAnimationFrame(look)
    }
    look()
  })
}

/** Until nothing is under way: a quarter of a second, and the observers have told. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(250)
}

async function processorOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000
}

/** Scrolls by so many pixels a picture. @returns the longest time between two pictures */
export function scrollSteps(page: Page, selector: string, steps: number, pixels: number): Promise<number> {
  return page.evaluate(
    ([selector, steps, pixels]) =>
      new Promise<number>((resolve) => {
        const scroll = document.querySelector(selector)!
        let left = steps
        let longest = 0
        let last = performance.now()
        const step = () => {
          const now = performance.now()
          longest = Math.max(longest, now - last)
          last = now
          if (left-- === 0) return resolve(longest)
          scroll.scrollBy({ top: pixels })
          requestAnimationFrame(step)
        }
        requestAnimationFrame(step)
      }),
    [selector, steps, pixels] as const,
  )
}

/** Jumps to the end. @returns how long until its last row stands */
export async function scrollToEnd(page: Page, selector: string, lastRow: string): Promise<number> {
  const began = await page.evaluate((selector) => {
    document.querySelector(selector)!.scrollTo({ top: 10_000_000 })
    return performance.now()
  }, selector)
  return (await page.evaluate(untilSeen, { selector: lastRow })) - began
}
