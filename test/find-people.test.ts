/** Stakeholders are found by a part of their name, whichever account they are of. */
import { describe, expect, it } from 'vitest'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { findPeople } from '#src/operations/people/find-people.ts'
import { importTrial } from './support/import-trial.ts'

const trial = importTrial('2026-06-30')

const add = async (account: string, values: Record<string, unknown>) =>
  (await trial.test.run(editPlan, { account, section: 'stakeholders', change: 'add', values }, trial.actor))
    .edits[0]!
const found = async (search: string, limit = 5) =>
  (await trial.test.run(findPeople, { search, limit }, trial.actor)).people.map(
    ({ name, account }) => `${name}, ${account}`,
  )

describe('people', () => {
  it('are found across accounts: whose name begins so, then a word of it, then the larger account', async () => {
    await trial.bring({
      'accounts.csv': ['id,name', 'A,Alpha', 'B,Beta'],
      'subscriptions.csv': [
        'id,account_id,start_on,end_on,arr,currency,status',
        'S-A,A,2026-01-01,2026-12-31,1000,EUR,active',
        'S-B,B,2026-01-01,2026-12-31,9000,EUR,active',
      ],
    })
    await add('A', { name: 'Toralf Berg', title: 'CTO', roles: ['Champion'] })
    await add('A', { name: 'Maria Torres' })
    await add('B', { name: 'Élise Torres' })
    const gone = await add('B', { name: 'Bianca Vittorio' })
    await add('B', { name: null, roles: ['Economic Buyer'] })
    const all = ['Toralf Berg, Alpha', 'Élise Torres, Beta', 'Maria Torres, Alpha', 'Bianca Vittorio, Beta']
    expect(await found('tor')).toEqual(all)
    expect(await found(' TOR ', 2)).toEqual(all.slice(0, 2))
    expect(await found('maria to')).toEqual(['Maria Torres, Alpha'])
    expect(await found('élise')).toEqual(['Élise Torres, Beta'])
    expect(await found('%o')).toEqual([])
    await trial.test.run(
      editPlan,
      { account: 'B', section: 'stakeholders', change: 'remove', item: gone.item },
      trial.actor,
    )
    expect(await found('vittorio')).toEqual([])
    const { people } = await trial.test.run(findPeople, { search: 'Toralf' }, trial.actor)
    expect(people).toMatchObject([{ title: 'CTO', roles: ['Champion'] }])
  })
  it('are found where only the records name them, once, and after those of a plan', async () => {
    await trial.bring({
      'accounts.csv': ['id,name', 'C,Gamma', 'D,Delta'],
      'contacts.csv': [
        'id,account_id,name,email,title',
        'P1,C,Ingrid Solberg,ingrid@gamma.example,Head of Data',
        'P2,C,Ulf Ingridson,ulf@gamma.example,',
        'P3,D,Ingrid Moe,moe@delta.example,Buyer',
      ],
    })
    expect(await found('ingrid')).toEqual([
      'Ingrid Moe, Delta',
      'Ingrid Solberg, Gamma',
      'Ulf Ingridson, Gamma',
    ])
    await add('C', { name: 'Ingrid Solberg', roles: ['Champion'] })
    const { people } = await trial.test.run(findPeople, { search: 'INGRID' }, trial.actor)
    expect(people.map(({ name, isInPlan, title }) => ({ name, isInPlan, title }))).toEqual([
      { name: 'Ingrid Solberg', isInPlan: true, title: null },
      { name: 'Ingrid Moe', isInPlan: false, title: 'Buyer' },
      { name: 'Ulf Ingridson', isInPlan: false, title: null },
    ])
    expect(people[1]?.id).toMatch(/^contact\/.+\/P3$/)
  })
})
