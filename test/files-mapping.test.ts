/** Mappings: every verb, and every way to get one wrong. */

import { describe, expect, it } from 'vitest'
import { type FolderOptions, lines, taken } from './support/files.ts'

const KUNDEN = 'Nr,Firma,Land,Seit\n7,Acme,DE,2025-01-01\n8,Beta,,2025-02-01\n'

function mapped(
  files: Readonly<Record<string, string>>,
  reads: unknown,
  options: FolderOptions = {},
): ReturnType<typeof taken> {
  return taken(files, { mapping: { source: 'erp', reads }, ...options })
}

async function values(columns: unknown, text = KUNDEN): Promise<unknown[]> {
  const reads = [
    { file: 'Kunden.csv', as: 'accounts', columns: { id: 'Nr', name: 'Firma', ...(columns as object) } },
  ]
  const { report, facts } = await mapped({ 'Kunden.csv': text }, reads)
  expect(lines(report)).toEqual([])
  return facts.map((fact) => fact.values)
}

describe('a mapping', () => {
  it('renames columns; the others stay attributes', async () => {
    const reads = [{ file: 'Kunden.csv', as: 'accounts', columns: { id: 'Nr', name: 'firma' } }]
    const { report, facts } = await mapped({ 'Kunden.csv': KUNDEN }, reads)
    expect(report.files).toMatchObject([{ as: 'accounts', source: 'erp', unknownColumns: ['Land', 'Seit'] }])
    expect(facts[0]).toMatchObject({
      source: 'erp',
      sourceId: '7',
      values: { id: '7', name: 'Acme' },
      attributes: { Land: 'DE', Seit: '2025-01-01' },
    })
  })

  it('lets columns with canonical names pass as they are, unless it fills them otherwise or leaves them empty', async () => {
    const text = 'Nr,Firma,city,country,tier\n7,Acme,Rome,IT,1\n'
    expect(await values({ city: { text: 'Milan' }, tier: null }, text)).toEqual([
      { id: '7', name: 'Acme', city: 'Milan', country: 'IT' },
    ])
  })

  it('writes texts with columns in them, empty as soon as one of them is', async () => {
    expect(
      await values({ description: { text: 'No. {Nr} ({Land})' }, country: { text: 'DE' } }),
    ).toMatchObject([
      { description: 'No. 7 (DE)', country: 'DE' },
      { id: '8', name: 'Beta', country: 'DE' },
    ])
  })

  it('takes a column only when other columns say so, without regard to case', async () => {
    expect(await values({ created_on: { column: 'Seit', when: { Land: 'de' } } })).toEqual([
      { id: '7', name: 'Acme', created_on: '2025-01-01' },
      { id: '8', name: 'Beta' },
    ])
  })

  it('replaces words and divides numbers', async () => {
    const text = 'Nr,Firma,Klasse,Umsatz\n7,Acme,Gold,90\n8,Beta,2,x\n'
    const columns = {
      tier: { column: 'Klasse', values: { gold: '1' } },
      employees: { column: 'Nr', values: {} },
      revenue: { column: 'Umsatz', divide_by: 60, when: { Nr: '7' } },
    }
    expect(await values(columns, text)).toMatchObject([{ tier: 1, revenue: 1.5 }, { tier: 2 }])
  })

  it('leaves what it cannot divide as it is, so that the message shows it', async () => {
    const reads = [
      { file: 'K.csv', as: 'accounts', columns: { revenue: { column: 'Umsatz', divide_by: 60 } } },
    ]
    const { report } = await mapped({ 'K.csv': 'id,name,Umsatz\n7,Acme,1.000\n8,Beta,viel\n' }, reads)
    expect(report.problems).toMatchObject([{ column: 'Umsatz', examples: [{ line: 3, value: 'viel' }] }])
  })

  it('looks up a column in another file, and tells where it finds nothing or several', async () => {
    const files = {
      'accounts.csv': 'id,name\nA-1,Acme\nA-2,Beta\n',
      'contracts.csv': 'no,customer\nV-1,A-1\nV-2,A-2\nV-3,A-1\nV-3,A-2\nV-1,A-1\n',
      'log.csv':
        'contract,on,events\nV-1,2026-01-01,1\nV-2,2026-01-01,2\nV-9,2026-01-01,3\nV-3,2026-01-01,4\n,2026-01-01,5\n',
    }
    const account = { take: 'customer', from: 'contracts.csv', where: 'no', equals: 'contract' }
    const { report, usage } = await mapped(files, [
      { file: 'log.csv', as: 'usage', columns: { account_id: account } },
    ])
    expect(lines(report)).toEqual([
      'log.csv:4 contract "V-9": not found in contracts.csv; add it there, or correct it',
      'log.csv:5 contract "V-3": stands for several values in contracts.csv; correct it there',
      'log.csv:6 contract "": empty; fill it: the column is required',
    ])
    expect(usage[0]).toMatchObject({ accountSourceId: ['A-1', 'A-2'], events: ['1', '2'] })
  })

  it('keeps lines right behind a lookup, in the order of the file', async () => {
    const ids = Array.from({ length: 5_000 }, (_, index) => index)
    const files = {
      'accounts.csv': `id,name\n${ids.map((id) => `A-${id},N`).join('\n')}\n`,
      'contracts.csv': `no,customer\n${ids.map((id) => `V-${(id * 7) % 5_000},A-${id}`).join('\n')}\n`,
      'log.csv': `contract,on,events\n${ids.map((id) => `V-${id},2026-01-01,${id === 4_321 ? 'x' : id}`).join('\n')}\n`,
    }
    const account = { take: 'customer', from: 'contracts.csv', where: 'no', equals: 'contract' }
    const { report } = await mapped(files, [
      { file: 'log.csv', as: 'usage', columns: { account_id: account } },
    ])
    expect(report.problems).toMatchObject([{ column: 'events', examples: [{ line: 4_323, value: 'x' }] }])
  })

  it('reads one file as several kinds, and says the grain of usage', async () => {
    const text = 'account,company,month,events\nA-1,Acme,2026-01-01,5\nA-1,Acme,2026-02-01,6\n'
    const reads = [
      { file: 'all.csv', as: 'accounts', columns: { id: 'account', name: 'company', observed_at: null } },
      { file: 'all.csv', as: 'usage', grain: 'month', columns: { account_id: 'account', on: 'month' } },
    ]
    const { report, usage } = await mapped({ 'all.csv': text }, reads)
    // The month is an attribute of the account, and differs.
    expect(report.problems).toMatchObject([{ file: 'all.csv', column: '', count: 2 }, { column: 'account' }])
    const only = await mapped({ 'all.csv': text.replace('A-1,Acme,2026-02', 'A-2,Beta,2026-02') }, reads)
    expect(lines(only.report)).toEqual([])
    expect(only.usage[0]).toMatchObject({ grain: ['month', 'month'], accountSourceId: ['A-1', 'A-2'] })
    expect(usage).toEqual([])
  })

  it('takes the source of a read before its own, and reads canonical files beside', async () => {
    const files = { 'Kunden.csv': KUNDEN, 'accounts.csv': 'id,name\nA-1,Acme\n', 'rest.csv': 'x\n' }
    const reads = [
      { file: 'Kunden.csv', as: 'accounts', source: 'sap', columns: { id: 'Nr', name: 'Firma' } },
    ]
    const { report } = await mapped(files, reads)
    expect(report.files.map(({ path, source }) => [path, source])).toEqual([
      ['Kunden.csv', 'sap'],
      ['accounts.csv', 'erp'],
    ])
    expect(report.notRead).toEqual([
      { path: 'rest.csv', why: 'neither its name nor its columns say what it is' },
    ])
  })

  it('that names a file which is not there says so without failing', async () => {
    const reads = [
      { file: 'Kunden.csv', as: 'accounts', columns: { id: 'Nr', name: 'Firma' } },
      { file: 'Nutzung.csv', as: 'usage' },
    ]
    const { report } = await mapped({ 'Kunden.csv': KUNDEN }, reads)
    expect(report.notRead).toEqual([
      { path: 'Nutzung.csv', why: 'the mapping names it, but it is not among the files given' },
    ])
  })

  it('that needs a column which is not there says what was probably meant', async () => {
    const reads = [
      {
        file: 'Kunden.csv',
        as: 'accounts',
        columns: { id: 'Nr', name: 'Firm', city: { column: 'Land', when: { Ort: 'x' } } },
      },
    ]
    const { report } = await mapped({ 'Kunden.csv': KUNDEN }, reads)
    expect(lines(report)).toEqual([
      'Kunden.csv:1 Firm "Firm": the column is missing; the mapping needs it; did you mean Firma?',
      'Kunden.csv:1 Ort "Ort": the column is missing; the mapping needs it',
    ])
  })

  it('that looks into a file which is not there is refused', async () => {
    const account = { take: 'a', from: 'nowhere.csv', where: 'b', equals: 'Nr' }
    const reads = [{ file: 'Kunden.csv', as: 'accounts', columns: { id: account } }]
    await expect(mapped({ 'Kunden.csv': KUNDEN }, reads)).rejects.toThrow(/nowhere\.csv does not exist/)
  })
})

async function complaints(mapping: unknown): Promise<readonly string[]> {
  try {
    await taken({ 'accounts.csv': 'id,name\n' }, { mapping })
  } catch (error) {
    return (error as Error).message.split('\n  ').slice(1)
  }
  return []
}

describe('a mapping that is wrong', () => {
  it('is refused with every mistake, its place and what was probably meant', async () => {
    const mapping = {
      sorce: 'x',
      reads: [
        {
          file: 'a.csv',
          as: 'acounts',
          columns: {},
        },
        {
          file: 'a.csv',
          as: 'subscriptions',
          grain: 'week',
          columns: {
            seat: 'x',
            arr: { colum: 'x' },
            mrr: { column: 'x', divide_by: 0 },
            plan: { text: 'x', when: ['y'] },
            status: { take: 'x', from: 'y' },
            id: 5,
          },
        },
        { as: 'usage', grain: 'day', columns: { grain: 'g' } },
      ],
    }
    expect(await complaints(mapping)).toEqual([
      '"sorce" is not understood here (source, date_order, decimals, currencies, time_zone, encoding, delimiter, reads); did you mean "source"?',
      'reads[0].as: "acounts" is not a canonical file that is read (accounts, contacts, products, subscriptions, invoices, tickets, surveys, touches, notes, events, opportunities, objectives, metrics, milestones, values, risks, actions, meetings, competitors, use_cases, commitments, people, rates, usage); did you mean "accounts"?',
      'reads[1].columns: "seat" is not a column of subscriptions; did you mean "seats"?',
      'reads[1].columns.arr: "colum" is not understood here (column, text, take, first, join, times, when, values, others, part, minor_units_of, divide_by); did you mean "column"?',
      'reads[1].columns.arr.column is missing',
      'reads[1].columns.mrr.divide_by must be a number greater than 0',
      'reads[1].columns.plan.when must be an object { … }',
      'reads[1].columns.status.where is missing',
      'reads[1].columns.status.equals is missing',
      'reads[1].columns.id must be the name of a column, or an object { … }',
      'reads[1].grain does not belong to subscriptions',
      'reads[2].grain is said twice: here and among the columns',
      'reads[2].file is missing',
    ])
  })

  it.each([
    ['no JSON', '{ "reads": [ }', /map\.json is not JSON, line 1, column 14: } stands where a value should/],
    ['no object', '[]', /It must be an object/],
    ['empty', '{ "reads": [] }', /reads names no file/],
  ])('%s', async (_what, mapping, says) => {
    await expect(taken({ 'accounts.csv': 'id,name\n' }, { mapping })).rejects.toThrow(says)
  })

  it('reckons only with numbers that can be read in one way, and never leaves one as it was', async () => {
    const mapping = {
      reads: [
        {
          file: 'k.csv',
          as: 'accounts',
          columns: { id: 'nr', name: 'nr', revenue: { column: 'cents', divide_by: 100 } },
        },
      ],
    }
    const rows = ['A;7900', 'B;7.900,50', 'C;1,234', 'D;(200)', 'E;n/a', 'F;viel', 'G;1,234.00']
    const { report, facts } = await taken({ 'k.csv': `nr;cents\n${rows.join('\n')}\n` }, { mapping })
    expect(facts.map(({ sourceId, values }) => [sourceId, values['revenue'] ?? null])).toEqual([
      ['A', 79],
      ['B', 79.005],
      ['E', null],
      ['G', 12.34],
    ])
    expect(lines(report)).toEqual([
      'k.csv:4 cents "1,234 ÷ 100": not a number; write it as 1234.50',
      'k.csv:7 cents "viel": not a number; write it as 1234.50',
      'k.csv:5 cents "-2.000000": less than 0; give 0 or more',
    ])
  })
})
