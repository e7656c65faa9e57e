/** Each way in which records contradict each other: one case that is found, and one beside it that is none. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findings } from '#src/connect/files/findings.ts'
import type { DataFinding } from '#src/connect/files/import-input.ts'
import { contradictions as cases, created, type Files, subscription } from './support/contradictions.ts'
import { withInput } from './support/files.ts'

/** Two accounts that say nothing, where a case brings none of its own. */
const plain = ['id,name', 'A,Acme', 'B,Beta']

/** Today is 2026-10-31. */
async function found(files: Files): Promise<DataFinding[]> {
  const texts = Object.entries({ accounts: plain, ...files }).map(([name, rows]) => [
    `${name}.csv`,
    `${rows.join('\n')}\n`,
  ])
  return withInput(Object.fromEntries(texts), async (input, folder) => {
    const report = await input.check({}, () => {})
    expect(report.problems).toEqual([])
    return JSON.parse(JSON.stringify(report.findings).replaceAll(`${folder}/`, '')) as DataFinding[]
  })
}

describe('where records contradict each other', () => {
  it('has a case here for every kind, and a kind for every case', () => {
    const folder = join(import.meta.dirname, '../src/connect/files/findings')
    const files = readdirSync(folder).map((file) => file.replace('.ts', ''))
    expect(Object.keys(cases).toSorted()).toEqual(files.toSorted())
    expect(findings.map(({ kind }) => kind).toSorted()).toEqual(files.toSorted())
  })

  it.each(Object.entries(cases))(
    '%s is found with file, line and both sides',
    async (kind, { wrong, finds, example }) => {
      const one = (await found(wrong)).find((finding) => finding.kind === kind)
      expect(one).toMatchObject({ count: finds[0], of: finds[1] })
      const [file, line, says] = example
      expect(one?.examples[0]).toMatchObject({ file, line, says })
    },
  )

  it.each(Object.entries(cases))('%s is not claimed where records agree', async (kind, { right }) => {
    expect((await found(right)).map((finding) => finding.kind)).not.toContain(kind)
  })
})

describe('what is compared', () => {
  it('is the latest version of each record', async () => {
    const accounts = [
      'id,name,seats,observed_at',
      'A,Acme,5,2026-01-01T00:00:00Z',
      'A,Acme,9,2026-05-01T00:00:00Z',
    ]
    const kinds = await found({ accounts, subscriptions: subscription('seats', 'S,A,2026-01-01,9') })
    expect(kinds).toEqual([])
  })

  it('is rows that are good only: what is rejected is told as an error, not twice', async () => {
    await withInput(
      {
        'accounts.csv': 'id,name,created_on\nA,Acme,2026-01-01\n',
        'tickets.csv': 'id,account_id,opened_at,satisfaction\nT,A,2025-01-01T00:00:00Z,9\n',
      },
      async (input) => {
        const report = await input.check({}, () => {})
        expect(report.rejected['ticket']).toBe(1)
        expect(report.findings).toEqual([])
      },
    )
  })

  it('is nothing where nothing contradicts itself', async () => {
    expect(await found({ accounts: created })).toEqual([])
  })
})
