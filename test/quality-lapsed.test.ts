/** What the owner before judged is nothing that plan quality reads: it lapses at the handover. */
import { expect, it } from 'vitest'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { qualityInputs } from '#src/store/plan-quality.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { importTrial } from './support/import-trial.ts'

const trial = importTrial('2026-06-30')
const [ann, bob] = ['ann@vendor.example', 'bob@vendor.example']
const owned = (csm: string) => ({ 'accounts.csv': ['id,name,tier,csm_email', `A,Alpha,2,${csm}`] })

const judged = (today: string) =>
  trial.inOwn(async (tx) => {
    const { id } = await accountNamed(tx, 'A')
    const [item] = (await qualityInputs(tx, [id], today)).get(id)!.plan.items.sentiment.values()
    return item?.values
  })

it('is not read by plan quality once another owner holds the account', async () => {
  await trial.bring(owned(ann))
  const edit = { section: 'sentiment', change: 'change', values: { byCsm: 4, why: 'They like it' } } as const
  trial.test.house.now = () => new Date('2026-06-30T10:00:00Z')
  await trial.test.run(editPlan, { account: 'A', by: ann, ...edit }, trial.actor)
  expect(await judged('2026-06-30')).toMatchObject({ byCsm: 4, why: 'They like it' })
  trial.test.liveOn('2026-07-10')
  trial.test.house.now = () => new Date('2026-07-10T10:00:00Z')
  await trial.bring(owned(bob))
  expect(await judged('2026-07-10')).toMatchObject({ byCsm: null, why: null })
})
