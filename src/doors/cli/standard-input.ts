/** What comes on standard input, where a path is given as `-`: kept in a private file as long as the command takes, because another process may read it. */
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Failure } from '#src/kernel/failure.ts'
import { STANDARD_INPUT } from '#src/kernel/standard-input.ts'
import { optionName } from '../names.ts'
import type { Asked } from './operation-command.ts'
import type { Terminal } from './terminal.ts'

const MARK = '-'

/**
 * @param run what to do with it; the file is gone when it is done
 * @throws Failure when nothing can come, it is wanted twice, or where something is written
 */
export async function withStandardInput<T>(
  asked: Asked,
  terminal: Terminal,
  run: (asked: Asked) => Promise<T>,
): Promise<T> {
  const { operation, typed } = asked
  const paths = [...typed].filter(([name]) => operation.paths?.includes(name) === true)
  const marks = paths.flatMap(([name, given]) =>
    typeof given === 'boolean' ? [] : given.filter(isMark).map(() => name),
  )
  const written = marks.find((name) => operation.writes?.includes(name) === true)
  if (written !== undefined) {
    refuse(
      `--${optionName(written)} is written to, and - is standard input.`,
      'Name a path there; one that is called - is ./-',
    )
  }
  if (marks.length === 0) return run(asked)
  if (marks.length > 1)
    refuse('Standard input can be read only once.', 'Give - for one of them and a file for the other.')
  if (terminal.stdin.isTTY === true) {
    refuse(
      'Nothing comes on standard input.',
      'Pass a file on, as: perennial import - --as accounts < accounts.csv',
    )
  }
  const kept = await keep(terminal)
  const place = (given: readonly string[]) => given.map((path) => (isMark(path) ? kept : path))
  const replaced = paths.map(
    ([name, given]) => [name, typeof given === 'boolean' ? given : place(given)] as const,
  )
  try {
    return await run({ ...asked, typed: new Map([...typed, ...replaced]) })
  } finally {
    rmSync(dirname(dirname(kept)), { recursive: true, force: true })
  }
}

function isMark(path: string): boolean {
  return path === MARK
}

function refuse(message: string, hint: string): never {
  throw new Failure('invalid-input', message, { hint })
}

/** @returns the path of the file; its folder's folder is the command's own */
async function keep({ stdin, interrupted }: Terminal): Promise<string> {
  const own = mkdtempSync(join(tmpdir(), 'perennial-'))
  const path = join(own, STANDARD_INPUT, STANDARD_INPUT)
  try {
    mkdirSync(dirname(path), { mode: 0o700 })
    await pipeline(stdin, createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal: interrupted })
  } catch (error) {
    rmSync(own, { recursive: true, force: true })
    throw error
  }
  return path
}
