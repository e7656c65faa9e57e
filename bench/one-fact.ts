/** One new fact of one account, from its import to the finding that it makes, on a running server with a large portfolio. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { addDays } from '#src/kernel/day.ts'
import { markReplayed } from '#src/store/accounts-to-replay.ts'
import { organizationInUse } from '#src/store/directory.ts'
import { accountKeys } from '#src/store/histories.ts'
import { inOrganization } from '#src/store/tenant.ts'
import { type Ask, asker } from './support/asker.ts'
import { perennial } from './support/command.ts'
import { figure } from './support/figure.ts'
import { fillGround } from './support/fill-ground.ts'
import { type Ground, makeGround } from './support/ground.ts'
import type { Run } from './support/options.ts'
import { type Serving, serve } from './support/serve.ts'

/** The accounts that are asked for, and ten times as many. */
const TIMES = [1, 10] as const
const ROUNDS = 10
const BAR_SECONDS = 2
/** How often it is asked whether the finding is there. */
const POLL_MILLISECONDS = 50

export async function oneFact(run: Run): Promise<void> {
  const ground = await makeGround(run.engine)
  try {
    for (const times of TIMES) {
      await fillGround(run, ground, times)
      run.say('diagnosing them all')
      await perennial(['diagnosis', 'refresh'], ground.environment)
      await leavePast(ground)
      const serving = await serve(ground.environment)
      try {
        await measure(run, ground, serving, times)
      } finally {
        await serving.stop()
      }
    }
  } finally {
    await ground.remove()
  }
}

/** As on any day but the first: the past is filled already, and takes nothing from the present. */
async function leavePast(ground: Ground): Promise<void> {
  const house = await ground.open()
  const today = house.now().toISOString().slice(0, 10)
  const { id } = (await organizationInUse(house.database))!
  await inOrganization(house.database, id, async (tx) => {
    const accounts = await accountKeys(tx)
    await markReplayed(
      tx,
      accounts.map((account) => account.id),
      today,
    )
  })
  await house.database.close()
}

async function measure(
  { engine, options, say, tell }: Run,
  ground: Ground,
  serving: Serving,
  times: (typeof TIMES)[number],
): Promise<void> {
  const ask = asker(serving)
  say('bringing one fact at a time')
  const toFinding: number[] = []
  const ofImport: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    // An account that has no such finding from the smaller portfolio.
    const account = `C${round * TIMES.length + TIMES.indexOf(times)}`
    const file = join(ground.folder, `ticket-${times}-${round}`, 'tickets.csv')
    urgentTicket(file, account, `${times}-${round}`)
    const began = performance.now()
    await ask('/imports', 'POST', { paths: [file], source: 'company' })
    const imported = performance.now()
    await finding(ask, account)
    // The first round warms up.
    if (round === 0) continue
    toFinding.push((performance.now() - began) / 1000)
    ofImport.push((imported - began) / 1000)
  }
  tell(
    figure({
      part: 'one',
      engine,
      name: 'from a new fact to its finding',
      unit: 's',
      values: toFinding,
      floor: { name: 'the import alone', values: ofImport },
      bar: { of: 'measure', most: BAR_SECONDS },
      note: `${(options.accounts * times).toLocaleString('en')} accounts, ${ROUNDS} facts`,
    }),
  )
}

function urgentTicket(file: string, account: string, id: string): void {
  const openedOn = addDays(new Date().toISOString().slice(0, 10), -5)
  mkdirSync(dirname(file))
  writeFileSync(
    file,
    `id,account_id,opened_at,priority,status\nurgent-${id},${account},${openedOn}T09:00:00Z,urgent,open\n`,
  )
}

async function finding(ask: Ask, account: string): Promise<void> {
  for (;;) {
    const { body } = await ask(`/accounts/${account}`)
    const { diagnosis } = JSON.parse(body) as { diagnosis: { movements: { rule: string }[] } }
    if (diagnosis.movements.some(({ rule }) => rule === 'ticket-spike')) return
    await wait(POLL_MILLISECONDS)
  }
}
