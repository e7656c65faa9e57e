/** What the findings of the sample company propose: each at least one edit with an owner, a day and evidence. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Movement } from '#src/detect/diagnosis.ts'
import { rules } from '#src/detect/rules.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { diagnoseAccounts, type DiagnosedAccount } from '#src/operations/diagnose-accounts.ts'
import { proposedEditSchema } from '#src/operations/proposed-edit-schema.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { generateSample } from '#src/sample/generate-sample.ts'
import { toCsv } from '#src/sample/to-csv.ts'
import { accountKeys } from '#src/store/histories.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { testHouse } from './support/test-house.ts'

const endOn: Day = '2026-03-01'
/** Weeks apart, so that the movements of half a year are among them. */
const days = Array.from({ length: 8 }, (_, at) => addDays(endOn, -21 * (7 - at)))

let looked: readonly DiagnosedAccount[] = []

beforeAll(async () => {
  const sample = generateSample({ seed: 20_260_301, endOn })
  const test = await testHouse(endOn)
  const actor = await test.actor('sample')
  const folder = join(test.house.temporaryDirectory, 'sample')
  mkdirSync(folder, { recursive: true })
  for (const file of sample.files) writeFileSync(join(folder, `${file.name}.csv`), toCsv(file))
  test.house.touched = async () => {}
  await test.run(importFiles, { paths: [folder], source: 'northbeam' }, actor)
  const inTransaction: Parameters<typeof diagnoseAccounts>[1]['inTransaction'] = (work) =>
    test.transaction(actor, work)
  const accounts = await inTransaction(accountKeys)
  const found: DiagnosedAccount[] = []
  const wanted = { accounts, days, daysOf: () => days }
  for await (const batch of diagnoseAccounts(wanted, { inTransaction, report: () => {} }))
    found.push(...batch)
  looked = found
  await test.close()
}, 300_000)

describe('the findings of the sample company', () => {
  const moved = (): Movement[] => looked.flatMap(({ diagnosis }) => diagnosis.movements)

  it('are of most rules, so that something is looked at', () => {
    const seen = new Set(moved().map(({ rule }) => rule))
    console.log(`${moved().length} findings of ${seen.size} of ${rules.length} rules`)
    expect(seen.size).toBeGreaterThanOrEqual(15)
  })

  it('each propose an edit that nobody else of the same cause does', () => {
    expect(moved().filter(({ proposals }) => proposals.length === 0)).toEqual([])
  })

  it('propose with an owner, a day that is not past, and evidence of the movement', () => {
    const broken = looked.flatMap(({ diagnosis: { asOf, movements } }) =>
      movements.flatMap(({ proposals, evidence }) => {
        const ids = new Set(evidence.map(({ factId }) => factId))
        return proposals.filter(
          (edit) =>
            edit.ownerEmail === null ||
            edit.dueOn < asOf ||
            edit.evidence.length === 0 ||
            !edit.evidence.every((id) => ids.has(id)),
        )
      }),
    )
    expect(broken).toEqual([])
  })

  it('say what they propose in whole words, in the shape that the doors give', () => {
    for (const edit of moved().flatMap(({ proposals }) => proposals)) {
      expect(proposedEditSchema.parse(edit)).toEqual(edit)
      expect(`${edit.says} ${edit.why}`).not.toMatch(/undefined|null|NaN|\[object|\$\{/)
      expect(edit.why).toMatch(/[.”]$/)
    }
  })
})
