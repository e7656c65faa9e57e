/** How well the outlook ranks who is gone within 90 days, and how often the usage drop fires where no use ever fell. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Backtest, Ranking } from '#src/detect/backtest/report.ts'
import { type Customer, readCustomers } from './support/read-customers.ts'
import { root, perennial } from './support/command.ts'
import { figure } from './support/figure.ts'
import { makeGround } from './support/ground.ts'
import type { Run } from './support/options.ts'

const data = join(root, '../shared/data/fight-churn-crm5')
/** The days on which the data begins and ends; from the second on half a year of use is known. */
const [FIRST, SETTLED, END] = ['2022-02-01', '2022-07-01', '2024-01-01']
/** One account in so many is looked at every week. */
const SAMPLED = 8

export async function backTest(run: Run): Promise<void> {
  if (!existsSync(data)) return run.say(`left out: there is no ${data}`)
  const customers = await readCustomers(data)
  const ground = await makeGround(run.engine)
  const measure = async (
    of: readonly Customer[],
    every: 'month' | 'week',
    from: string,
  ): Promise<Backtest> => {
    run.say(`looking at ${of.length} accounts every ${every} from ${from} on`)
    const label = join(ground.folder, 'label.csv')
    const lines = of.map(({ id, churnedOn }) => `${id},${churnedOn ?? ''}`)
    writeFileSync(label, ['account_id,lost_on', ...lines, ''].join('\n'))
    const asked = ['--label', label, '--from', from, '--to', END, '--every', every]
    const { stdout } = await perennial(['backtest', ...asked], ground.environment)
    return JSON.parse(stdout) as Backtest
  }
  try {
    run.say('importing')
    const map = join(root, 'examples/maps/fight-churn-crm5.json')
    await perennial(['import', '--map', map, data], ground.environment)
    const monthly = await measure(customers, 'month', FIRST)
    for (const ranking of monthly.ranking) tellRanking(run, ranking, '')
    tellFires(run, monthly)
    const settled = await measure(customers, 'month', SETTLED)
    tellRanking(run, settled.ranking[0]!, `, from ${SETTLED} on`)
    const sample = customers.filter((_, at) => at % SAMPLED === 0)
    tellFires(run, await measure(sample, 'week', FIRST))
  } finally {
    await ground.remove()
  }
}

const names = { outlook: 'loss within 90 days', calendar: 'the due date alone' }

function tellRanking({ engine, tell }: Run, { by, of, pairs, auc, ...seen }: Ranking, which: string): void {
  if (auc === null) throw new Error(`nothing to rank among ${of} customers`)
  const customers = of === 'all' ? '' : `, ${of} customers`
  tell(
    figure({
      part: 'back-test',
      engine,
      name: `AUC, ${names[by]}${customers}${pairs === 'same day' ? '' : ', days mixed'}${which}`,
      unit: '',
      values: [auc.low, auc.value, auc.high],
      note: `95% interval in brackets; ${seen.looks} account-months, ${seen.lostLooks} lost, of ${seen.losses} accounts`,
    }),
  )
}

function tellFires({ engine, tell }: Run, { measured, rules }: Backtest): void {
  const drop = rules.find(({ rule }) => rule === 'usage-drop')
  if (!drop || drop.firesAYear === null) throw new Error('the usage drop could not be told on any day')
  tell(
    figure({
      part: 'back-test',
      engine,
      name: `usage-drop fires an account-year, looked at every ${measured.every}`,
      unit: '',
      values: [drop.firesAYear],
      bar: { of: 'measure', most: 0.4 },
      note: `${drop.fires} in ${Math.round(measured.accountYears)} account-years`,
    }),
  )
}
