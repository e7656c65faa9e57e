/** Writes the beginnings of a plan for other key accounts, and the onboarding milestones of new customers. */
import { addDays } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import type { SampleAccount } from './sample-account.ts'
import { rivals } from './rivals.ts'
import { writePlanItem } from './write-plan-item.ts'
import type { World } from './world.ts'

const goals = [
  { objective: 'Month-end report within two days', capability: 'Scheduled reports' },
  { objective: 'Every team answers its own questions', capability: 'Ad-hoc queries' },
  { objective: 'One definition for each figure', capability: 'Metric catalogue' },
  { objective: 'Know of a broken source before the users do', capability: 'Alerts' },
]

const tasks = ['Walk through open tickets', 'Agree the agenda of the next review', 'Check the list of users']

/** Handbook 2, section 5: days after the start of the contract. */
const onboarding = [
  { phase: 'Kickoff', name: 'Goals agreed', after: 7 },
  { phase: 'Onboarding', name: 'Admin set up', after: 14 },
  { phase: 'Onboarding', name: 'Integration live', after: 28 },
  { phase: 'Onboarding', name: 'Team trained', after: 42 },
  { phase: 'Adoption', name: 'Half of the seats active', after: 60 },
  { phase: 'Adoption', name: 'First review held', after: 85 },
]

export function writePlanItems(world: World, account: SampleAccount, since: Day): void {
  if (account.role.since !== undefined) writeOnboarding(world, account, since)
  const key = account.tier === 1 || account.tier === 2
  const { plants } = account.role
  if (!key || account.role.example || plants.quiet !== undefined || plants.cancelled !== undefined) return
  const random = account.random.fork('plan')
  const writtenOn = world.daysAgo(random.integer(20, 80))
  random
    .shuffled(goals)
    .slice(0, 3)
    .forEach((goal, at) =>
      writePlanItem(world, account, 'objectives', at + 1, writtenOn, {
        ...goal,
        target_on: world.daysAgo(-random.integer(40, 200)),
        status: 'In progress',
      }),
    )
  tasks.forEach((action, at) =>
    writePlanItem(world, account, 'actions', at + 1, world.daysAgo(15), {
      action,
      owner_email: account.csm,
      due_on: world.daysAgo(-random.integer(2, 28)),
      status: 'Open',
    }),
  )
  if (account.tier === 1) writeRival(world, account, writtenOn)
}

function writeRival(world: World, account: SampleAccount, writtenOn: Day): void {
  writePlanItem(world, account, 'competitors', 1, writtenOn, {
    name: rivals[0],
    where: 'One regional office, from before our contract',
    contract_end_on: world.daysAgo(-300),
    status: 'Former',
  })
}

/** What was due has been done, a day early, and is then written anew. */
function writeOnboarding(world: World, account: SampleAccount, since: Day): void {
  onboarding.forEach(({ phase, name, after }, index) => {
    const dueOn = addDays(since, after)
    const doneOn = addDays(dueOn, -1)
    const milestone = { phase, name, due_on: dueOn }
    const write = (writtenOn: Day, state: { status: string; done_on?: Day }) =>
      writePlanItem(world, account, 'milestones', index + 1, writtenOn, { ...milestone, ...state })
    write(since, { status: 'In Progress' })
    if (doneOn <= world.endOn) write(doneOn, { status: 'Complete', done_on: doneOn })
  })
}
