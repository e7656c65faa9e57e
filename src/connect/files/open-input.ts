/** Opens files and folders as the input of an import: which file is read as what, and a fingerprint of it all. */
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import type { Day } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import { noAccountsBefore } from './account-rows.ts'
import { type BoundRead, bindColumns } from './bind-columns.ts'
import { type Checked, checkInput } from './check-input.ts'
import { type Duck, openDuck } from './duck.ts'
import { factChunks } from './fact-table.ts'
import type { FileContent } from './file-content.ts'
import type { ImportInput, InputFile, KnownRecord, MappingDocument, ReportProgress } from './import-input.ts'
import { listFiles } from './list-files.ts'
import type { FileOnDisk } from './listed-file.ts'
import { type OpenedTables, openTables } from './open-tables.ts'
import { documentOf } from './read-mapping.ts'
import { type ReadingOptions, unsaid } from './reading-options.ts'
import { writeRejected } from './rejected-rows.ts'
import { reportScan } from './report-scan.ts'
import { unpackFiles } from './unpack-files.ts'
import { usageChunks } from './usage-chunks.ts'

export interface InputOptions {
  /** files and folders */
  readonly paths: readonly string[]
  /** by path: what whoever handed a file in calls it */
  readonly names?: ReadonlyMap<string, string>
  /** path of a mapping file, or what it would say */
  readonly map?: string | MappingDocument
  /** the system that the ids come from, whatever mapping and folders say */
  readonly source?: string
  /** where a folder for the duration of the import may be made */
  readonly temporaryDirectory: string
  readonly today: Day
  readonly reading?: ReadingOptions
  /** hears how far the first look at the files has come */
  readonly report?: ReportProgress
}

/** In bytes: a few thousand rows. */
const SMALL = 1_000_000

interface Opened extends Omit<OpenedTables, 'contents'> {
  readonly duck: Duck
  readonly reads: readonly BoundRead[]
  readonly contents: readonly FileContent[]
  readonly today: Day
}

/**
 * Looks at the form of every file, not yet at its values.
 * @throws Failure 'invalid-input' when there is nothing to read, or the mapping is wrong
 */
export async function openInput(options: InputOptions): Promise<ImportInput> {
  const { map, source = null, today, reading = unsaid } = options
  const document = map === undefined ? null : documentOf(map)
  const listed = listFiles(options.paths, options.names)
  const duck = await openDuck(options.temporaryDirectory)
  try {
    const list = await unpackFiles(listed, duck.folder)
    const bytes = list.files.reduce((sum, file) => sum + file.bytes, 0)
    // Threads cost more than they bring where there is little to read.
    if (bytes < SMALL) await duck.run('SET threads = 1')
    const seen = reportScan(options.report ?? (() => {}), bytes)
    const isHandedIn = (options.names?.size ?? 0) > 0
    const tables = await openTables(duck, list, { document, source, reading, isHandedIn, seen })
    const { plan, contents } = tables
    const reads = plan.reads.map((read) =>
      bindColumns(read, contents.get(read.file)!, (name) => contents.get(read.others.get(name)!)!),
    )
    return inputOf({ ...tables, duck, reads, contents: [...contents.values()], today })
  } catch (error) {
    duck.close()
    throw error
  }
}

function inputOf(opened: Opened): ImportInput {
  const { duck, plan, reads, contents, document, today } = opened
  const files = reads.map(describe)
  let checked: Checked | null = null
  const afterCheck = (): Duck => {
    if (checked === null) throw new Error('An input is checked before its rows are taken.')
    return duck
  }
  return {
    files,
    fingerprint: fingerprint(opened),
    check: async (known, report, records = nothingKnown, accounts = noAccountsBefore) => {
      checked ??= await checkInput(duck, { reads, contents, today }, known, report, records, accounts)
      for (const { file } of contents) refuseChange(file.disk)
      const { found, identity, assumptions, shown, ...rest } = checked
      const understood = files.map((file, read) => ({
        ...file,
        ...shown[read]!,
        assumptions: [...file.assumptions, ...assumptions[read]!],
      }))
      return {
        files: understood,
        notRead: plan.notRead,
        ...rest,
        findings: found.findings,
        identity: identity.told,
        mapping: document,
      }
    },
    findings: () => checked?.found.byAccount ?? [],
    identity: () => checked?.identity.matched ?? { matched: [], doubtful: [] },
    facts: (kind, from) => factChunks(afterCheck(), kind, from),
    usage: (from) => usageChunks(afterCheck(), from),
    writeRejected: (folder) => writeRejected(afterCheck(), reads, folder),
    close: async () => duck.close(),
  }
}

async function* nothingKnown(): AsyncGenerator<readonly KnownRecord[]> {}

function describe({ read, content, unknown }: BoundRead): InputFile {
  return {
    path: read.file.path,
    name: read.name,
    as: read.kind.file,
    format: read.file.format,
    source: read.source,
    bytes: read.file.bytes,
    rows: content.rows,
    unknownColumns: unknown.map(({ name }) => name),
    columns: [],
    firstRows: [],
    assumptions: [...read.assumes, ...content.assumptions],
    leftOut: [],
  }
}

function fingerprint({ reads, contents, mapping }: Opened): string {
  const read = reads.map(({ read: { kind, source, reading }, content }) => [
    kind.file,
    source,
    reading,
    content.digest,
  ])
  const digests = contents.map(({ digest }) => digest)
  return createHash('sha256')
    .update(JSON.stringify([read, digests, mapping]))
    .digest('hex')
}

/** What was checked must be what was looked at first. */
function refuseChange(file: FileOnDisk): void {
  const now = statSync(file.path, { throwIfNoEntry: false })
  if (now?.size === file.bytes && now.mtimeMs === file.changedAt) return
  throw new Failure('conflict', `${file.path} changed while it was read.`, { hint: 'Import it again.' })
}
