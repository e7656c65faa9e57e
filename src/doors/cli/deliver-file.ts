/** Puts the file that an operation answered with where it was asked for: into a file, or on standard output. */
import { randomBytes } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Failure } from '#src/kernel/failure.ts'
import { fileContent, type FileContent } from '../file-content.ts'
import { type Terminal, write } from './terminal.ts'

/** @throws Failure 'invalid-input' for bytes that nobody could read in a terminal, or a path that cannot be written */
export async function deliverFile(output: unknown, path: string | null, terminal: Terminal): Promise<void> {
  const { stdout, stderr, cwd } = terminal
  const file = fileContent(output)
  if (path !== null) {
    const target = resolve(cwd, path)
    await writeWhole(target, file.bytes)
    await write(stderr, `Wrote ${target}${pagesOf(file)}\n`)
  } else if (file.isText) {
    await write(stdout, new TextDecoder().decode(file.bytes))
  } else if (stdout.isTTY === true) {
    throw new Failure('invalid-input', 'This is not text: a terminal cannot show it', {
      hint: `Name a file for it: -o ${file.name}`,
    })
  } else {
    await write(stdout, file.bytes)
  }
  if (file.leftOut !== null) await write(stderr, leftOutText(file.leftOut))
}

/** Beside it first, then in its place: whoever has the old one keeps all of it until the new one is whole. */
async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const draft = `${target}.${randomBytes(4).toString('hex')}`
  try {
    await writeFile(draft, bytes)
    await rename(draft, target)
  } catch (cause) {
    await rm(draft, { force: true })
    throw new Failure('invalid-input', `${target} cannot be written: ${(cause as Error).message}`, {
      hint: 'Name a file in a folder that exists and that you may write to.',
      cause,
    })
  }
}

function pagesOf({ pages }: FileContent): string {
  if (pages === null) return ''
  return pages === 1 ? ', 1 page' : `, ${pages} pages`
}

function leftOutText(leftOut: NonNullable<FileContent['leftOut']>): string {
  if (leftOut.length === 0) return 'Everything fits.\n'
  return `Not on it, in the full plan:\n${leftOut.map(({ section, says }) => `  ${section}: ${says}\n`).join('')}`
}
