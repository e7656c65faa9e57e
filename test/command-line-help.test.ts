/** The help of the command line: derived like the commands, so its examples have to work. */

import { describe, expect, it } from 'vitest'
import type { Reached } from '#src/doors/cli/reached.ts'
import { optionName } from '#src/doors/names.ts'
import { operations } from '#src/operations/operations.ts'
import { say } from './support/doors.ts'
import { tinyOperations } from './support/tiny-operations.ts'

/** Help needs no data. */
const file = {
  name: 'a',
  mediaType: 'text/plain',
  text: '',
  base64: null,
  document: null,
  pages: null,
  leftOut: null,
}
const isFile = new Set([...tinyOperations, ...operations].filter((one) => one.isFile).map(({ name }) => name))
const reach = async (): Promise<Reached> => ({
  call: async (operation) => (isFile.has(operation) ? file : {}),
  close: async () => {},
})

describe('help', () => {
  const help = async (...words: string[]) => {
    const list = [...tinyOperations, ...operations]
    const said = await say({ operations: list, reach: reach }, [...words, '--help'])
    expect(said).toMatchObject({ code: 0, stderr: '' })
    return said.stdout
  }

  it('names every command and the exit codes', async () => {
    const text = await help()
    for (const { name } of operations) expect(text).toMatch(new RegExp(`^  ${name.split('.')[0]}\\b`, 'm'))
    for (const code of [0, 1, 2, 3, 4, 5, 6, 130]) expect(text).toMatch(new RegExp(`^  ${code} `, 'm'))
  })

  it('of every operation says what it takes and gives an example that works', async () => {
    // Who is at the machine names paths, and hands nothing in.
    const offered = [...tinyOperations, ...operations].filter(({ takesFile }) => takesFile !== true)
    for (const { name, summary, input } of offered) {
      const words = name.split('.')
      const text = await help(...words)
      expect(text, name).toContain(summary)
      expect(text).toContain('--json')
      expect(text).toContain('--organization')
      const [, examples = ''] = text.split('Examples:\n')
      expect(examples).toContain(`perennial ${words.join(' ')}`)
      for (const example of examples.trim().split('\n')) {
        // As a shell takes it apart: what is quoted stays together.
        const typed = [...example.matchAll(/'([^']*)'|(\S+)/g)]
          .map(([, quoted, bare]) => quoted ?? bare!)
          .slice(1)
        const said = await say({ operations: [...tinyOperations, ...operations], reach: reach }, typed)
        expect(said.code, `${example}: ${said.stderr}`).toBe(0)
      }
      const spelt = Object.keys(input.shape).map(optionName)
      expect(spelt.filter((option) => !text.includes(option))).toEqual([])
    }
  })

  it('of an input says its type, its default and whether it is required', async () => {
    const text = (await help('greeting', 'show')).replaceAll(/\s+/g, ' ')
    expect(text).toContain('<name>')
    expect(text).toContain('--times <number> (whole number 1–9; default: 1)')
    expect(text).toContain('--with-words <text> Words to add (may be repeated)')
    expect(text).toContain('--on <date> The day (date YYYY-MM-DD)')
    expect(text).toContain('--mood <choice> ("good", "bad"; default: "good")')
    expect((await help('count')).replaceAll(/\s+/g, ' ')).toContain(
      '--to <number> (whole number from 0; required)',
    )
  })

  it('and the version are there, and a command without its second word shows help', async () => {
    expect(await say({ operations: tinyOperations, reach }, ['--version'])).toEqual({
      code: 0,
      stdout: '9.9.9\n',
      stderr: '',
    })
    const said = await say({ operations: tinyOperations, reach }, ['greeting'])
    expect(said.code).toBe(2)
    expect(said.stderr).toContain('show')
  })
})
