/** Heads as people write them, also beside those that a vendor's form knows: none is lost without a word. */
import { describe, expect, it } from 'vitest'
import { lines, taken } from './support/files.ts'

const accounts = 'id,name\n1,Acme\n2,Beta\n'

function valuesOf(facts: Awaited<ReturnType<typeof taken>>['facts'], kind: string) {
  return facts.find((fact) => fact.kind === kind)?.values
}

describe('what the form of a vendor does not say', () => {
  it.each(['csm_email', 'CSM Email', 'Customer Success Manager'])(
    'is taken by its name: %s',
    async (head) => {
      const text = `Account ID;Account Name;Website;${head};Seats\n1;Acme;acme.example;lena@us.example;40\n`
      const { report, facts } = await taken({ 'Accounts.csv': text })
      expect(lines(report)).toEqual([])
      expect(valuesOf(facts, 'account')).toMatchObject({ csm_email: 'lena@us.example', seats: 40 })
    },
  )

  it('is kept as it came, and said to be, where its words are none of the column', async () => {
    const text =
      'Contact ID,Full Name,Account ID,Account Name,Email,Status\n7,Ada Berg,1,Acme,ada@acme.example,Working\n'
    const { report, facts } = await taken({ 'accounts.csv': accounts, 'contacts report.csv': text })
    expect(lines(report)).toEqual([])
    expect(facts.find(({ kind }) => kind === 'contact')?.attributes).toMatchObject({ Status: 'Working' })
  })

  it('is read of the people of Intercom: their role at the customer', async () => {
    const head = 'User ID,Name,Email,Company ID,Role,Last seen\n'
    const row = 'i1,Greta Maurer,greta@acme.example,1,Economic Buyer,2026-11-12\n'
    const { facts } = await taken({ 'accounts.csv': accounts, 'people export.csv': head + row })
    expect(valuesOf(facts, 'contact')).toMatchObject({ roles: ['Economic Buyer'] })
  })

  it('is kept of the people of Intercom, where the role is no type of role', async () => {
    const head = 'User ID,Name,Email,Company ID,Role,Last seen\n'
    const row = 'i1,Greta Maurer,greta@acme.example,1,Plant lead,2026-11-12\n'
    const { report, facts } = await taken({ 'accounts.csv': accounts, 'people export.csv': head + row })
    expect(report.files.find(({ as }) => as === 'contacts')?.unknownColumns).toContain('Role')
    expect(facts.find(({ kind }) => kind === 'contact')?.attributes).toMatchObject({ Role: 'Plant lead' })
  })
})

describe('a file of our own names', () => {
  it('may call further columns by other words', async () => {
    const { report, facts } = await taken({
      'accounts.csv':
        'id,name,Website,Account owner,Branche,ledger\n1,Acme,https://acme.example/de,ann@us.example,Toys,x\n',
      'contacts.csv': 'id,account_id,name,role,Note\nC1,1,Ada Berg,Champion,met in May\n',
    })
    expect(lines(report)).toEqual([])
    const account = { domain: 'acme.example', am_email: 'ann@us.example', industry: 'Toys' }
    expect(valuesOf(facts, 'account')).toMatchObject(account)
    expect(valuesOf(facts, 'contact')).toMatchObject({ roles: ['Champion'], notes: 'met in May' })
    expect(report.files.map(({ unknownColumns }) => unknownColumns)).toEqual([['ledger'], []])
  })

  it('keeps what its own names say, and what no word tells', async () => {
    const text = 'id,name,domain,Website,owner\n1,Acme,acme.example,shop.example,Ann\n'
    const { report, facts } = await taken({ 'accounts.csv': text })
    expect(valuesOf(facts, 'account')).toMatchObject({ domain: 'acme.example' })
    expect(valuesOf(facts, 'account')).not.toHaveProperty('am_email')
    expect(report.files[0]!.unknownColumns).toEqual(['Website', 'owner'])
  })
})

describe('a plain head', () => {
  const invoice = (issued: string, due: string, paid: string, amount: string) =>
    `Invoice No;Customer;${issued};${due};${paid};${amount}\nR1;1;2026-01-02;2026-02-01;2026-01-20;100\n`

  it.each([
    ['Issued', 'Due', 'Paid date', 'Invoice total'],
    ['Billing date', 'Payment due', 'Date paid', 'Total'],
    ['Created date', 'Due date', 'Payment date', 'Invoice amount'],
    ['Ausgestellt am', 'Fälligkeitsdatum', 'Gezahlt am', 'Gesamtbetrag'],
    ['Erstellt am', 'Fällig am', 'Zahlungseingang', 'Rechnungssumme'],
  ])('of invoices is known: %s, %s, %s, %s', async (...heads) => {
    const { report } = await taken({ 'accounts.csv': accounts, 'Invoices.csv': invoice(...heads) })
    expect(lines(report)).toEqual([])
    const read = report.files.find(({ as }) => as === 'invoices')
    const names = ['id', 'account_id', 'issued_on', 'due_on', 'paid_on', 'amount']
    expect(read?.columns.map(({ column }) => column)).toEqual(names)
    expect(read?.unknownColumns).toEqual([])
  })

  it.each([
    ['Contract No', 'Contract start', 'Contract end', 'Date cancelled', 'Notice deadline'],
    ['Vertragsnr', 'Laufzeitbeginn', 'Laufzeitende', 'Kündigungsdatum', 'Kündbar bis'],
  ])('of contracts is known: %s, %s, %s, %s, %s', async (...heads) => {
    const text = `${heads.join(';')};Kunde\nV1;2026-01-01;2026-12-31;2026-05-01;2026-09-30;1\n`
    const { report, facts } = await taken({ 'accounts.csv': accounts, 'Contracts.csv': text })
    expect(lines(report)).toEqual([])
    expect(valuesOf(facts, 'subscription')).toMatchObject({
      id: 'V1',
      start_on: '2026-01-01',
      end_on: '2026-12-31',
      cancelled_on: '2026-05-01',
      notice_on: '2026-09-30',
    })
  })

  it.each(['Record Id', 'Customer ID'])('of accounts is known: %s', async (head) => {
    const text = `${head};Account Name;Website;Parent Account.id;Billing Country\nz1;Acme;acme.example;;Austria\n`
    const { report, facts } = await taken({ 'Zoho_Accounts.csv': text })
    expect(lines(report)).toEqual([])
    expect(valuesOf(facts, 'account')).toMatchObject({ id: 'z1', domain: 'acme.example', country: 'Austria' })
  })

  it('of single events is known: they are use', async () => {
    const events =
      'Event Name,Time,Distinct ID,Account ID,Count\nlogin,1782896400,u1,1,3\nexport_run,1782982800,u2,1,2\n'
    const { report } = await taken({ 'accounts.csv': accounts, 'mixpanel_events.csv': events })
    expect(lines(report)).toEqual([])
    expect(report.files.map(({ as }) => as).toSorted()).toEqual(['accounts', 'usage'])
    expect(report.accountDays).toBe(2)
  })
})

describe('contracts without a file of products', () => {
  const head = 'Contract ID,Account,PRODUCT,Start date,MRR,Currency\n'
  const rows = 'C1,1,Core,2025-01-01,500,EUR\nC2,1,Insights,2025-01-01,80,EUR\n'
  const said = (report: Awaited<ReturnType<typeof taken>>['report']) =>
    report.findings.filter(({ kind }) => kind === 'many-open-subscriptions')

  it('may name their products', async () => {
    const files = { 'accounts.csv': accounts, 'Contracts.csv': head.replace('PRODUCT', 'Product') + rows }
    const { report, facts } = await taken(files)
    expect(lines(report)).toEqual([])
    expect(facts.filter(({ kind }) => kind === 'subscription')).toHaveLength(2)
    expect(said(report).every(({ count }) => count === 0)).toBe(true)
  })

  it('are told with their plan where several run and none names a product: plans may be editions of one', async () => {
    const files = { 'accounts.csv': accounts, 'Contracts.csv': head.replace('PRODUCT', 'Plan') + rows }
    const { report } = await taken(files)
    expect(JSON.stringify(said(report))).toContain('of no product that is named, this one of plan Core')
  })

  it('are held against the file of products where there is one', async () => {
    const products = 'id,name\nP1,Core\n'
    const files = { 'accounts.csv': accounts, 'products.csv': products }
    const { report } = await taken({ ...files, 'Contracts.csv': head.replace('PRODUCT', 'Product') + rows })
    expect(lines(report).join()).toContain('no product has this id')
  })
})
