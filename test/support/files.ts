/** A folder of files for one test, opened as the input of an import. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type {
  CheckReport,
  FactInput,
  ImportInput,
  KnownIds,
  UsageInput,
} from '#src/connect/files/import-input.ts'
import { openInput } from '#src/connect/files/open-input.ts'
import { type ReadingOptions, unsaid } from '#src/connect/files/reading-options.ts'

export const TODAY = '2026-10-31'

export interface FolderOptions {
  /** which of the files are given; all of the folder if not said */
  readonly paths?: readonly string[]
  readonly mapping?: unknown
  readonly source?: string
  readonly known?: KnownIds
  /** what a person says of how the files are to be read */
  readonly reading?: Partial<ReadingOptions>
}

export interface Taken {
  readonly report: CheckReport
  readonly facts: readonly FactInput[]
  readonly usage: readonly UsageInput[]
}

/** Opens the files, which lie in a folder called `crm`, hands them on, and clears up. */
export async function withInput<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (input: ImportInput, folder: string) => Promise<T>,
  options: FolderOptions = {},
): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'perennial-files-'))
  const folder = join(home, 'crm')
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
    const map = join(home, 'map.json')
    if (options.mapping !== undefined) {
      const { mapping } = options
      writeFileSync(map, typeof mapping === 'string' ? mapping : JSON.stringify(mapping))
    }
    const input = await openInput({
      paths: options.paths?.map((path) => join(folder, path)) ?? [folder],
      ...(options.mapping === undefined ? {} : { map }),
      ...(options.source === undefined ? {} : { source: options.source }),
      temporaryDirectory: join(home, 'tmp'),
      today: TODAY,
      reading: { ...unsaid, ...options.reading },
    })
    try {
      return await use(input, folder)
    } finally {
      await input.close()
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** All that the files come to; paths in the report are those within the folder. */
export function taken(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: FolderOptions = {},
): Promise<Taken> {
  return withInput(
    files,
    async (input, folder) => {
      const report = await input.check(options.known ?? {}, () => {})
      const kinds = ['account', 'contact', 'product', 'subscription']
      const facts = await Promise.all(kinds.map(async (kind) => (await all(input.facts(kind, 0))).flat()))
      return {
        report: JSON.parse(JSON.stringify(report).replaceAll(`${folder}/`, '')) as CheckReport,
        facts: facts.flat(),
        usage: await all(input.usage(0)),
      }
    },
    options,
  )
}

export async function all<T>(chunks: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const chunk of chunks) found.push(chunk)
  return found
}

/** The problems as one line each: `file:line column "value": problem; todo`. */
export function lines(report: CheckReport): string[] {
  return report.problems.flatMap(({ file, column, problem, todo, examples }) =>
    examples.map(
      ({ line, value }) => `${file}:${line} ${column} ${JSON.stringify(value)}: ${problem}; ${todo}`,
    ),
  )
}

export const ACCOUNTS = 'id,name\nA-1,Acme\nA-2,Beta\n'
