/** Who is no customer any more is asked for nothing; who pauses, tries or comes back is. */
import { expect, it } from 'vitest'
import { guidePlan } from '#src/operations/plans/guide-plan.ts'
import { importTrial } from './support/import-trial.ts'

const trial = importTrial('2026-06-30')

it('is asked of customers alone what to fill first', async () => {
  const contract = (id: string, start: string, end: string, status = 'active') =>
    `S-${id}-${start},${id},${start},${end},1000,EUR,${status}`
  await trial.bring({
    'accounts.csv': [
      'id,name',
      ...['Gone', 'Paying', 'Back', 'Trial', 'Never'].map((id) => `${id},${id} Ltd`),
    ],
    'subscriptions.csv': [
      'id,account_id,start_on,end_on,arr,currency,status',
      contract('Gone', '2024-01-01', '2025-01-01'),
      contract('Gone', '2025-01-01', '2026-04-01', 'expired'),
      contract('Paying', '2024-01-01', '2027-01-01'),
      contract('Back', '2024-01-01', '2025-01-01', 'expired'),
      contract('Back', '2026-09-01', '2027-09-01'),
      contract('Trial', '2024-01-01', '2025-01-01', 'expired'),
      contract('Trial', '2026-06-01', '2026-08-01', 'trial'),
    ],
  })
  const guide = (account: string) => trial.test.run(guidePlan, { account }, trial.actor)
  expect(await guide('Gone')).toMatchObject({ goneSince: '2026-04-01', steps: [] })
  for (const account of ['Paying', 'Back', 'Trial', 'Never']) {
    const { goneSince, steps } = await guide(account)
    expect([account, goneSince, steps.length > 0]).toEqual([account, null, true])
  }
})
