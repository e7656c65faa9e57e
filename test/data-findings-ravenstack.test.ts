/** RavenStack, of which its SOURCE.md says what is true: the report agrees, kind by kind and number by number. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { CheckReport } from '#src/connect/files/import-input.ts'
import { showAccount } from '#src/operations/accounts/show-account.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { listDataFindings } from '#src/operations/quality/list-data-findings.ts'
import { testHouse } from './support/test-house.ts'

const data = join(import.meta.dirname, '../../shared/data/ravenstack')
const map = join(import.meta.dirname, '../examples/maps/ravenstack.json')
const here = existsSync(data)
if (!here) console.log('Skipped: the data set RavenStack (../shared/data) is not on this machine.')

/**
 * The numbers of SOURCE.md, counted in its tables by plain SQL. It says of account and subscription that they match in 52%
 * (seats) and 33% (plan): of all 5,000 these are 2,595 and 1,635, of the 4,514 open ones 2,351 and 1,483. An ended
 * subscription is no evidence against what an account says today, so those that are open are compared.
 */
const numbers = {
  // "of 110 churn_flag=True accounts 35 have no churn event"
  'churned-without-event': [35, 110, 35],
  // "277 of 390 churn_flag=False accounts DO"
  'churn-event-of-active-account': [277, 390, 277],
  // "100% of churned accounts still have open subscriptions"
  'churned-with-open-subscription': [110, 110, 110],
  // "54% of tickets precede the account's signup"
  'ticket-before-account': [1077, 2000, 389],
  // "78% of usage rows fall outside their subscription's window": 19,142 before it, 290 after it
  'usage-outside-subscription': [19_432, 25_000, 500],
  // "~9 concurrent open subscriptions per account": 4,514 in 500
  'many-open-subscriptions': [4514, 4514, 500],
  // "21 duplicate usage_id", each twice, with other content
  'usage-id-repeated': [21, 24_979, 19],
  // "seats/plan on account match the subscription only 52%/33%"
  'seats-disagree': [4514 - 2351, 4514, 436],
  'plan-disagrees': [4514 - 1483, 4514, 497],
  // "16% of MRR = 0", all of them trials
  'subscription-at-zero': [778, 5000, 403],
  // "satisfaction_score on tickets, 41% blank"
  'satisfaction-blank': [825, 2000, 395],
} as const

const shares: Readonly<Record<string, number>> = {
  'churned-with-open-subscription': 100,
  'ticket-before-account': 54,
  'usage-outside-subscription': 78,
  'seats-disagree': 100 - 52,
  'plan-disagrees': 100 - 33,
  'subscription-at-zero': 16,
  'satisfaction-blank': 41,
}

type Numbers = Readonly<Record<string, readonly [number, number | null, number]>>

function numbersOf(
  found: readonly {
    readonly kind: string
    readonly count: number
    readonly of: number | null
    readonly accounts: number
  }[],
): Numbers {
  return Object.fromEntries(found.map(({ kind, count, of, accounts }) => [kind, [count, of, accounts]]))
}

const folders: string[] = []

/** A folder with some of the files. */
function part(...names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'perennial-ravenstack-'))
  folders.push(folder)
  mkdirSync(folder, { recursive: true })
  for (const file of readdirSync(data)) {
    if (names.some((name) => file.includes(name))) copyFileSync(join(data, file), join(folder, file))
  }
  return folder
}

async function imported(...steps: readonly string[]) {
  const test = await testHouse('2026-10-31')
  test.house.touched = async () => {}
  const actor = await test.actor('ravenstack')
  const reports: CheckReport[] = []
  for (const step of steps) {
    reports.push((await test.run(importFiles, { paths: [step], map }, actor)).report as CheckReport)
  }
  return { test, actor, reports }
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe.skipIf(!here)('RavenStack', () => {
  it('in one import: the report and what is kept of it say what its SOURCE.md says', async () => {
    const { test, actor, reports } = await imported(data)
    try {
      const report = reports[0]!
      expect(report.problems).toEqual([])
      expect(numbersOf(report.findings)).toMatchObject(numbers)
      for (const [kind, share] of Object.entries(shares)) {
        const { count, of } = report.findings.find((finding) => finding.kind === kind)!
        expect(Math.round((count / of) * 100), kind).toBe(share)
      }
      const kinds = report.findings.map(({ kind }) => kind)
      // Twelve times every MRR is the ARR, and only trials are at zero.
      expect(kinds).not.toContain('subscription-amounts-disagree')
      expect(kinds).not.toContain('paid-subscription-at-zero')
      const { totals } = await test.run(listDataFindings, { limit: 0 }, actor)
      expect(numbersOf(totals)).toEqual(numbersOf(report.findings))
      const { findings } = await test.run(showAccount, { account: 'Company_493' }, actor)
      expect(findings.map(({ kind }) => kind)).toContain('churned-without-event')
    } finally {
      await test.close()
    }
  })

  it('in two imports: what one brings is compared with what the other brought', async () => {
    const { test, actor } = await imported(
      part('accounts', 'churn_events'),
      part('subscriptions', 'feature_usage', 'support_tickets'),
    )
    try {
      const { totals } = await test.run(listDataFindings, { limit: 0 }, actor)
      expect(numbersOf(totals)).toMatchObject(numbers)
    } finally {
      await test.close()
    }
  })

  it('the other way round, as far as rows are kept: usage is compared by the import that brings it', async () => {
    const { test, actor } = await imported(
      part('accounts', 'subscriptions', 'feature_usage', 'support_tickets'),
      part('churn_events'),
    )
    try {
      const { totals } = await test.run(listDataFindings, { limit: 0 }, actor)
      expect(numbersOf(totals)).toMatchObject(numbers)
      const kinds = totals.map(({ kind }) => kind)
      expect(kinds).toContain('ticket-after-churn')
      expect(kinds).not.toContain('usage-after-churn')
    } finally {
      await test.close()
    }
  })
})
