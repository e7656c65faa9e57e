/** Files that are made to harm: what an import says of them, and proof that it left nothing behind. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openInput } from '#src/connect/files/open-input.ts'
import { type ReadingOptions, unsaid } from '#src/connect/files/reading-options.ts'
import { Failure } from '#src/kernel/failure.ts'
import { TODAY } from './files.ts'

export interface Verdict {
  /** message and hint of the failure; null when the files could be looked at */
  readonly refused: string | null
  /** `file: problem` */
  readonly problems: readonly string[]
  /** `file: why` */
  readonly notRead: readonly string[]
  /** good rows of all kinds */
  readonly good: number
}

/**
 * Imports the files out of a folder of their own, up to the point where they would be written.
 * @throws Error when anything but the files is there afterwards, or where it fails with anything but a failure
 */
export async function verdictOn(
  files: Readonly<Record<string, string | Uint8Array | ((path: string) => void)>>,
  reading: Partial<ReadingOptions> = {},
): Promise<Verdict> {
  const home = mkdtempSync(join(tmpdir(), 'perennial-hostile-'))
  const folder = join(home, 'crm')
  mkdirSync(folder)
  try {
    for (const [name, content] of Object.entries(files)) {
      if (typeof content === 'function') content(join(folder, name))
      else writeFileSync(join(folder, name), content)
    }
    const before = all(home)
    const verdict = await looked(folder, join(home, 'tmp'), { ...unsaid, ...reading })
    const left = all(home).filter((path) => !before.includes(path) && path !== 'tmp')
    if (left.length > 0) throw new Error(`Left behind: ${left.join(', ')}`)
    return JSON.parse(JSON.stringify(verdict).replaceAll(`${folder}/`, '')) as Verdict
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

async function looked(folder: string, temporaryDirectory: string, reading: ReadingOptions): Promise<Verdict> {
  try {
    const input = await openInput({ paths: [folder], temporaryDirectory, today: TODAY, reading })
    try {
      const { problems, notRead, good } = await input.check({}, () => {})
      return {
        refused: null,
        problems: problems.map(({ file, problem }) => `${file}: ${problem}`),
        notRead: notRead.map(({ path, why }) => `${path}: ${why}`),
        good: Object.values(good).reduce((sum, rows) => sum + rows, 0),
      }
    } finally {
      await input.close()
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    if (error.hint === undefined) throw new Error('No word of what to do', { cause: error })
    return { refused: `${error.message} ${error.hint}`, problems: [], notRead: [], good: 0 }
  }
}

function all(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
}
