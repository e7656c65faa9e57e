/** Somebody says what a file is, and leaves it to Perennial where its columns come from. */
import { describe, expect, it } from 'vitest'
import { lines, taken } from './support/files.ts'

const files = {
  'accounts.csv': 'id,name\n1,Acme\n2,Beta\n',
  'days.csv': 'Company,Date,Active users,Hits\nAcme,2026-10-05,4,40\nBeta,2026-10-06,5,50\n',
}

describe('a read of a mapping without columns', () => {
  it('has the columns proposed, and is said as a mapping that gives the same again', async () => {
    const mapping = { reads: [{ file: 'days.csv', as: 'usage', date_order: 'mdy' }] }
    const { report, usage } = await taken(files, { mapping })
    expect(lines(report)).toEqual([])
    expect(usage.flatMap(({ accountSourceId }) => accountSourceId)).toEqual(['1', '2'])
    const { document, proposed } = report.mapping!
    expect(proposed).toBe(true)
    expect(document['reads']).toEqual([
      {
        file: 'days.csv',
        as: 'usage',
        date_order: 'mdy',
        columns: {
          account_id: { take: 'id', from: 'accounts.csv', where: 'name', equals: 'Company' },
          on: 'Date',
          events: 'Hits',
          active_users: 'Active users',
        },
      },
    ])
    const again = await taken(files, { mapping: document })
    expect(again.report.mapping).toEqual({ proposed: false, document })
    expect(again.usage).toEqual(usage)
  })

  it('counts before the name of the file, and asks for what it does not find', async () => {
    const reads = [{ file: 'invoices.csv', as: 'usage', grain: 'week' }]
    const text = 'Company,Date,grain,Remark\nAcme,2026-10-05,x,a\n'
    const { report } = await taken({ ...files, 'invoices.csv': text }, { mapping: { reads } })
    expect(report.mapping?.document['reads']).toMatchObject([
      { file: 'invoices.csv', as: 'usage', grain: 'week', columns: { on: 'Date' } },
    ])
    expect(report.problems).toMatchObject([{ column: 'events', problem: 'the column is missing' }])
  })

  it('is another than one that says that there are none', async () => {
    const reads = [{ file: 'days.csv', as: 'usage', columns: {} }]
    const { report } = await taken(files, { mapping: { reads } })
    expect(report.problems.map(({ column }) => column)).toEqual(['account_id', 'on', 'events'])
  })
})
