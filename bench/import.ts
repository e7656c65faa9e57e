/** An import as people run it, first and unchanged: the records of a CRM, and a million rows of usage. */
import { join } from 'node:path'
import { addDays } from '#src/kernel/day.ts'
import { command } from './support/command.ts'
import { figure } from './support/figure.ts'
import { type Ground, makeGround } from './support/ground.ts'
import { makeCompany } from './support/make-company.ts'
import { makeRecords } from './support/make-records.ts'
import type { Run } from './support/options.ts'

const RECORD_ACCOUNTS = 10_000

interface Shape {
  readonly name: string
  readonly rows: number
  /** whether the bar of the design holds for it: twice the floor */
  readonly isBulk: boolean
  /** imported before, not measured */
  readonly before: readonly string[]
  readonly files: readonly string[]
}

interface Imported {
  readonly first: Measure
  readonly again: Measure
}

interface Measure {
  readonly seconds: number
  readonly megabytes: number
}

export async function imports(run: Run): Promise<void> {
  const files = await makeGround('embedded')
  try {
    for (const shape of await makeShapes(run, files.folder)) await measure(run, shape)
  } finally {
    await files.remove()
  }
}

async function makeShapes({ options, say }: Run, folder: string): Promise<Shape[]> {
  say('writing the files')
  const company = join(folder, 'company')
  const today = new Date().toISOString().slice(0, 10)
  await makeCompany(company, { ...options, lastDay: addDays(today, -1) })
  const of = (count: number, what: string) => `${count.toLocaleString('en')} ${what}`
  const contacts = RECORD_ACCOUNTS * 5
  return [
    {
      name: `${of(RECORD_ACCOUNTS, 'accounts')} and ${of(contacts, 'contacts')}`,
      rows: RECORD_ACCOUNTS + contacts,
      isBulk: false,
      before: [],
      files: makeRecords(join(folder, 'records'), RECORD_ACCOUNTS),
    },
    {
      name: of(options.rows, 'rows of usage'),
      rows: options.rows,
      isBulk: true,
      before: [join(company, 'accounts.csv')],
      files: [join(company, 'usage.csv')],
    },
  ]
}

async function measure({ options, engine, say, tell }: Run, shape: Shape): Promise<void> {
  const [ours, floor]: [Imported[], number[]] = [[], []]
  for (let round = 1; round <= options.rounds; round++) {
    say(`${shape.name}, round ${round} of ${options.rounds}`)
    ours.push(
      await inGround<Imported>(engine, ['bench/import-child.ts', list(shape.before), list(shape.files)]),
    )
    floor.push((await inGround<Measure>(engine, ['bench/import-floor-child.ts', ...shape.files])).seconds)
  }
  for (const turn of ['first', 'again'] as const) {
    const seconds = ours.map((one) => one[turn].seconds)
    const perSecond = (
      shape.rows / seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)]!
    ).toFixed(0)
    const megabytes = Math.max(...ours.map((one) => one[turn].megabytes))
    tell(
      figure({
        part: 'import',
        engine,
        name: `${shape.name}, ${turn === 'first' ? 'first' : 'unchanged'}`,
        unit: 's',
        values: seconds,
        floor: { name: 'DuckDB read and bare COPY', values: floor },
        ...(shape.isBulk && turn === 'first' ? { bar: { of: 'ratio', most: 2 } as const } : {}),
        note: `${Number(perSecond).toLocaleString('en')} rows a second, at most ${megabytes.toFixed(0)} MB`,
      }),
    )
  }
}

/** Each on ground of its own: a first import is the first only once. */
async function inGround<Answer>(engine: Run['engine'], args: readonly string[]): Promise<Answer> {
  const ground: Ground = await makeGround(engine)
  try {
    const { stdout } = await command(args, ground.environment)
    return JSON.parse(stdout) as Answer
  } finally {
    await ground.remove()
  }
}

function list(paths: readonly string[]): string {
  return paths.join(',')
}
