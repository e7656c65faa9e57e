/** What moved on one account, named and counted: the verdict, the portfolio and the page agree, since all count causes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { diagnosisText } from '#src/doors/cli/render/diagnosis.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { showAccount } from '#src/operations/accounts/show-account.ts'
import { refreshDiagnoses } from '#src/operations/diagnosis/refresh-diagnoses.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { listedMovements } from '#src/web/screens/account/movements/listed-movements.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

let test: TestHouse
let actor: Actor

beforeAll(async () => {
  test = await testHouse('2026-06-30')
  actor = await test.actor('by-cause')
  // One invoice is owed for long, and its payment failed: two movements of one cause.
  const folder = test.folder('by-cause', {
    'accounts.csv': ['id,name,csm_email', 'A,Alpha,ann@vendor.example'],
    'subscriptions.csv': [
      'id,account_id,start_on,end_on,auto_renew,arr,currency,status',
      'S-A,A,2025-01-01,2029-12-31,false,200000,EUR,active',
    ],
    'invoices.csv': [
      'id,account_id,issued_on,due_on,paid_on,amount,currency',
      'I-A,A,2026-04-20,2026-05-20,,20000,EUR',
      'I-B,A,2026-05-20,2026-06-20,2026-06-25,900,EUR',
    ],
    'events.csv': ['account_id,on,kind,text', 'A,2026-06-10,payment_failed,Card declined I-A'],
  })
  await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
  await test.run(refreshDiagnoses, {}, actor)
})

afterAll(() => test.close())

describe('movements of one cause', () => {
  it('are one in the verdict, in the portfolio and on the page', async () => {
    const account = await test.run(showAccount, { account: 'A' }, actor)
    const found = account.diagnosis!.movements
    const [lead, joined] = found.filter(({ cause }) => cause === 'invoice I-A')
    expect(joined).toBeDefined()

    const listed = listedMovements(account as Parameters<typeof listedMovements>[0], [])
    const { accounts } = await test.run(listAccounts, {}, actor)
    expect(accounts[0]!.movements).toBe(listed.length)
    expect(listed).toHaveLength(found.length - 1)

    const says = account.diagnosis!.verdict[0]!.says.toLowerCase()
    expect(says).toContain(lead!.headline.toLowerCase())
    expect(says).not.toContain(joined!.headline.toLowerCase())
  })

  it('stand under the most urgent one in the terminal', async () => {
    const { diagnosis } = await test.run(showAccount, { account: 'A' }, actor)
    const text = diagnosisText(diagnosis as Parameters<typeof diagnosisText>[0])
    const [lead, joined] = diagnosis!.movements.filter(({ cause }) => cause === 'invoice I-A')
    expect(text).toContain(`\n\n${lead!.headline}  (`)
    expect(text).toContain(`\n\n  Same cause: ${joined!.headline}  (`)
  })
})
