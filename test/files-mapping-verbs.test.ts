/** What a mapping can do beyond naming columns: choose, join, multiply, look up over steps, count in minor units, leave rows out. */
import { describe, expect, it } from 'vitest'
import { lines, taken } from './support/files.ts'

async function accounts(columns: unknown, text: string, more: Readonly<Record<string, unknown>> = {}) {
  const reads = [
    { file: 'K.csv', as: 'accounts', columns: { id: 'Nr', name: 'Nr', ...(columns as object) }, ...more },
  ]
  const { report, facts } = await taken({ 'K.csv': text }, { mapping: { reads } })
  return { report, values: facts.map(({ values }) => values) }
}

describe('a mapping', () => {
  it('takes the first that is filled, joins what is filled, multiplies', async () => {
    const text = 'Nr,Kurz,Lang,Strasse,Ort,Satz,Menge\n1,a,b,x,y,2.5,4\n2,,b,,y,2,\n3,,,,,,\n'
    const columns = {
      name: { first: ['Kurz', 'Lang', { text: 'No. {Nr}' }] },
      city: { join: ['Strasse', 'Ort'] },
      revenue: { times: ['Satz', 'Menge'] },
    }
    const { values } = await accounts(columns, text)
    expect(values).toEqual([
      { id: '1', name: 'a', city: 'x y', revenue: 10 },
      { id: '2', name: 'b', city: 'y' },
      { id: '3', name: 'No. 3' },
    ])
  })

  it('multiplies as many as it names, and shows them all where one is no number', async () => {
    const times = Array.from({ length: 12 }, (_, at) => (at === 0 ? 'Satz' : 'Zwei'))
    const text = 'Nr,Satz,Zwei\n1,1.5,2\n2,"1,5",2\n3,,2\n4,viel,2\n'
    const { values, report } = await accounts({ revenue: { times } }, text)
    expect(values).toEqual([
      { id: '1', name: '1', revenue: 3072 },
      { id: '2', name: '2', revenue: 3072 },
      { id: '3', name: '3' },
    ])
    const value = ['viel', ...times.slice(1).map(() => '2')].join(' × ')
    expect(report.problems).toMatchObject([{ count: 1, examples: [{ line: 5, value }] }])
  })

  it('counts in the units of the currency, and says where there is none', async () => {
    const text = 'Nr,Cent,Geld\n1,1250,usd\n2,1250,JPY\n3,1250,kwd\n4,1250,\n'
    const { values, report } = await accounts({ revenue: { column: 'Cent', minor_units_of: 'Geld' } }, text)
    expect(values.map(({ revenue }) => revenue)).toEqual([12.5, 1250, 1.25])
    expect(report.problems).toMatchObject([{ column: 'Cent', count: 1, examples: [{ line: 5 }] }])
  })

  it('takes parts of addresses and lists, and none for words that mean nothing', async () => {
    const text =
      'Nr,Web,Klasse\n1,https://www.Acme.example:8080/en?x=1,Gold\n2,jo@beta.example,?\n3,gamma.example; delta.example,Silber\n'
    const columns = {
      domain: { column: 'Web', part: 'domain' },
      industry: { column: 'Web', part: 'first' },
      tier: { column: 'Klasse', values: { Gold: '1', Silber: '2' }, others: null },
    }
    const { values } = await accounts(columns, text)
    expect(values.map(({ domain, tier }) => [domain, tier])).toEqual([
      ['acme.example', 1],
      ['beta.example', undefined],
      ['gamma.example', 2],
    ])
    expect(values[2]).toMatchObject({ industry: 'gamma.example' })
  })

  it('takes a column where others hold one of several words, another word, something or nothing', async () => {
    const text = 'Nr,A,B\n1,x,u\n2,y,u\n3,z,\n'
    const when = (conditions: unknown) => accounts({ city: { column: 'Nr', when: conditions } }, text)
    const cities = async (conditions: unknown) => (await when(conditions)).values.map(({ city }) => city)
    expect(await cities({ A: ['X', 'y'] })).toEqual(['1', '2', undefined])
    expect(await cities({ A: { not: 'x' } })).toEqual([undefined, '2', '3'])
    expect(await cities({ B: null })).toEqual([undefined, undefined, '3'])
    expect(await cities({ B: { not: null }, A: 'x' })).toEqual(['1', undefined, undefined])
  })

  it('looks up over two steps, only in some rows, and leaves empty what need not be found', async () => {
    const files = {
      'firmen.csv': 'id,name,owner\nF1,Acme,7\nF2,Beta,8\n',
      'link.csv': 'deal,firma,typ\nD1,F1,main\nD1,F2,other\nD2,F2,main\n',
      'leute.csv': 'nr,mail\n7,eva@us.example\n',
      'person.csv': 'id,name,deal\nP1,Ada,D1\nP2,Bo,D2\n',
    }
    const firma = { take: 'firma', from: 'link.csv', where: 'deal', equals: 'deal', only: { typ: 'main' } }
    const owner = { take: 'owner', from: 'firmen.csv', where: 'id', equals: firma }
    const reads = [
      { file: 'firmen.csv', as: 'accounts' },
      {
        file: 'person.csv',
        as: 'contacts',
        columns: {
          account_id: firma,
          owner_email: { take: 'mail', from: 'leute.csv', where: 'nr', equals: owner, optional: true },
        },
      },
    ]
    const { report, facts } = await taken(files, { mapping: { reads } })
    expect(lines(report)).toEqual([])
    expect(facts.filter(({ kind }) => kind === 'contact').map(({ values }) => values)).toEqual([
      { id: 'P1', account_id: 'F1', name: 'Ada', owner_email: 'eva@us.example' },
      { id: 'P2', account_id: 'F2', name: 'Bo' },
    ])
  })

  it('looks up the same for two columns, where only one of them need not be found', async () => {
    const files = {
      // A file that is not plain: DuckDB reads a copy of it.
      'leute.csv': 'nr,mail\n7,eva@us.example\nx,y,z\n',
      'firmen.csv': 'nr,name,wer\nF1,Acme,7\nF2,Beta,8\n',
    }
    const mail = { take: 'mail', from: 'leute.csv', where: 'nr', equals: 'wer' }
    const of = (columns: unknown) => ({
      mapping: { reads: [{ file: 'firmen.csv', as: 'accounts', columns }] },
    })
    const lenient = await taken(files, of({ id: 'nr', am_email: { ...mail, optional: true }, city: mail }))
    expect(lines(lenient.report).filter((line) => line.startsWith('firmen'))).toEqual([
      'firmen.csv:3 wer "8": not found in leute.csv; add it there, or correct it',
    ])
    const twice = await taken(files, of({ id: 'nr', am_email: mail, city: { join: [mail, mail] } }))
    expect(twice.facts.map(({ values }) => values)).toEqual([
      { id: 'F1', name: 'Acme', am_email: 'eva@us.example', city: 'eva@us.example eva@us.example' },
    ])
  })

  it('leaves rows out on purpose, counted with the reason, whatever else is wrong with them', async () => {
    const text = 'Nr,weg,Umsatz\n1,true,viel\n2,false,5\n3,TRUE,6\n'
    const { report, values } = await accounts({ revenue: 'Umsatz' }, text, {
      leave_out: { 'deleted there': { weg: 'true' } },
    })
    expect(lines(report)).toEqual([])
    expect(values).toEqual([{ id: '2', name: '2', revenue: 5 }])
    expect(report.files[0]?.leftOut).toEqual([{ why: 'deleted there', rows: 2 }])
    expect(report.rejected['account']).toBe(0)
  })

  it('leaves out what belongs to no account only where it says so', async () => {
    const files = {
      'accounts.csv': 'id,name\nA-1,Acme\n',
      'people.csv': 'nr,who,firm\nP1,Ada,A-1\nP2,Bo,A-9\nP3,Cy,\n',
    }
    const read = {
      file: 'people.csv',
      as: 'contacts',
      columns: { id: 'nr', name: 'who', account_id: 'firm' },
    }
    const strict = await taken(files, { mapping: { reads: [read] } })
    expect(strict.report.rejected['contact']).toBe(2)
    const lenient = await taken(files, { mapping: { reads: [{ ...read, orphans: 'leave-out' }] } })
    expect(lines(lenient.report)).toEqual([])
    expect(lenient.report.good['contact']).toBe(1)
    expect(lenient.report.rejected['contact']).toBe(0)
    const left = lenient.report.files.find(({ as }) => as === 'contacts')?.leftOut
    expect(left).toEqual([{ why: 'belongs to no account that is known', rows: 2 }])
  })

  it('is refused where its words contradict each other or mean nothing', async () => {
    const columns = {
      name: { first: [] },
      city: { column: 'a', text: 'b' },
      tier: { column: 'a', others: '1' },
      domain: { column: 'a', part: 'host' },
    }
    const wrong = { file: 'K.csv', as: 'accounts', columns, orphans: 'drop', leave_out: { gone: {} } }
    await expect(taken({ 'K.csv': 'a\n' }, { mapping: { reads: [wrong] } })).rejects.toThrow(
      [
        'reads[0].columns.name.first names nothing',
        'reads[0].columns.city says column and text, of which only one can be',
        'reads[0].columns.tier.others means nothing without values',
        'reads[0].columns.domain.part must be domain or first',
        'reads[0].leave_out.gone names no column',
        'reads[0].orphans can only be "leave-out"',
      ].join('\n  '),
    )
  })
})
