/** People whom imports recognise and persons merge and split: in the database, in the plan and in the diagnosis. */
import { beforeEach, describe, expect, it } from 'vitest'
import { showAccount } from '#src/operations/accounts/show-account.ts'
import { keepContactsApart } from '#src/operations/contacts/keep-contacts-apart.ts'
import { listContactMatches } from '#src/operations/contacts/list-contact-matches.ts'
import { mergeContacts } from '#src/operations/contacts/merge-contacts.ts'
import { splitContact } from '#src/operations/contacts/split-contact.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { listPlanItems } from '#src/operations/plans/list-plan-items.ts'
import { type Files, importTrial } from './support/import-trial.ts'

const trial = importTrial('2026-06-30')
const { bring } = trial

let touched: (typeof trial.test.house)['touched'] | undefined

beforeEach(() => {
  touched ??= trial.test.house.touched
  trial.test.house.touched = touched
})

/** Nothing is diagnosed, so that nothing but what is asked for changes. */
function undiagnosed(): void {
  trial.test.house.touched = async () => {}
}

const run = ((operation, input) => trial.test.run(operation, input, trial.actor)) as <
  Operation extends Parameters<typeof trial.test.run>[0],
>(
  operation: Operation,
  input: Parameters<typeof trial.test.run<Operation>>[1],
) => ReturnType<typeof trial.test.run<Operation>>

const accounts = ['id,name', 'A-1,Acme', 'A-2,Globex']
const columns = 'id,account_id,name,email,title,roles,source,count,crm_id,phone'

/** Each contact as `id,account_id,name,email,title,roles,source,…`. */
function contacts(...rows: readonly string[]): Files {
  return { 'accounts.csv': accounts, 'contacts.csv': [columns, ...rows.map(filledUp)] }
}

function filledUp(row: string): string {
  return row + ','.repeat(Math.max(0, columns.split(',').length - row.split(',').length))
}

const MARIA = 'P-1,A-1,Maria Torres,maria@acme.example,VP Product,Champion,crm'
const SUPPORT = 'S-9,A-1,mtorres,maria@acme.example,,,support'

async function people(account = 'Acme') {
  return (await run(showAccount, { account })).people
}

async function inDoubt(
  input: { readonly account?: string; readonly state?: 'open' | 'merged' | 'apart' } = {},
) {
  const { matches } = await run(listContactMatches, input)
  return matches.map(({ contact, other, why }) => `${contact.factId} ${other.factId}: ${why}`).toSorted()
}

/** All tables but those that hold what was decided and when, and the log of the plan with its versions. */
async function rest() {
  const { 'perennial.contact_merge': _merges, ...content } = await trial.content()
  return content
}

async function stakeholders() {
  const { items } = await run(listPlanItems, { account: 'Acme', section: 'stakeholders' })
  return items.map(({ id, values, standing, sources }) => ({ id, values, standing, sources }))
}

describe('an import', () => {
  it('merges who has the same address in another system, and shows the person once and as such', async () => {
    await bring(contacts(MARIA, SUPPORT, 'P-2,A-1,Bob Chen,bob@acme.example,,,crm'))
    const [maria, bob, ...others] = await people()
    expect(others).toEqual([])
    expect(bob!.otherContacts).toEqual([])
    expect(maria).toMatchObject({ factId: 'contact/crm/P-1', name: 'Maria Torres', roles: ['Champion'] })
    expect(maria!.otherContacts).toMatchObject([
      { factId: 'contact/support/S-9', recognisedBy: 'e-mail maria@acme.example' },
    ])
    expect(await inDoubt()).toEqual([])
  })

  it('recognises who comes later, also by the CRM id, and merges nobody twice', async () => {
    await bring(contacts(MARIA))
    await bring(contacts('S-9,A-1,M. Torres,other@acme.example,,,support,,P-1'))
    expect((await people()).map(({ factId }) => factId)).toEqual(['contact/crm/P-1'])
    const before = await trial.content()
    await bring(contacts('S-9,A-1,M. Torres,other@acme.example,,,support,,P-1'))
    const after = await trial.content()
    expect(after['perennial.contact_merge']).toEqual(before['perennial.contact_merge'])
    expect(after['perennial.contact_merge']!.rows).toBe(1)
  })

  it('lists who may be one, with what speaks for it and who they are, and merges none of them', async () => {
    await bring(
      contacts(
        MARIA,
        'S-9,A-1,Maria Tores,mt@web.example,Product lead,,support',
        'P-3,A-1,Ann Lee,office@acme.example,,,crm',
        'S-3,A-1,Bob Chen,office@acme.example,,,support',
        'P-4,A-1,Carl Diaz,carl@gmail.com,,,crm',
        'P-5,A-2,Carl Diaz,carl@gmail.com,,,crm',
      ),
    )
    expect(await people()).toHaveLength(5)
    expect(await inDoubt()).toEqual([
      'contact/crm/P-1 contact/support/S-9: names a letter or two apart',
      'contact/crm/P-3 contact/support/S-3: the same e-mail office@acme.example, other names',
      'contact/crm/P-4 contact/crm/P-5: e-mail carl@gmail.com at two accounts',
    ])
    expect(await inDoubt({ account: 'Globex' })).toHaveLength(1)
    const { matches, total } = await run(listContactMatches, {})
    expect(total).toBe(3)
    expect(matches.find(({ contact }) => contact.id === 'P-1')).toMatchObject({
      contact: { name: 'Maria Torres', title: 'VP Product', account: { name: 'Acme' } },
      other: { name: 'Maria Tores', email: 'mt@web.example', source: 'support' },
      state: 'open',
    })
  })

  it('lists an id that comes with another person’s name; that it is the same one can be said', async () => {
    await bring(contacts(MARIA))
    await bring(contacts('P-1,A-1,Bob Chen,bob@acme.example,VP Product,Champion,crm'))
    expect(await inDoubt()).toEqual([
      'contact/crm/P-1 contact/crm/P-1: the same id, before it was Maria Torres',
    ])
    await run(mergeContacts, { account: 'Acme', contact: 'P-1', into: 'P-1' })
    expect(await inDoubt()).toEqual([])
    await bring(contacts('P-1,A-1,Bob Chen,bob@acme.example,CEO,Champion,crm'))
    expect(await inDoubt()).toEqual([])
  })

  it('asks no longer about what was corrected, and not again about what was decided', async () => {
    await bring(
      contacts(MARIA, 'S-9,A-1,Maria Tores,mt@web.example,,,support', 'S-8,A-1,Maria Torres,,,,survey'),
    )
    expect(await inDoubt()).toHaveLength(3)
    await run(keepContactsApart, { account: 'Acme', contact: 'P-1', other: 'S-9' })
    await bring(contacts('S-8,A-1,Mario Rossi,,,,survey'))
    expect(await inDoubt()).toEqual([
      'contact/survey/S-8 contact/survey/S-8: the same id, before it was Maria Torres',
    ])
    expect(await inDoubt({ state: 'apart' })).toHaveLength(1)
  })
})

describe('merging and splitting', () => {
  const two = contacts(
    MARIA,
    'S-9,A-1,Maria Tores,m.tores@acme.example,Chief Product Officer,Coach,support',
    'P-2,A-1,Bob Chen,bob@acme.example,CFO,Economic Buyer,crm',
  )

  it('makes one person of two and two of one; every table but the log is as before', async () => {
    undiagnosed()
    await bring(two)
    const before = await rest()
    const peopleBefore = await people()
    await run(mergeContacts, { account: 'Acme', contact: 'S-9', into: 'maria@acme.example' })
    const [maria, ...others] = await people()
    expect(others.map(({ name }) => name)).toEqual(['Bob Chen'])
    expect(maria).toMatchObject({ name: 'Maria Torres', roles: ['Champion', 'Coach'] })
    expect(maria!.readings.map(({ column }) => column)).toEqual(expect.arrayContaining(['name', 'title']))
    expect(await inDoubt()).toEqual([])
    await run(splitContact, { account: 'Acme', contact: 'contact/support/S-9' })
    expect(await people()).toEqual(peopleBefore)
    expect(await rest()).toEqual(before)
  })

  it('of whom an import merged: split once, they stay two, until somebody merges them', async () => {
    await bring(contacts(MARIA, SUPPORT))
    await run(splitContact, { account: 'Acme', contact: 'Maria Torres' })
    await bring(contacts(MARIA, 'S-9,A-1,mtorres,maria@acme.example,Lead,,support'))
    expect(await people()).toHaveLength(2)
    expect(await inDoubt()).toEqual([])
    await run(mergeContacts, { account: 'Acme', contact: 'S-9', into: 'P-1' })
    expect(await people()).toHaveLength(1)
  })

  it('is refused where there is nothing to merge or to split, and says what to do', async () => {
    await bring(contacts(MARIA, SUPPORT, 'P-5,A-2,Carl Diaz,,,,crm'))
    const refused = (code: string, hint: RegExp) => ({ code, hint: expect.stringMatching(hint) as string })
    await expect(run(mergeContacts, { account: 'Acme', contact: 'S-9', into: 'P-1' })).rejects.toMatchObject(
      refused('conflict', /contact split/),
    )
    await expect(run(mergeContacts, { account: 'Acme', contact: 'P-5', into: 'P-1' })).rejects.toMatchObject(
      refused('not-found', /account show/),
    )
    await expect(
      run(mergeContacts, { account: 'Acme', contact: 'maria@acme.example', into: 'P-1' }),
    ).rejects.toMatchObject(refused('conflict', /contact\/crm\/P-1, contact\/support\/S-9/))
    await expect(run(splitContact, { account: 'Globex', contact: 'P-5' })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('counts a champion who is known under two ids once', async () => {
    await bring(
      contacts(
        MARIA,
        'S-9,A-1,Maria Tores,m.tores@acme.example,VP Product,Champion,support',
        'P-2,A-1,Bob Chen,bob@acme.example,CFO,Economic Buyer,crm',
      ),
    )
    const champions = async () => {
      const { diagnosis } = await run(showAccount, { account: 'Acme' })
      return diagnosis!.relationship.people.filter(({ roles }) => roles.includes('Champion')).length
    }
    expect(await champions()).toBe(2)
    await run(mergeContacts, { account: 'Acme', contact: 'S-9', into: 'P-1' })
    expect(await champions()).toBe(1)
    await run(splitContact, { account: 'Acme', contact: 'S-9' })
    expect(await champions()).toBe(2)
  })
})

describe('the plan of a merged person', () => {
  const two = contacts(
    MARIA,
    'S-9,A-1,Maria Tores,m.tores@acme.example,Chief Product Officer,Coach,support',
    'P-2,A-1,Bob Chen,bob@acme.example,CFO,Economic Buyer,crm',
  )
  const nobody = {
    title: null,
    department: null,
    influence: null,
    sentiment: null,
    strength: null,
    status: 'there',
    statusOn: null,
    ownerEmail: null,
    notes: null,
  }

  async function mapped() {
    undiagnosed()
    await bring(two)
    const add = (personId: string, name: string, more: object) =>
      run(editPlan, {
        account: 'Acme',
        section: 'stakeholders',
        change: 'add',
        values: { ...nobody, personId, name, roles: ['Champion'], ...more },
        by: 'csm@vendor.example',
      })
    await add('contact/crm/P-1', 'Maria Torres', { title: 'VP Product' })
    await add('contact/support/S-9', 'Maria Tores', {
      roles: ['Coach'],
      sentiment: 'Positive',
      notes: 'Knows SQL.',
    })
    const reports = { personId: 'contact/support/S-9', name: 'Maria Tores' }
    await add('contact/crm/P-2', 'Bob Chen', { roles: ['Economic Buyer'], reportsTo: reports })
  }

  it('has them once, with what was known of either, and everybody means the one', async () => {
    await mapped()
    const { planEdits } = await run(mergeContacts, { account: 'Acme', contact: 'S-9', into: 'P-1' })
    expect(planEdits).toContain('Stakeholder "Maria Tores" merged into Stakeholder "Maria Torres"')
    const [maria, bob, ...others] = await stakeholders()
    expect(others).toEqual([])
    expect(maria!.values).toMatchObject({
      name: 'Maria Torres',
      title: 'VP Product',
      roles: ['Champion', 'Coach'],
      sentiment: 'Positive',
      notes: 'Knows SQL.',
    })
    expect(bob!.values['reportsTo']).toMatchObject({ personId: 'contact/crm/P-1' })
  })

  it('has both again when they are split, and keeps what was edited since', async () => {
    await mapped()
    const before = await stakeholders()
    await run(mergeContacts, { account: 'Acme', contact: 'S-9', into: 'P-1' })
    await run(splitContact, { account: 'Acme', contact: 'S-9' })
    expect((await stakeholders()).toSorted(byId)).toEqual(before.toSorted(byId))
    await run(mergeContacts, { account: 'Acme', contact: 'S-9', into: 'P-1' })
    const maria = (await stakeholders()).find(({ values }) => values['name'] === 'Maria Torres')!
    const values = { sentiment: 'Negative', influence: 'High' }
    await run(editPlan, {
      account: 'Acme',
      section: 'stakeholders',
      change: 'change',
      item: maria.id,
      values,
    })
    await run(splitContact, { account: 'Acme', contact: 'S-9' })
    const after = await stakeholders()
    expect(after).toHaveLength(3)
    expect(after.find(({ id }) => id === maria.id)!.values).toMatchObject({
      sentiment: 'Negative',
      influence: 'High',
      notes: null,
      roles: ['Champion'],
    })
    expect(after.find(({ values: { name } }) => name === 'Maria Tores')!.values).toMatchObject({
      sentiment: 'Positive',
      notes: 'Knows SQL.',
    })
  })
})

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}
