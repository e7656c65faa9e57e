/** Reads over HTTP from a running server with a large portfolio, while nothing else happens and while it detects. */
import { asker } from './support/asker.ts'
import { figure, type Figure } from './support/figure.ts'
import { fillGround } from './support/fill-ground.ts'
import { makeGround } from './support/ground.ts'
import type { Run } from './support/options.ts'
import { perennial } from './support/command.ts'
import { type Serving, serve } from './support/serve.ts'
import { quantile } from '#src/detect/backtest/quantile.ts'

const TIMES = 10
/** Rounds of requests while idle, after as many tenths that warm up. */
const REQUESTS = 300
const BAR_MILLISECONDS = { embedded: 100, server: 50 }

/** Milliseconds of each request, by what was asked. */
type Latencies = Readonly<Record<string, number[]>>

export async function api(run: Run): Promise<void> {
  const ground = await makeGround(run.engine)
  try {
    await fillGround(run, ground, 1)
    await fillGround(run, ground, TIMES)
    run.say('diagnosing them all')
    await perennial(['diagnosis', 'refresh'], ground.environment)
    const serving = await serve(ground.environment)
    try {
      await measure(run, serving)
    } finally {
      await serving.stop()
    }
  } finally {
    await ground.remove()
  }
}

async function measure(run: Run, serving: Serving): Promise<void> {
  const ask = asker(serving)
  const page = await ask('/accounts')
  const { accounts } = JSON.parse(page.body) as { accounts: { id: string }[] }
  const paths: Readonly<Record<string, (turn: number) => string>> = {
    'account.list': () => '/accounts',
    'account.show': (turn) => `/accounts/${accounts[turn % accounts.length]!.id}`,
    status: () => '/status',
  }
  const round = async (into: Latencies, turn: number) => {
    for (const [name, path] of Object.entries(paths)) into[name]!.push((await ask(path(turn))).milliseconds)
  }
  const none = (): Latencies => Object.fromEntries(Object.keys(paths).map((name) => [name, []]))
  for (let turn = 0; turn < REQUESTS / 10; turn++) await round(none(), turn)
  run.say('reading while idle')
  const idle = none()
  for (let turn = 0; turn < REQUESTS; turn++) await round(idle, turn)
  tellAll(run, 'idle', idle)
  run.say('reading during detection')
  const busy = none()
  const detection = { isOver: false }
  const refresh = ask('/diagnoses/refresh', 'POST').finally(() => {
    detection.isOver = true
  })
  for (let turn = 0; !detection.isOver; turn++) await round(busy, turn)
  await refresh
  tellAll(run, 'during detection', busy)
}

function tellAll({ engine, options, tell }: Run, when: string, all: Latencies): void {
  const { status, ...reads } = all
  const note = `${(options.accounts * TIMES).toLocaleString('en')} accounts, ${status!.length} requests each`
  for (const [name, values] of Object.entries(reads)) {
    for (const share of [0.5, 0.95]) {
      const told: Figure = figure({
        part: 'api',
        engine,
        name: `${name} ${when}, p${share * 100}`,
        unit: 'ms',
        values: [quantile(values, share)],
        floor: { name: 'status', values: [quantile(status!, share)] },
        ...(share === 0.95 ? { bar: { of: 'measure' as const, most: BAR_MILLISECONDS[engine] } } : {}),
        note,
      })
      tell(told)
    }
  }
}
