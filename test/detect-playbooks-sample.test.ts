/** What the findings of the sample company propose: each at least one edit with an owner, a day and evidence. */
import type { Movement } from '#src/detect/diagnosis.ts'
import { rules } from '#src/detect/rules.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { diagnoseAccounts, type DiagnosedAccount } from '#src/operations/diagnose-accounts.ts'
import { proposedEditSchema } from '#src/operations/proposed-edit-schema.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleHouse } from './support/sample-house.ts'

const endOn: Day = '2026-03-01'
/** Weeks apart, so that the movements of half a year are among them. */
const days = Array.from({ length: 8 }, (_, at) => addDays(endOn, -21 * (7 - at)))

let looked: readonly DiagnosedAccount[] = []

beforeAll(async () => {
  const sample = await sampleHouse({ seed: 20_260_301, endOn })
  const found: DiagnosedAccount[] = []
  const wanted = { accounts: sample.accounts, days, daysOf: () => days }
  for await (const batch of diagnoseAccounts(wanted, sample.context)) found.push(...batch)
  looked = found
  await sample.close()
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
