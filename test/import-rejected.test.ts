/** A partial import: the good rows are in, the others lie where whoever ran it finds them, and come in once they are corrected. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { rejectedFile } from '#src/operations/rejected-place.ts'
import type { Progress } from '#src/operations/operation.ts'
import { testHouse, type TestHouse } from './support/test-house.ts'

let present: TestHouse
let owner: Actor
let folder: string

beforeAll(async () => {
  present = await testHouse('2026-10-31')
  owner = await present.actor('acme')
  folder = present.folder('crm', { 'accounts.csv': ['id,name,tier', 'A-1,Acme,1', 'A-2,Beta,9', 'A-3,,2'] })
})

afterAll(() => present.close())

const bring = (input: Record<string, unknown>, told?: Progress[]) =>
  present.run(importFiles, { paths: [folder], ...input }, owner, {
    report: (progress) => void told?.push(progress),
    emit: async () => {},
  })

describe('a partial import', () => {
  it('puts rejected rows into a folder beside its caller, beside one that is there already', async () => {
    const home = join(dirname(folder), 'desk')
    const first = await bring({ partial: true, rejected: home })
    const [file] = first.rejectedFiles
    expect(first.added).toEqual({ account: 1 })
    expect(first.rejectedFiles).toEqual([
      { path: join(home, `rejected-${first.importNo}`, 'crm', 'accounts.csv'), rows: 2 },
    ])
    const text = readFileSync(file!.path, 'utf8')
    expect(text).toContain('3,tier: more than 3; give 1 to 3,A-2,Beta,9\n')
    mkdirSync(join(home, `rejected-${first.importNo! + 1}`))
    const second = await bring({ partial: true, rejected: home })
    expect(second.rejectedFiles[0]!.path).toBe(
      join(home, `rejected-${first.importNo! + 1}-2`, 'crm', 'accounts.csv'),
    )
    writeFileSync(file!.path, text.replace('Beta,9', 'Beta,3').replace('A-3,,2', 'A-3,Gamma,2'))
    const corrected = await bring({ paths: [join(home, `rejected-${first.importNo}`)] })
    expect([corrected.added, corrected.report.problems]).toEqual([{ account: 2 }, []])
    expect(corrected.report.files[0]!.source).toBe('crm')
  })

  it('keeps them for their download where nobody names a folder, by the name it tells', async () => {
    const { importNo, rejectedFiles } = await bring({ partial: true, dryRun: false })
    expect(rejectedFiles).toEqual([{ path: 'crm/accounts.csv', rows: 2 }])
    const path = rejectedFile(present.house, owner, importNo!, 'crm/accounts.csv')
    expect(readFileSync(path!, 'utf8')).toContain('A-2,Beta,9')
    for (const name of ['../accounts.csv', 'crm/../../x', 'crm', '/etc/passwd', 'a/b/c', 'crm/..', '']) {
      expect(rejectedFile(present.house, owner, importNo!, name)).toBeNull()
    }
  })

  it('that is only looked at puts nothing anywhere', async () => {
    const home = join(dirname(folder), 'look')
    expect((await bring({ partial: true, dryRun: true, rejected: home })).rejectedFiles).toEqual([])
    expect(existsSync(home)).toBe(false)
  })

  it('says while it reads and writes how much is done of how much', async () => {
    const told: Progress[] = []
    const fresh = present.folder('erp', { 'accounts.csv': ['id,name', 'E-1,Delta', 'E-2,Epsilon'] })
    await bring({ paths: [fresh] }, told)
    expect(told).toContainEqual({ says: `Reading ${join(fresh, 'accounts.csv')}`, done: 0, of: 2 })
    expect(told).toContainEqual({ says: 'Writing account rows', done: 2, of: 2 })
  })
})
