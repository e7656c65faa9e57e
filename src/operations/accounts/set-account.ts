/** Says by hand what an account is, and who owns it. */
import type { HandColumn } from '#src/facts/account-by-hand.ts'
import { Failure } from '#src/kernel/failure.ts'
import { readWebsite, websiteForm } from '#src/kernel/read-website.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { type WantedColumns, writeAccounts } from '#src/store/write-accounts.ts'
import { z } from 'zod'
import { broughtByHand } from '../bring-records-in.ts'
import { type ColumnsHeld, columnsHeld } from '../columns-held.ts'
import { finishImports } from '../finish-imports.ts'
import { handOverWork, handoversIn } from '../hand-over-work.ts'
import { handWriter } from '../hand-writer.ts'
import { ranBy } from '../import-input.ts'
import { errand } from '../operation.ts'
import { refuseOvertaken, type SeenValue } from '../overtaken-values.ts'

const words = z.string().trim().min(1).max(200).nullable().optional()
const person = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('write an e-mail address, such as jonas@vendor.example'))
  .nullable()
  .optional()
const wholeNumber = 'write a whole number, such as 2400'
const amount = 'write an amount as a number, such as 180000000'

const fields = {
  amEmail: person.describe('Account manager'),
  csmEmail: person.describe('Customer success manager'),
  segment: words.describe('Enterprise, Mid-Market, SMB, Startup, E-commerce … or a word of your own'),
  industry: words,
  employees: z.int(wholeNumber).min(0, wholeNumber).max(1e8, 'at most 100000000').nullable().optional(),
  revenue: z
    .number(amount)
    .min(0, amount)
    .max(1e15, 'at most a million billions')
    .nullable()
    .optional()
    .describe('A year, in the currency of the account'),
  city: words.describe('Of the head office'),
  country: words.describe('Of the head office'),
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .max(200)
    .regex(websiteForm, 'a website is written acme.com')
    .transform((typed) => readWebsite(typed) ?? typed)
    .nullable()
    .optional()
    .describe('Website: its internet domain'),
  description: z
    .string()
    .trim()
    .min(1)
    .max(1000)
    .nullable()
    .optional()
    .describe('Main business, in a sentence'),
} as const

type Field = keyof typeof fields

const columnOf: Readonly<Record<Field, HandColumn>> = {
  amEmail: 'am_email',
  csmEmail: 'csm_email',
  segment: 'segment',
  industry: 'industry',
  employees: 'employees',
  revenue: 'revenue',
  city: 'city',
  country: 'country',
  domain: 'domain',
  description: 'description',
}

const names = Object.keys(fields) as Field[]

export const setAccount = errand({
  name: 'account.set',
  summary: 'Say by hand who owns an account, its segment, industry, size, head office or website',
  description:
    'What is written by hand stands before what the records say of the account, everywhere, from now on; past days ' +
    'stay as they were. It is kept as a record of the source by-hand, as an import of its own that `import undo` takes ' +
    'back. null, or a field named in asRecords, takes it back to what the records say; what is not given stays. An ' +
    'address that no record names is taken as it is, as an import takes it. The account is diagnosed again within ' +
    'seconds. With a new owner, what the one before judged does not count any more. What is given as seen and is another value by now is refused as a conflict, with both values. Tier and our executive are fields ' +
    'of the plan: `tier set`, `plan edit`.',
  permission: 'import',
  http: { method: 'POST', path: '/accounts/{account}/profile' },
  positional: ['account'],
  input: z.object({
    account: z.string().min(1).describe('Id, source id or exact name'),
    ...fields,
    asRecords: z
      .array(z.enum(names))
      .optional()
      .describe('Fields that are again as the records say them, the same as null'),
    seen: z
      .partialRecord(z.enum(names), z.union([z.string(), z.number()]).nullable())
      .meta({ examples: [{ industry: 'Logistics' }] })
      .optional()
      .describe(
        'What was in view, by field: refused where another value holds by now; without it, it is written over',
      ),
    withWork: z
      .boolean()
      .optional()
      .describe('With a new AM or CSM, give them the open actions, risks and promises of the one before'),
    by: ranBy,
  }),
  output: z.object({
    account: z.uuid(),
    ...broughtByHand,
    holds: z
      .partialRecord(z.enum(names), z.union([z.string(), z.number()]).nullable())
      .describe('What holds since of the fields given: of one taken back, what the records say'),
    handedOver: z.int().describe('Items of the plan that became those of the new owner (withWork)'),
  }),
  run: async ({ account: named, asRecords = [], seen = {}, withWork, by, ...given }, context) => {
    const wanted = wantedColumns(given, asRecords)
    const written = await context.inTransaction(async (tx) => {
      const account = await accountNamed(tx, named)
      await refuseOvertaken(tx, account, seenValues(seen, wanted), context.today)
      const writer = handWriter(by, context)
      const before = withWork === true ? await columnsHeld(tx, account, context.today) : null
      const importNo = await writeAccounts(tx, [account], wanted, writer)
      const after = await columnsHeld(tx, account, context.today)
      const done = { account: account.id, importNo, holds: heldOf(wanted, after) }
      if (importNo === null || before === null) return { ...done, handedOver: 0 }
      const handed = { importNo, actor: writer.by, now: context.now, today: context.today }
      const handedOver = await handOverWork(tx, account.id, handoversIn(before, after), handed)
      return { ...done, handedOver }
    })
    const { account, importNo } = written
    if (importNo === null) return { ...written, outcome: 'unchanged' as const }
    await finishImports(context, { importNo, accountIds: [account] })
    return { ...written, outcome: 'saved' as const }
  },
})

type Held = Readonly<Partial<Record<Field, string | number | null>>>

function heldOf(wanted: WantedColumns, columns: ColumnsHeld): Held {
  const given = names.filter((field) => wanted[columnOf[field]] !== undefined)
  return Object.fromEntries(
    given.map((field) => [field, (columns.get(columnOf[field])?.value ?? null) as Held[Field]]),
  )
}

/** Of the fields that are written: what else was seen is of no account. */
function seenValues(
  seen: Readonly<Partial<Record<Field, string | number | null>>>,
  wanted: WantedColumns,
): SeenValue[] {
  return names.flatMap((field) => {
    const [was, ours] = [seen[field], wanted[columnOf[field]]]
    return was === undefined || ours === undefined
      ? []
      : [{ field, column: columnOf[field], seen: was, ours }]
  })
}

/** @throws Failure 'invalid-input' where nothing is said, or a field both ways */
function wantedColumns(
  given: Readonly<Partial<Record<Field, string | number | null | undefined>>>,
  asRecords: readonly Field[],
): WantedColumns {
  const said = names.filter((name) => given[name] !== undefined)
  const twice = said.find((name) => asRecords.includes(name) && given[name] !== null)
  if (twice !== undefined) {
    throw new Failure('invalid-input', `Say ${twice} "${given[twice]}" or as the records say it, not both`)
  }
  if (said.length + asRecords.length === 0) {
    throw new Failure('invalid-input', 'Nothing is said of the account', {
      hint: `Give one of ${names.join(', ')}, or take one back with asRecords.`,
    })
  }
  return Object.fromEntries([
    ...asRecords.map((name) => [columnOf[name], null]),
    ...said.map((name) => [columnOf[name], given[name]]),
  ]) as WantedColumns
}
