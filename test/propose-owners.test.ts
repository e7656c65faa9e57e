/** Owners that a file gives by their names: found by our people, and told where there are none. */
import { describe, expect, it } from 'vitest'
import { lines, taken } from './support/files.ts'

const people = 'email,name,role\nann@us.example,Ann Smith,AM\nben@us.example,Ben Ray,CSM\n'

async function owners(files: Readonly<Record<string, string>>) {
  const { report, facts } = await taken(files)
  expect(lines(report)).toEqual([])
  const accounts = facts.filter(({ kind }) => kind === 'account')
  return {
    owners: accounts.map(({ values }) => [values['am_email'] ?? null, values['csm_email'] ?? null]),
    assumes: report.files.flatMap(({ assumptions }) => assumptions),
  }
}

describe('an owner by name', () => {
  const text = 'id,name,Account owner,CSM\n1,Acme,Ann Smith,Ben Ray\n2,Beta,Ann Smith,\n'

  it('is found by the people of the same import, whatever their columns are called', async () => {
    const found = [
      ['ann@us.example', 'ben@us.example'],
      ['ann@us.example', null],
    ]
    expect(await owners({ 'accounts.csv': text, 'people.csv': people })).toMatchObject({ owners: found })
    const team = 'Name;E-Mail;Team\nAnn Smith;ann@us.example;North\nBen Ray;ben@us.example;North\n'
    expect(await owners({ 'accounts.csv': text, 'Team.csv': team })).toMatchObject({ owners: found })
  })

  it('is told where nobody is known, and where one of them is not', async () => {
    const none = [null, null]
    const alone = await owners({ 'accounts.csv': text })
    expect(alone.owners).toEqual([none, none])
    expect(alone.assumes).toEqual([
      'am_email is not read: "Account owner" holds names, not e-mail addresses; send a file people.csv with name and email along',
      'csm_email is not read: "CSM" holds names, not e-mail addresses; send a file people.csv with name and email along',
    ])
    const rows = ['Ann Smith', 'Ben Ray', 'Cy Dee', 'Ann Smith', 'Ben Ray']
    const all = rows.map((name, at) => `${at},Company ${at},${name}`).join('\n')
    const more = 'email,name\nann@us.example,Ann Smith\nben@us.example,Ben Ray\neve@us.example,Eve Law\n'
    const withMore = `${more}fay@us.example,Fay Orr\n`
    const some = await owners({
      'accounts.csv': `id,name,owner\n${all}\n8,Eight,Eve Law\n9,Nine,Fay Orr\n`,
      'people.csv': withMore,
    })
    expect(some.owners.map(([am]) => am)).toEqual([
      'ann@us.example',
      'ben@us.example',
      null,
      'ann@us.example',
      'ben@us.example',
      'eve@us.example',
      'fay@us.example',
    ])
    expect(some.assumes).toEqual(['am_email stays empty for Cy Dee, whom people.csv does not name'])
  })

  it('is left where the file says an address, or where it may be one of two', async () => {
    const said = 'id,name,am_email,Account owner\n1,Acme,eve@us.example,Ann Smith\n'
    expect(await owners({ 'accounts.csv': said, 'people.csv': people })).toEqual({
      owners: [['eve@us.example', null]],
      assumes: [],
    })
  })
})
