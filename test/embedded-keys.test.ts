/** The embedded database's key: where it comes from, and that data is never touched with another. */

import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { masterKey } from '#src/store/embedded/master-key.ts'
import { openEmbedded } from '#src/store/embedded/open-embedded.ts'
import { embeddedTemplate } from './support/embedded-template.ts'

let home: string
let file: string
let directory: string

beforeEach(() => {
  home = fs.mkdtempSync(join(tmpdir(), 'perennial-keys-'))
  file = join(home, 'keys', 'master.key')
  directory = join(home, 'data')
})

afterEach(() => {
  fs.rmSync(home, { recursive: true, force: true })
})

/** A data folder as after a first start, encrypted with the key it returns. */
async function filled(): Promise<Buffer> {
  const template = await embeddedTemplate({ cacheKey: 'bare' })
  template.copyTo(directory)
  return template.key
}

/** Names, sizes and times of all that lies in the data folder. */
function traces(): string[] {
  return fs
    .readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== 'lock')
    .map((name) => {
      const { size, mtimeMs } = fs.statSync(join(directory, name))
      return `${name} ${size} ${mtimeMs}`
    })
}

describe('the master key', () => {
  const bytes = Buffer.from(Array.from({ length: 32 }, (_, i) => i * 7 + 1))

  it.each([
    ['hexadecimal digits', bytes.toString('hex')],
    ['capital ones, with space around', `  ${bytes.toString('hex').toUpperCase()}\n`],
    ['base64', bytes.toString('base64')],
    ['base64 without the sign at the end', bytes.toString('base64').replace('=', '')],
    ['base64 for addresses', bytes.toString('base64url')],
  ])('is read from %s', (_form, text) => {
    expect(masterKey({ text, file, directory }).equals(bytes)).toBe(true)
    expect(fs.existsSync(file)).toBe(false)
  })

  it.each([
    ['', 'it has 0 characters'],
    ['secret', 'it has 6 characters'],
    [Buffer.alloc(31).toString('hex'), 'it has 62 characters'],
    [Buffer.alloc(33).toString('hex'), 'it has 66 characters'],
    [Buffer.alloc(24).toString('base64'), 'it has 32 characters'],
    [Buffer.alloc(48).toString('base64').replace(/^A/, 'g'), 'it has 64 characters'],
  ])('is refused as %j', (text, says) => {
    expect(() => masterKey({ text, file, directory })).toThrow(
      expect.objectContaining({
        name: 'Failure',
        code: 'misconfigured',
        message: expect.stringContaining(`PERENNIAL_KEY holds no key: ${says}`),
        hint: expect.stringContaining('64 hexadecimal digits'),
      }),
    )
  })

  it('is made at the first start, for its owner only, and is the same from then on', () => {
    const made = masterKey({ text: undefined, file, directory })
    expect(made).toHaveLength(32)
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    expect(fs.statSync(join(home, 'keys')).mode & 0o777).toBe(0o700)
    expect(masterKey({ text: undefined, file, directory }).equals(made)).toBe(true)
    const elsewhere = { text: undefined, file: join(home, 'other.key'), directory }
    expect(masterKey(elsewhere).equals(made)).toBe(false)
  })

  it('is refused while others can read its file', () => {
    masterKey({ text: undefined, file, directory })
    fs.chmodSync(file, 0o640)
    expect(() => masterKey({ text: undefined, file, directory })).toThrow(
      expect.objectContaining({
        code: 'misconfigured',
        message: `Others can read the key file ${file} (mode 640).`,
        hint: `Run: chmod 600 ${file}`,
      }),
    )
  })

  it('is refused when its file was damaged', () => {
    masterKey({ text: undefined, file, directory })
    fs.writeFileSync(file, 'no key\n')
    expect(() => masterKey({ text: undefined, file, directory })).toThrow(`The key file ${file} holds no key`)
  })

  it('is not kept inside the data folder', () => {
    const inside = { text: undefined, file: join(directory, 'master.key'), directory }
    expect(() => masterKey(inside)).toThrow('lies inside the data folder')
    expect(fs.existsSync(directory)).toBe(false)
    masterKey({ text: undefined, file: `${directory}.key`, directory })
  })

  it('is not made anew while there is data that another key encrypted', async () => {
    await filled()
    expect(() => masterKey({ text: undefined, file, directory })).toThrow(
      expect.objectContaining({
        code: 'misconfigured',
        message: `The key file ${file} is missing; ${directory} is encrypted with its key.`,
        hint: expect.stringContaining('Put the file back from your backup, or set PERENNIAL_KEY'),
      }),
    )
    expect(fs.existsSync(file)).toBe(false)
  })
})

describe('opening the data', () => {
  it('with a wrong key is refused before anything is touched, and with the right one works then', async () => {
    const key = await filled()
    const before = traces()
    expect(before.length).toBeGreaterThan(900)
    const wrong = Buffer.alloc(32, 'wrong')
    await expect(openEmbedded({ directory, key: wrong })).rejects.toMatchObject({
      name: 'Failure',
      code: 'misconfigured',
      message: `The key is not the one that the data in ${directory} is encrypted with.`,
    })
    expect(traces()).toEqual(before)
    const engine = await openEmbedded({ directory, key })
    expect((await engine.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await engine.close()
  })

  it('is refused when the key cannot be checked', async () => {
    const key = await filled()
    fs.rmSync(join(directory, 'key-check'))
    await expect(openEmbedded({ directory, key })).rejects.toMatchObject({
      code: 'misconfigured',
      message: `${join(directory, 'key-check')} is missing or damaged, so the key cannot be checked.`,
    })
  })
})
