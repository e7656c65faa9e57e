/** What columns and their words are called beyond ASCII and beyond one role: umlauts, currencies of reports, several roles. */
import { describe, expect, it } from 'vitest'
import { all, lines, taken, withInput } from './support/files.ts'

const accounts = 'id,name\n1,Acme\n2,Beta\n'

describe('columns with umlauts', () => {
  it.each([
    'Kündigungsfrist (Tage);Automatische Verlängerung;Gekündigt am;Plätze',
    'Kuendigungsfrist (Tage);Automatische Verlaengerung;Gekuendigt am;Plaetze',
    'KUNDIGUNGSFRIST_TAGE;automatische verlangerung;gekundigt_am;platze',
  ])('are known as %s', async (head) => {
    const text = `Vertragsnummer;Kunde;Beginn;${head}\nV1;1;2026-01-01;30;ja;2026-05-01;40\n`
    const { report, facts } = await taken({ 'accounts.csv': accounts, 'Verträge.csv': text })
    expect(lines(report)).toEqual([])
    expect(facts.find(({ kind }) => kind === 'subscription')?.values).toMatchObject({
      notice_days: 30,
      auto_renew: true,
      cancelled_on: '2026-05-01',
      seats: 40,
    })
  })

  it('are known in tickets', async () => {
    const text = 'Ticketnummer;Kunde;Eröffnet am;Gelöst am;Priorität\nT1;1;2026-01-01;2026-01-03;high\n'
    const { report } = await taken({ 'accounts.csv': accounts, 'Störungen.csv': text })
    expect(report.files.find(({ as }) => as === 'tickets')?.columns.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['opened_at', 'closed_at', 'priority']),
    )
  })
})

it('the currency of a report of opportunities of Salesforce is read', async () => {
  const text =
    'Account Name,Opportunity Name,Opportunity ID,Stage,Close Date,Amount,Currency\nAcme,More,006A,Won,2027-01-31,120000,EUR\n'
  const values = await withInput(
    { 'accounts report.csv': 'Account ID,Account Name,Website\n1,Acme,acme.example\n', 'opps.csv': text },
    async (input) => {
      await input.check({}, () => {})
      return (await all(input.facts('opportunity', 0))).flat().map((fact) => fact.values)
    },
  )
  expect(values).toMatchObject([{ amount: 120_000, currency: 'EUR' }])
})

it('several buying roles of a person are told apart, and what is no role is named', async () => {
  const { report, facts } = await taken({
    'companies.csv':
      'Record ID,Company name,Company Domain Name,Industry,Create Date\n1,Acme,acme.example,Rail,2024-02-03\n',
    'contacts.csv': [
      'Record ID,First Name,Last Name,Email,Buying Role,Primary Associated Company ID',
      '7,Ada,Berg,ada@acme.example,Champion;Decision Maker,1',
      '8,Bo,Dahl,bo@acme.example,Technical Decision Maker; Internal Ally,1',
      '9,Cy,Eck,cy@acme.example,Other;COACH,1',
      '10,Di,Falk,di@acme.example,Legal & Compliance,1',
    ].join('\n'),
  })
  expect(lines(report)).toEqual([])
  const roles = facts.filter(({ kind }) => kind === 'contact').map(({ values }) => values['roles'])
  expect(roles).toEqual(
    expect.arrayContaining([
      ['Champion', 'Economic Buyer'],
      ['Technical Decision Maker', 'Internal Ally'],
      ['Coach'],
      undefined,
    ]),
  )
  expect(report.files.flatMap(({ assumptions }) => assumptions)).toContain(
    'Buying Role: left out is what is no role type: Other, Legal & Compliance',
  )
})

it('what holds is said in German too: of contracts and people', async () => {
  const { report, facts } = await taken({
    'accounts.csv': accounts,
    'Verträge.csv': 'Vertragsnummer;Kunde;Beginn;Status\nV1;1;2026-01-01;aktiv\nV2;2;2026-01-01;Gekündigt\n',
    'Kontakte.csv': 'Kontakt-ID;Kunde;Name;Status\nC1;1;Ada;aktiv\nC2;2;Bo;ausgeschieden\n',
    'Wechselkurse.csv': 'Währung;Datum;Kurs\nUSD;2026-01-01;0,90\n',
  })
  expect(lines(report)).toEqual([])
  expect(report.notRead).toEqual([])
  const said = facts.filter(({ kind }) => kind !== 'account').map(({ values }) => values['status'])
  expect(said.toSorted()).toEqual(['active', 'active', 'cancelled', 'left'])
})

it('contacts and invoices under German heads are read', async () => {
  const contacts =
    'Kontakt-Nr,Kundennummer,Name,Rollen,Einfluss,Status,Ausgeschieden am\nC1,1,Ada Lau,Champion,Hoch,ausgeschieden,2026-05-01\n'
  const invoices = 'Rechnungsnr,Kundennummer,Rechnungsdatum,Betrag,Währung\nR1,1,2026-01-01,100,EUR\n'
  const { report, facts } = await taken({
    'accounts.csv': accounts,
    'Kontakte.csv': contacts,
    'Rechnungen.csv': invoices,
  })
  expect(lines(report)).toEqual([])
  expect(facts.find(({ kind }) => kind === 'contact')).toMatchObject({
    sourceId: 'C1',
    values: { roles: ['Champion'], influence: 'High', status: 'left', status_on: '2026-05-01' },
  })
  const invoice = report.files.find(({ as }) => as === 'invoices')
  expect(invoice?.columns.find(({ column }) => column === 'id')?.from).toBe('Rechnungsnr')
})
