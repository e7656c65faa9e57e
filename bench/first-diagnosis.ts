/** From a folder of CSV files to the first diagnosis of every account, by the command that a person would run. */
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { addDays } from '#src/kernel/day.ts'
import { command, perennial, type Taken } from './support/command.ts'
import { figure } from './support/figure.ts'
import { makeGround } from './support/ground.ts'
import { makeCompany } from './support/make-company.ts'
import type { Run } from './support/options.ts'

const BAR_SECONDS = 60

export async function firstDiagnosis(run: Run): Promise<void> {
  const { options, engine, say, tell } = run
  const [ours, floor]: [Taken[], Taken[]] = [[], []]
  for (let round = 1; round <= options.rounds; round++) {
    say(`round ${round} of ${options.rounds}`)
    await oneRound(run, ours, floor)
  }
  const about = { part: 'first', engine }
  const asked = `${options.accounts.toLocaleString('en')} accounts, ${options.rows.toLocaleString('en')} rows of usage`
  tell(
    figure({
      ...about,
      name: 'files to first diagnosis',
      unit: 's',
      values: ours.map((one) => one.seconds),
      floor: { name: 'opening and bare COPY of the usage file', values: floor.map((one) => one.seconds) },
      bar: { of: 'measure', most: BAR_SECONDS },
      note: `${asked}; from the start of the process on an empty home to its end`,
    }),
  )
  tell(
    figure({
      ...about,
      name: 'CPU of it',
      unit: 's',
      values: ours.map((one) => one.cpuSeconds),
      floor: { name: 'opening and bare COPY', values: floor.map((one) => one.cpuSeconds) },
    }),
  )
  tell(figure({ ...about, name: 'peak memory', unit: 'MB', values: ours.map((one) => one.peakMegabytes) }))
}

/** Each on ground of its own: a first import is the first only once. */
async function oneRound({ options, engine }: Run, ours: Taken[], floor: Taken[]): Promise<void> {
  const [mine, bare] = [await makeGround(engine), await makeGround(engine)]
  try {
    const folder = join(mine.folder, 'company')
    const today = new Date().toISOString().slice(0, 10)
    await makeCompany(folder, { ...options, lastDay: addDays(today, -1) })
    const file = join(folder, 'usage.csv')
    // The files are in the memory of the machine for both.
    readFileSync(file)
    const imported = await perennial(['import', folder], mine.environment)
    assertDiagnosed(await perennial(['account', 'list', '--limit', '1'], mine.environment), options.accounts)
    ours.push(imported)
    floor.push(await command(['bench/copy-child.ts', file], bare.environment))
  } finally {
    await mine.remove()
    await bare.remove()
  }
}

function assertDiagnosed({ stdout }: Taken, accounts: number): void {
  const { asOf, total } = JSON.parse(stdout) as { asOf: string | null; total: number }
  if (asOf === null || total !== accounts)
    throw new Error(`only ${total} of ${accounts} accounts are diagnosed`)
}
