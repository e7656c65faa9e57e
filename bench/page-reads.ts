/** The answers that the screens ask for, by the clock and in processor time of the server, against the status beside them. */
import { quantile } from '#src/detect/backtest/quantile.ts'
import { type Ask, asker } from './support/asker.ts'
import { figure } from './support/figure.ts'
import type { Run } from './support/options.ts'
import { processorMilliseconds } from './support/processor-milliseconds.ts'
import type { ServingPage } from './support/serve-page.ts'

export interface Book {
  readonly serving: ServingPage
  /** how large it is */
  readonly note: string
}

/** Requests that are counted, after as many tenths that warm up. */
const REQUESTS = 40
const BAR_MILLISECONDS = { embedded: 100, server: 50 }
const PAGE = 100

const ofBook = {
  'account.list': `/accounts?totals=false&limit=${PAGE}`,
  'account.list by name': `/accounts?totals=false&limit=${PAGE}&sort=name`,
  'account.list by plan quality': `/accounts?totals=false&limit=${PAGE}&sort=quality`,
  'account.list of a segment': `/accounts?totals=false&limit=${PAGE}&segment=Enterprise`,
  'account.list by search': `/accounts?totals=false&limit=${PAGE}&search=customer%2077`,
  'account.list of an owner at risk': `/accounts?totals=false&limit=${PAGE}&owner=csm3@vendor.example&atRisk=true`,
  'account.list of stale plans': `/accounts?totals=false&limit=${PAGE}&stale=true`,
  'account.list in groups': `/accounts?totals=false&limit=${PAGE}&groupBy=owner`,
  'account.list, a late page': `/accounts?totals=false&limit=${PAGE}&offset=9000`,
  'account.list, the totals alone': '/accounts?limit=0',
  'account.list, the totals of a segment': '/accounts?limit=0&segment=Enterprise',
  'account.list for the palette': '/accounts?totals=false&limit=8&search=customer%2077',
  'today.show': '/today',
  'today.show of one person': '/today?owner=csm3@vendor.example',
  'renewal.forecast': '/renewals/forecast',
  'renewal.accounts': '/renewals/accounts?limit=100',
  'renewal.list': '/renewals',
  'movement.list': '/movements',
  'teammate.list': '/teammates',
} as const

const ofAccount = {
  'account.show': '',
  'account.family': '/family',
  'plan.show': '/plan?format=json',
  'plan.items': '/plan/items',
  'people.show': '/people',
  'health.show': '/health',
  'expansion.show': '/expansion',
  'whitespace.show': '/whitespace',
  'risk.show': '/risks',
} as const

export async function pageReads(run: Run, { serving, note }: Book): Promise<void> {
  const ask = asker(serving)
  const { body } = await ask(`/accounts?limit=${REQUESTS}`)
  const { accounts } = JSON.parse(body) as { accounts: { id: string }[] }
  const all: Readonly<Record<string, (turn: number) => string>> = {
    ...Object.fromEntries(Object.entries(ofBook).map(([name, path]) => [name, () => path])),
    ...Object.fromEntries(
      Object.entries(ofAccount).map(([name, path]) => [
        name,
        (turn: number) => `/accounts/${accounts[turn % accounts.length]!.id}${path}`,
      ]),
    ),
  }
  for (const [name, path] of Object.entries(all)) {
    run.say(name)
    const { values, floor, processor } = await timed(ask, path, serving)
    const shared = { part: 'page', engine: run.engine, unit: 'ms', note }
    run.tell(figure({ ...shared, name: `${name}, processor time each`, values: [processor] }))
    for (const share of [0.5, 0.95]) {
      run.tell(
        figure({
          ...shared,
          name: `${name}, p${share * 100}`,
          values: [quantile(values, share)],
          floor: { name: 'status', values: [quantile(floor, share)] },
          ...(share === 0.95 ? { bar: { of: 'measure' as const, most: BAR_MILLISECONDS[run.engine] } } : {}),
        }),
      )
    }
  }
}

/** The processor time is that of all threads of the server, the database included where it is embedded. */
async function timed(ask: Ask, path: (turn: number) => string, { processId }: ServingPage) {
  for (let turn = 0; turn < REQUESTS / 10; turn++) await ask(path(turn))
  const values: number[] = []
  const before = processorMilliseconds(processId)
  for (let turn = 0; turn < REQUESTS; turn++) values.push((await ask(path(turn))).milliseconds)
  const processor = (processorMilliseconds(processId) - before) / REQUESTS
  const floor: number[] = []
  for (let turn = 0; turn < REQUESTS; turn++) floor.push((await ask('/status')).milliseconds)
  return { values, floor, processor }
}
