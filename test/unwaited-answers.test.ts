/** What nobody waits for any more is not read: whoever types asks with every letter. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { deaf } from '#src/operations/run-operation.ts'
import { saveView } from '#src/operations/views/save-view.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

let test: TestHouse
let actor: Actor

beforeAll(async () => {
  test = await testHouse('2026-06-30')
  actor = await test.actor('typing')
})
afterAll(() => test.close())

const gone = { ...deaf, signal: AbortSignal.abort() }

it('is not begun where it only reads', async () => {
  const asked = { search: 'cu', totals: false }
  await expect(test.run(listAccounts, asked, actor, gone)).rejects.toMatchObject({ code: 'unavailable' })
  expect(await test.run(listAccounts, asked, actor)).toMatchObject({ total: 0 })
})

it('is done where it writes', async () => {
  const view = { name: 'At risk', search: {}, by: 'ann@own.example' }
  await expect(test.run(saveView, view as never, actor, gone)).resolves.toBeDefined()
})
