/** Files of nobody in particular: read by what they and their columns are called, by what they hold, or not at all. */
import { describe, expect, it } from 'vitest'
import { kinds } from '#src/facts/kinds.ts'
import { normalHeader } from '#src/connect/files/propose/normal-header.ts'
import { all, lines, taken, withInput } from './support/files.ts'

const KUNDEN =
  'Kundennummer;Firmenname;Webseite;Branche;Kunde seit\nK1;Acme;https://www.acme.example;Bau;2024-01-01\nK2;Beta;beta.example;;2024-02-01\n'

function read(files: Readonly<Record<string, string>>) {
  return withInput(files, async (input, folder) => {
    const report = await input.check({}, () => {})
    const facts = await Promise.all(kinds.map(async ({ name }) => (await all(input.facts(name, 0))).flat()))
    const plain = JSON.parse(JSON.stringify(report).replaceAll(`${folder}/`, '')) as typeof report
    return { report: plain, facts: facts.flat() }
  })
}

describe('a file with names of its own', () => {
  it('in German is read, and says by what each column was found', async () => {
    const { report, facts } = await taken({ 'Kunden.csv': KUNDEN })
    expect(lines(report)).toEqual([])
    expect(facts.map(({ values }) => values)).toEqual([
      { id: 'K1', name: 'Acme', domain: 'acme.example', industry: 'Bau', created_on: '2024-01-01' },
      { id: 'K2', name: 'Beta', domain: 'beta.example', created_on: '2024-02-01' },
    ])
    expect(report.files[0]?.columns).toEqual([
      { column: 'id', from: 'Kundennummer', by: 'header', samples: ['K1', 'K2'] },
      { column: 'name', from: 'Firmenname', by: 'header', samples: ['Acme', 'Beta'] },
      {
        column: 'domain',
        from: 'domain of Webseite',
        by: 'header',
        samples: ['https://www.acme.example', 'beta.example'],
      },
      { column: 'industry', from: 'Branche', by: 'header', samples: ['Bau'] },
      { column: 'created_on', from: 'Kunde seit', by: 'header', samples: ['2024-01-01', '2024-02-01'] },
    ])
    expect(report.files[0]?.firstRows[0]).toEqual({
      id: 'K1',
      name: 'Acme',
      domain: 'acme.example',
      industry: 'Bau',
      created_on: '2024-01-01',
    })
  })

  it.each([
    ['French', 'clients.csv', 'numero client,raison sociale,pays\n1,Acme,FR\n'],
    ['Spanish', 'clientes.csv', 'id cliente,razón social,país\n1,Acme,FR\n'],
    ['English', 'customers 2025.csv', 'customer_number,Company Name,Country\n1,Acme,FR\n'],
  ])('in %s is read', async (_, name, text) => {
    const { facts } = await taken({ [name]: text })
    expect(facts.map(({ values }) => values)).toEqual([{ id: '1', name: 'Acme', country: 'FR' }])
  })

  it('finds its accounts by the ids it holds, or by their names', async () => {
    const { report, facts } = await read({
      'Kunden.csv': KUNDEN,
      'Rechnungen.csv':
        'Rechnungsnummer,Debitor,Rechnungsdatum,Betrag\nR1,K1,2025-03-01,10\nR2,K2,2025-03-02,20\n',
      'deals.csv': 'deal_id,deal_name,Gesellschaft,stage\nD1,More,Beta,Open\n',
    })
    expect(lines(report)).toEqual([])
    const account = Object.fromEntries(facts.map(({ sourceId, values }) => [sourceId, values['account_id']]))
    expect(account).toMatchObject({ R1: 'K1', R2: 'K2', D1: 'K2' })
    const by = report.files.map(({ as, columns }) => [
      as,
      columns.find(({ column }) => column === 'account_id')?.by,
    ])
    expect(by).toEqual(
      expect.arrayContaining([
        ['invoices', 'content'],
        ['opportunities', 'content'],
      ]),
    )
  })

  it('finds the roles of contacts by their words, also beside a job title', async () => {
    const contacts = async (header: string, ...rows: readonly string[]) => {
      const text = `Person ID,Kundennummer,Full Name,Email,${header}\n${rows.join('\n')}\n`
      const { facts } = await read({ 'Kunden.csv': KUNDEN, 'contacts.csv': text })
      return facts
        .filter(({ kind }) => kind === 'contact')
        .map(({ values: { roles, title } }) => [title, roles])
    }
    const [ann, bob] = ['C1,K1,Ann Ash,ann@acme.example', 'C2,K1,Bob Birch,bob@acme.example']
    expect(
      await contacts('Job Title,Buying Role', `${ann},CTO,Champion`, `${bob},CFO,Economic buyer`),
    ).toEqual([
      ['CTO', ['Champion']],
      ['CFO', ['Economic Buyer']],
    ])
    expect(await contacts('Job Title,Role', `${ann},CTO,Champion`, `${bob},CFO,Influencer`)).toEqual([
      ['CTO', ['Champion']],
      ['CFO', ['Influencer']],
    ])
    expect(await contacts('Role', `${ann},CTO`, `${bob},Champion of chess`)).toEqual([
      ['CTO', undefined],
      ['Champion of chess', undefined],
    ])
  })

  it('finds the segment and the ARR of accounts by other words', async () => {
    const { facts } = await taken({
      'accounts.csv':
        'Customer ID,Company Name,Industry,Customer Segment,Annual Recurring Revenue\nK1,Acme,Software,Enterprise,48000\n',
    })
    expect(facts[0]?.values).toMatchObject({ segment: 'Enterprise', arr: 48_000 })
  })

  it('is asked about where two columns may be meant, with what they hold', async () => {
    const text = 'id,account_id,Rechnungsdatum,Datum,Betrag\nR1,K1,2025-03-01,2025-03-02,10\n'
    const { report } = await read({ 'Kunden.csv': KUNDEN, 'Rechnungen.csv': text })
    expect(lines(report)).toEqual([
      'Rechnungen.csv:1 issued_on "issued_on": the column is missing; ' +
        'say in a mapping which column is issued_on: "Rechnungsdatum" (2025-03-01), "Datum" (2025-03-02)',
    ])
  })

  it('says which columns it has where a required one cannot be found', async () => {
    const { report } = await read({
      'Kunden.csv': 'Kundennummer,Farbe\nK1,rot\nK2,blau\n',
      'accounts.csv': 'id,name\n1,A\n',
    })
    expect(report.notRead).toEqual([
      { path: 'Kunden.csv', why: expect.stringContaining('neither its name nor its columns say what it is') },
    ])
  })

  it('about something else is not read, and nothing is proposed', async () => {
    const weather = 'date,city,temperature_c,rain_mm\n2026-01-01,Kiel,3,0.4\n2026-01-02,Kiel,5,0\n'
    const { report } = await read({ 'accounts.csv': 'id,name\n1,A\n', 'weather.csv': weather })
    expect(report.notRead.map(({ path }) => path)).toEqual(['weather.csv'])
    expect(report.mapping).toBeNull()
    await expect(read({ 'weather.csv': weather })).rejects.toThrow('No file that can be read was found.')
  })
})

describe('a proposal', () => {
  it('is a mapping: used again it gives the same, and what a person changes in it counts', async () => {
    const first = await taken({ 'Kunden.csv': KUNDEN })
    const { proposed, document } = first.report.mapping!
    expect(proposed).toBe(true)
    const again = await taken({ 'Kunden.csv': KUNDEN }, { mapping: document })
    expect(again.facts).toEqual(first.facts)
    expect(again.report.mapping).toEqual({ proposed: false, document })
    expect(new Set(again.report.files[0]?.columns.map(({ by }) => by))).toEqual(new Set(['mapping']))
    const changed = JSON.parse(JSON.stringify(document).replace('"Branche"', '"Firmenname"')) as unknown
    const other = await taken({ 'Kunden.csv': KUNDEN }, { mapping: changed })
    expect(other.facts[0]?.values).toMatchObject({ industry: 'Acme' })
  })

  it('is made only of the files that a mapping does not name', async () => {
    const mapping = {
      reads: [{ file: 'Kunden.csv', as: 'accounts', columns: { id: 'Kundennummer', name: 'Firmenname' } }],
    }
    const { report } = await taken(
      { 'Kunden.csv': KUNDEN, 'produkte.csv': 'Produktnummer,Produktname\nP1,Suite\n' },
      { mapping },
    )
    expect(report.mapping?.proposed).toBe(true)
    expect(report.files.map(({ as, columns }) => [as, columns[0]?.by])).toEqual([
      ['accounts', 'mapping'],
      ['products', 'header'],
    ])
  })
})

it.each([
  ['Created (UTC)', 'created_utc'],
  ['OwnerId', 'owner_id'],
  ['Product2Id', 'product2_id'],
  ['Straße', 'strasse'],
  ['Größe', 'grosse'],
  ['Deal - Deal created', 'deal_deal_created'],
  ['_fivetran_deleted', 'fivetran_deleted'],
  ['satisfaction_rating.score', 'satisfaction_rating_score'],
])('%s reads as %s', (name, normal) => {
  expect(normalHeader(name)).toBe(normal)
})
