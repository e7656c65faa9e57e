/** The landing tables of a warehouse are imported without a word; what comes in and what is left out is counted in the files themselves. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { splitRecord } from '#src/connect/files/split-record.ts'
import { importTrial } from './support/import-trial.ts'

const DAY = '2026-10-31'
const trial = importTrial(DAY)

type Row = Readonly<Record<string, string>>

/** The rows of a table, read by other means than the import; no cell of these files holds a line break. */
function rowsOf(folder: string, table: string): Row[] {
  const text = readFileSync(join(folder, `${table}.csv`), 'utf8').replace(/^\uFEFF/, '')
  const [header, ...rows] = text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => splitRecord(line, ','))
  return rows.map((row) => Object.fromEntries(header!.map((name, index) => [name, row[index] ?? ''])))
}

const isTrue = (text: string | undefined) => text?.toLowerCase() === 'true'

async function bring(folder: string) {
  const input = { paths: [folder], partial: false, dryRun: false }
  return trial.test.run(importFiles, input, trial.actor, { report: () => {}, emit: async () => {} })
}

type Brought = Awaited<ReturnType<typeof bring>>

/** What became of the rows of a file: good ones counted by the caller, the rest with why. */
function left({ report }: Brought, table: string): Record<string, number> {
  const file = report.files.find(({ path }) => path.endsWith(`/${table}.csv`))!
  return Object.fromEntries(file.leftOut.map(({ why, rows }) => [why, rows]))
}

const ORPHAN = 'belongs to no account that is known'

const data = join(import.meta.dirname, '../../shared')
const folders = {
  hubspot: join(data, 'data/fivetran-hubspot'),
  stripe: join(data, 'data/fivetran-stripe'),
  zendesk: join(data, 'data/fivetran-zendesk'),
  salesforce: join(data, 'vendor-specs/salesforce/dbt_salesforce_seeds'),
}
type Vendor = keyof typeof folders
const here = Object.values(folders).every((folder) => existsSync(folder))
if (!here) console.log('Skipped: the landing tables (../shared) are not on this machine.')

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

const expectCounts: Readonly<Record<Vendor, (folder: string, made: Brought) => void>> = {
  hubspot: (folder, made) => {
    const companies = rowsOf(folder, 'company_data').filter((row) => !isTrue(row['is_deleted']))
    expect(made.report.good['account']).toBe(companies.length)
    expect(companies.length).toBeGreaterThan(20)
    const contacts = rowsOf(folder, 'contact_data')
    const deleted = contacts.filter((row) => isTrue(row['_fivetran_deleted'])).length
    expect(left(made, 'contact_data')[ORPHAN]).toBe(contacts.length - deleted)
    expect(left(made, 'engagement_meeting_data')).toEqual({
      [ORPHAN]: rowsOf(folder, 'engagement_meeting_data').length,
    })
  },
  stripe: (folder, made) => {
    const customers = rowsOf(folder, 'customer_data')
    const deleted = customers.filter((row) => isTrue(row['is_deleted'])).length
    expect(made.report.good['account']).toBe(customers.length - deleted)
    expect(left(made, 'customer_data')).toEqual({ 'deleted in Stripe': deleted })
    const products = rowsOf(folder, 'product_data').filter((row) => !isTrue(row['is_deleted']))
    expect(made.report.good['product']).toBe(products.length)
    expect(left(made, 'invoice_data')).toEqual({ [ORPHAN]: rowsOf(folder, 'invoice_data').length })
  },
  zendesk: (folder, made) => {
    const organizations = new Set(rowsOf(folder, 'organization_data').map((row) => row['id']))
    expect(made.report.good['account']).toBe(organizations.size)
    const users = rowsOf(folder, 'user_data')
    const agents = users.filter((row) => row['role'] === 'agent' || row['role'] === 'admin').length
    const known = users.filter(
      (row) => row['role'] === 'end-user' && organizations.has(row['organization_id']),
    )
    expect(made.report.good['contact']).toBe(known.length)
    expect(left(made, 'user_data')).toEqual({
      'an agent or an administrator, not a customer': agents,
      [ORPHAN]: users.length - agents - known.length,
    })
    const tickets = rowsOf(folder, 'ticket_data')
    const gone = tickets.filter((row) => row['status'] === 'deleted').length
    const placed = tickets.filter(
      (row) => row['status'] !== 'deleted' && organizations.has(row['organization_id']),
    )
    expect(left(made, 'ticket_data')).toEqual({
      'deleted in Zendesk': gone,
      [ORPHAN]: tickets.length - gone - placed.length,
    })
  },
  salesforce: (folder, made) => {
    const accounts = rowsOf(folder, 'sf_account_data')
    const deleted = accounts.filter((row) => isTrue(row['is_deleted'])).length
    expect(made.report.good['account']).toBe(accounts.length - deleted)
    expect(left(made, 'sf_account_data')).toEqual({ 'deleted in Salesforce': deleted })
    const tasks = rowsOf(folder, 'sf_task_data')
    const called = tasks.filter((row) =>
      ['call', 'email'].includes(row['task_subtype']!.toLowerCase()),
    ).length
    expect(left(made, 'sf_task_data')['a task that is neither a call nor an e-mail']).toBe(
      tasks.length - called,
    )
  },
}

describe.skipIf(!here)('the landing tables of a warehouse', () => {
  it.each(Object.keys(folders) as Vendor[])(
    'of %s are imported: every row comes in, or is counted with the reason why not',
    async (vendor) => {
      const made = await bring(folders[vendor])
      const { files, good, rejected, problems } = made.report
      expect(problems).toEqual([])
      expect(made.outcome).toBe('imported')
      const out = files.flatMap(({ leftOut }) => leftOut.map(({ rows }) => rows))
      expect(sum(Object.values(good)) + sum(out)).toBe(sum(files.map(({ rows }) => rows)))
      expect(sum(Object.values(rejected))).toBe(0)
      expectCounts[vendor](folders[vendor], made)
    },
  )
})
