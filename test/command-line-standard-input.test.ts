/** A path given as `-` is standard input: kept in a private file that another process can read, and that is gone afterwards. */

import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Reached } from '#src/doors/cli/reached.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { openInput } from '#src/connect/files/open-input.ts'
import { say } from './support/doors.ts'
import { TODAY } from './support/files.ts'
import { tinyOperations } from './support/tiny-operations.ts'

type Look = (paths: readonly string[]) => unknown

/** Runs `count keep …` with something on standard input, and looks at the paths while the command runs. */
async function keep(words: readonly string[], stdin: Readable, look: Look = () => {}) {
  let asked: readonly string[] = []
  const reach = async (): Promise<Reached> => ({
    call: async (_operation, input) => {
      asked = (input as { paths: readonly string[] }).paths
      await look(asked)
      return { kept: [] }
    },
    close: async () => {},
  })
  const said = await say({ operations: tinyOperations, reach }, ['count', 'keep', ...words], { stdin })
  return { ...said, asked }
}

describe('standard input', () => {
  it('is a file that only the user may read, as long as the command takes', async () => {
    const seen: unknown[] = []
    const { code, asked } = await keep(['a.csv', '-'], Readable.from(['id,na', 'me\n']), ([, path]) => {
      seen.push(
        readFileSync(path!, 'utf8'),
        statSync(path!).mode & 0o777,
        statSync(dirname(path!)).mode & 0o777,
      )
    })
    expect(code).toBe(0)
    expect(seen).toEqual(['id,name\n', 0o600, 0o700])
    expect(asked[0]).toBe('/somewhere/a.csv')
    expect(existsSync(dirname(dirname(asked[1]!)))).toBe(false)
  })

  it('is gone, too, where the command fails', async () => {
    let path = ''
    const { code } = await keep(['-'], Readable.from(['x']), ([given]) => {
      path = given!
      throw new Error('no')
    })
    expect(code).not.toBe(0)
    expect(basename(path)).toBe('standard-input')
    expect(existsSync(path)).toBe(false)
  })

  it('is read once', async () => {
    const { code, stderr, asked } = await keep(['-', '-'], Readable.from(['x']))
    expect([code, asked]).toEqual([2, []])
    expect(stderr).toContain('Standard input can be read only once.')
  })

  it.each(['--save-mapping', '--rejected'])('is not where %s writes to', async (option) => {
    let reached = 0
    const reach = async (): Promise<Reached> => ({
      call: async () => void reached++,
      close: async () => {},
    })
    const words = ['import', 'a.csv', option, '-']
    const said = await say({ operations: [importFiles], reach }, words, { stdin: Readable.from(['x']) })
    expect([said.code, reached]).toEqual([2, 0])
    expect(said.stderr).toContain(`${option} is written to, and - is standard input.`)
  })

  it('that is a keyboard is refused, with what to type', async () => {
    const { code, stderr } = await keep(['-'], Object.assign(Readable.from(['x']), { isTTY: true }))
    expect(code).toBe(2)
    expect(stderr).toMatch(/Nothing comes on standard input\.[^]*import - --as accounts < accounts\.csv/)
  })

  it('is read by what its bytes are, comes from "standard-input", and is called so in messages', async () => {
    let seen: unknown = null
    const json = Readable.from(['[{"id":"A-1","name":"Acme","tier":9}]'])
    const { stderr } = await keep(['-'], json, async (paths) => {
      const map = { reads: [{ file: 'standard-input', as: 'accounts' }] }
      const temporaryDirectory = dirname(paths[0]!)
      const input = await openInput({ paths, map, temporaryDirectory, today: TODAY })
      const { problems } = await input.check({}, () => {})
      await input.close()
      seen = { files: input.files, problems }
    })
    expect(stderr).toBe('')
    expect(seen).toMatchObject({
      files: [{ path: 'standard input', source: 'standard-input', format: 'json' }],
      problems: [{ file: 'standard input', column: 'tier', examples: [{ line: 1 }] }],
    })
  })
})
