/** Detection over all accounts against SQL that gives the same series and distinct people, each in a process of its own. */
import { figure } from './support/figure.ts'
import { command, perennial } from './support/command.ts'
import { fillGround } from './support/fill-ground.ts'
import { makeGround } from './support/ground.ts'
import type { Run } from './support/options.ts'

/** What a child answers: the time of a pass, and the most memory that its process held meanwhile. */
interface Pass {
  readonly seconds: number
  readonly megabytes: number
}

/** The size that is asked for, and ten times as many accounts with the same use each. */
const TIMES = [1, 10]

export async function detection(run: Run): Promise<void> {
  const ground = await makeGround(run.engine)
  try {
    const ours: Pass[][] = []
    for (const times of TIMES) {
      await fillGround(run, ground, times)
      ours.push(await compare(run, ground.environment, run.options.accounts * times))
      await saving(run, ground.environment, run.options.accounts * times)
    }
    tellGrowth(run, ours)
  } finally {
    await ground.remove()
  }
}

type Environment = Readonly<Record<string, string>>

async function compare({ options, engine, say, tell }: Run, environment: Environment, accounts: number) {
  const [ours, floor]: [Pass[], Pass[]] = [[], []]
  for (let round = 1; round <= options.rounds; round++) {
    say(`detection over ${accounts.toLocaleString('en')} accounts, round ${round} of ${options.rounds}`)
    const detect = async () => ours.push(await pass('detect', environment))
    const read = async () => floor.push(await pass('floor', environment))
    for (const one of round % 2 === 0 ? [detect, read] : [read, detect]) await one()
  }
  const about = { part: 'detect', engine, note: `${accounts.toLocaleString('en')} accounts` }
  const of = (name: string, key: keyof Pass, unit: string) => ({
    ...about,
    name,
    unit,
    values: ours.map((one) => one[key]),
    floor: { name: 'the series by SQL', values: floor.map((one) => one[key]) },
  })
  tell(figure({ ...of('every account diagnosed', 'seconds', 's'), bar: { of: 'ratio', most: 2 } }))
  tell(figure(of('most memory of the process meanwhile', 'megabytes', 'MB')))
  return ours
}

/** Once, since the second time on a day finds the snapshots written. */
async function saving({ engine, tell }: Run, environment: Environment, accounts: number): Promise<void> {
  const taken = await perennial(['diagnosis', 'refresh'], environment)
  tell(
    figure({
      part: 'detect',
      engine,
      name: 'the nightly command, with saving and its own start',
      unit: 's',
      values: [taken.seconds],
      note: `${accounts.toLocaleString('en')} accounts, peak memory ${Math.round(taken.peakMegabytes)} MB`,
    }),
  )
}

function tellGrowth({ engine, options, tell }: Run, [few, many]: readonly Pass[][]): void {
  const growth = (key: keyof Pass) => many!.map((pass, round) => pass[key] / few![round]![key])
  const note = `from ${options.accounts} to ${options.accounts * TIMES[1]!} accounts with the same use each`
  tell(
    figure({
      part: 'detect',
      engine,
      name: `time at ${TIMES[1]} times the accounts`,
      unit: '×',
      values: growth('seconds'),
      bar: { of: 'measure', most: 1.2 * TIMES[1]! },
      note,
    }),
  )
  tell(
    figure({
      part: 'detect',
      engine,
      name: `memory at ${TIMES[1]} times the accounts`,
      unit: '×',
      values: growth('megabytes'),
      bar: { of: 'measure', most: 1.5 },
      note,
    }),
  )
}

async function pass(what: 'detect' | 'floor', environment: Environment): Promise<Pass> {
  const { stdout } = await command(['bench/detection-child.ts', what], environment)
  return JSON.parse(stdout) as Pass
}
