/** A partial import: the good rows are in, the others lie where whoever ran it finds them, and come in once they are corrected. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { fetchRejected } from '#src/operations/imports/fetch-rejected.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { showImport } from '#src/operations/imports/show-import.ts'
import { uploadFile } from '#src/operations/imports/upload-file.ts'
import type { Progress } from '#src/operations/operation.ts'
import { runOperation, type Sinks } from '#src/operations/run-operation.ts'
import { interruption } from './support/import-trial.ts'
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
  present.run(
    importFiles,
    { paths: [folder], ...input },
    owner,
    sinks((progress) => told?.push(progress)),
  )

const sinks = (report: Sinks['report']): Sinks => ({ report, emit: async () => {} })

const fetched = async (importNo: number | null, file: string) =>
  (await present.run(fetchRejected, { importNo: importNo!, file }, owner)).text

async function handIn(name: string, text: string): Promise<string> {
  const bytes = Buffer.from(text)
  const handedIn = { bytes: bytes.length, chunks: Readable.from([bytes]) }
  const kept = await runOperation(
    uploadFile,
    { name },
    owner,
    present.house,
    sinks(() => {}),
    handedIn,
  )
  return (kept as { upload: string }).upload
}

/** Stops the import when it says that it does this. */
const stoppedAt = (says: string) =>
  sinks((progress) => {
    if (progress.says === says) throw interruption
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
    expect(await fetched(importNo, 'crm/accounts.csv')).toContain('A-2,Beta,9')
    for (const name of ['../accounts.csv', 'crm/../../x', 'crm', '/etc/passwd', 'a/b/c', 'crm/..']) {
      await expect(fetched(importNo, name)).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(fetched(importNo, '')).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('keeps those of two files of one name, also when it goes on after an interruption', async () => {
    const uploads = [
      await handIn('accounts.csv', 'id,name,tier\nU-1,Alpha,1\nU-2,Beta,9\n'),
      await handIn('accounts.csv', 'id,name,tier\nU-3,Gamma,1\nU-4,Delta,8\nU-5,,1\n'),
    ]
    const input = { uploads, partial: true }
    await expect(present.run(importFiles, input, owner, stoppedAt('Publishing'))).rejects.toBe(interruption)
    const { importNo, resumed, rejectedFiles } = await present.run(importFiles, input, owner)
    expect(resumed).toBe(true)
    expect(rejectedFiles).toEqual([
      { path: 'upload/accounts.csv', rows: 1 },
      { path: 'rows-2/upload/accounts.csv', rows: 2 },
    ])
    const shown = await present.run(showImport, { importNo: importNo! }, owner)
    expect(shown.rejectedFiles.map(({ name }) => name).toSorted()).toEqual([
      'rows-2/upload/accounts.csv',
      'upload/accounts.csv',
    ])
    expect(JSON.stringify(shown.rejectedFiles)).not.toContain(present.house.uploads.directory)
    expect(await fetched(importNo, 'upload/accounts.csv')).toContain('U-2,Beta,9')
    expect(await fetched(importNo, 'rows-2/upload/accounts.csv')).toMatch(/U-4,Delta,8[^]*U-5,,1/)
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
  it('says of one that goes on how much was done before', async () => {
    const files = {
      'accounts.csv': ['id,name', 'R-1,Delta', 'R-2,Epsilon'],
      'contacts.csv': ['id,account_id,name', 'C-1,R-1,Ada'],
    }
    const paths = [present.folder('resumed', files)]
    const stopped = present.run(importFiles, { paths }, owner, stoppedAt('Writing account rows'))
    await expect(stopped).rejects.toBe(interruption)
    const told: Progress[] = []
    expect(await bring({ paths }, told)).toMatchObject({ resumed: true })
    expect(told.filter(({ says }) => says.startsWith('Writing'))).toEqual([
      { says: 'Writing contact rows', done: 3, of: 3 },
    ])
  })
})
