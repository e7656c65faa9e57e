/** Writes accounts and contacts as a CRM would export them, always the same for a seed. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom } from '#src/sample/create-random.ts'

const CONTACTS_EACH = 5
const INDUSTRIES = ['Finance', 'Retail', 'Logistics', 'Health', 'Energy', 'Software']
const SEGMENTS = ['Enterprise', 'Mid-Market', 'SMB', 'Startup']
const TITLES = ['Head of Operations', 'Chief Financial Officer', 'Team lead, support', 'Analyst', 'VP Sales']

/** @returns the files, accounts first; each account has a domain, an owner and five people */
export function makeRecords(folder: string, accounts: number): string[] {
  mkdirSync(folder, { recursive: true })
  const random = createRandom(20_260_102, 'records')
  const numbers = Array.from({ length: accounts }, (_, no) => no)
  const companies = numbers.map((no) =>
    [
      `A-${no}`,
      `Customer ${no} GmbH`,
      `customer-${no}.example`,
      random.pick(INDUSTRIES),
      random.pick(SEGMENTS),
      1 + (no % 3),
      random.integer(20, 40_000),
      `csm${no % 40}@vendor.example`,
      '2023-02-01',
    ].join(','),
  )
  const people = numbers.flatMap((no) =>
    TITLES.map((title, at) => {
      const id = no * CONTACTS_EACH + at
      return `P-${id},A-${no},Person ${id},person${id}@customer-${no}.example,+49 30 ${id},"${title}",active`
    }),
  )
  return [
    put(
      folder,
      'accounts.csv',
      'id,name,domain,industry,segment,tier,employees,csm_email,created_on',
      companies,
    ),
    put(folder, 'contacts.csv', 'id,account_id,name,email,phone,title,status', people),
  ]
}

function put(folder: string, file: string, header: string, lines: readonly string[]): string {
  const path = join(folder, file)
  writeFileSync(path, `${[header, ...lines].join('\n')}\n`)
  return path
}
