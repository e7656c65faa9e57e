/** Writes what the owners noted after their talks; a competitor is named only where it was planted. */
import { addDays } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import { planted } from './planted.ts'
import { rivalOf } from './rivals.ts'
import type { SampleAccount } from './sample-account.ts'
import { workdayBefore } from './workday-before.ts'
import type { World } from './world.ts'

const EVERY = { key: 35, other: 75 }

const remarks = [
  'Went through the open points of last month; all closed.',
  'They want one dashboard for the whole board.',
  'Two new colleagues were shown around.',
  'Asked for the dates of the next release.',
  'Month-end went through without a hitch.',
  'Figures agree with finance for the first time; champion pleased.',
  'Showed scheduled reports; will try them in operations.',
]

export function writeNotes(world: World, account: SampleAccount, since: Day): void {
  const random = account.random.fork('notes')
  const every = account.tier === 1 || account.tier === 2 ? EVERY.key : EVERY.other
  const from = since > world.startOn ? since : world.startOn
  const until = account.plantedOn('cancelled') ?? world.endOn
  for (let on = addDays(until, -random.integer(2, every)); on >= from; on = addDays(on, -every)) {
    const note = { account_id: account.id, on: workdayBefore(on), author: account.csm }
    if (note.on >= from) world.ledger.add('notes', { ...note, text: random.pick(remarks) })
  }
  const mentionedOn = account.plantedOn('competitor-mentioned')
  if (!mentionedOn) return
  const rival = rivalOf(account)
  const text = `Their team had a demo of ${rival} last week and asked how we compare on price.`
  world.ledger.add('notes', { account_id: account.id, on: mentionedOn, author: account.am, text })
  world.ledger.plant(planted(account.id, 'competitor-mentioned', mentionedOn, `a note names ${rival}`))
}
