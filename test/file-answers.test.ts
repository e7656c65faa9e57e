/** An answer that is a file: HTTP gives it as it is, the command line writes it where it was asked to. */

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { local } from '#src/doors/cli/local.ts'
import { commandLine } from '#src/doors/cli/command-line.ts'
import type { Offer } from '#src/doors/offer.ts'
import { collector, signedInApp } from './support/doors.ts'
import { type HouseWithDoors, houseWithDoors } from './support/house-with-doors.ts'
import { card } from './support/tiny-operations.ts'

const bytes = Buffer.from([0, 255, 10, 13, 128])

let lived: HouseWithDoors
let folder: string
let offer: Offer

beforeAll(async () => {
  lived = await houseWithDoors()
  folder = await mkdtemp(join(tmpdir(), 'perennial-files-'))
  offer = { operations: [card], house: lived.house }
})

afterAll(async () => {
  await lived.close()
  await rm(folder, { recursive: true })
})

async function type(words: string, isTTY = false) {
  const [stdout, stderr] = [collector(isTTY), collector(isTTY)]
  const interrupted = new AbortController().signal
  const terminal = {
    stdin: Readable.from([]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    cwd: folder,
    interrupted,
  }
  const reach = async () => local(offer, 'operator', async () => {})
  const line = { operations: [card], extras: [], version: '9.9.9', shows: {}, reach, terminal }
  const code = await commandLine(line, words.split(' '))
  return { code, stdout: stdout.bytes(), stderr: stderr.text() }
}

describe('over HTTP', () => {
  it.each([
    ['a program that says nothing', {}],
    ['a browser', { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }],
    ['who names the type', { Accept: 'application/pdf' }],
  ])('gives %s the file', async (_who, headers) => {
    const response = await signedInApp(offer, [])('/api/card?asBytes=true', { headers })
    expect(response.headers.get('Content-Type')).toBe('application/pdf')
    expect(response.headers.get('Content-Disposition')).toBe(
      `inline; filename="karte-f-r-ada.bin"; filename*=UTF-8''karte%20f%C3%BCr%20ada.bin`,
    )
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
  })

  it('gives text as UTF-8', async () => {
    const response = await signedInApp(offer, [])('/api/card')
    expect(response.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8')
    expect(await response.text()).toBe('# Größe\n')
  })

  it('gives JSON around it to who asks for JSON', async () => {
    const response = await signedInApp(offer, [])('/api/card', { headers: { Accept: 'application/json' } })
    expect(await response.json()).toMatchObject({ name: 'card.md', text: '# Größe\n', base64: null })
  })
})

describe('on the command line', () => {
  it('is on standard output, every byte of it', async () => {
    expect(await type('card print')).toMatchObject({ code: 0, stdout: Buffer.from('# Größe\n') })
    expect(await type('card print --as-bytes')).toMatchObject({ code: 0, stdout: bytes })
  })

  it('goes into a file, which takes the place of an older one', async () => {
    await writeFile(join(folder, 'card.bin'), 'older and longer than what comes')
    const said = await type('card print --as-bytes -o card.bin')
    expect(said).toMatchObject({ code: 0, stdout: Buffer.alloc(0) })
    expect(said.stderr).toBe(`Wrote ${join(folder, 'card.bin')}, 2 pages\n`)
    expect(await readFile(join(folder, 'card.bin'))).toEqual(bytes)
    expect(await readdir(folder)).toEqual(['card.bin'])
  })

  it('is refused where nobody could read it', async () => {
    const said = await type('card print --as-bytes', true)
    expect(said.code).not.toBe(0)
    expect(said.stderr).toContain('-o karte für ada.bin')
  })

  it('says which folder it cannot write to, and leaves nothing there', async () => {
    const said = await type('card print -o nowhere/card.md')
    expect(said.code).not.toBe(0)
    expect(said.stderr).toContain(join(folder, 'nowhere/card.md'))
  })

  it('names beside it what has no room', async () => {
    expect((await type('card print --explain')).stderr).toBe(
      'Not on it, in the full plan:\n  Risks: Budget freeze\n',
    )
  })
})
