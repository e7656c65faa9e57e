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
import {
  type ImportInput,
  type InputFile,
  type KnownRecord,
  type MappingDocument,
  nothingElsewhere,
  type ReportProgress,
} from './import-input.ts'
import { listFiles } from './list-files.ts'
import type { FileOnDisk } from './listed-file.ts'
import { type OpenedTables, openTables } from './open-tables.ts'
import { documentOf } from './read-mapping.ts'
import { type ReadingOptions, unsaid } from './reading-options.ts'
import { writeRejected } from './rejected-rows.ts'
import { reportScan } from './report-scan.ts'
import { withGrains } from './usage-grain.ts'
import type { TakenSources } from './take-sources.ts'
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
  const { duck, plan, reads, contents, today } = opened
  const files = reads.map(describe)
  let checked: Checked | null = null
  const afterCheck = (): Duck => {
    if (checked === null) throw new Error('An input is checked before its rows are taken.')
    return duck
  }
  return {
    files,
    get fingerprint() {
      return fingerprint(opened, checked?.sources ?? noneTaken)
    },
    check: async (known, report, records = nothingKnown, accounts = noAccountsBefore, elsewhere) => {
      const input = { reads, contents, today, known: records }
      checked ??= await checkInput(duck, input, known, report, accounts, elsewhere ?? nothingElsewhere)
      for (const { file } of contents) refuseChange(file.disk)
      const { found, identity, grains, ...rest } = checked
      return {
        files: understoodFiles(files, checked),
        notRead: plan.notRead,
        problems: rest.problems,
        moreProblems: rest.moreProblems,
        good: rest.good,
        rejected: rest.rejected,
        accountDays: rest.accountDays,
        findings: found.findings,
        identity: identity.told,
        mapping: withFound(opened, grains),
      }
    },
    findings: () => checked?.found.byAccount ?? [],
    identity: () => checked?.identity.matched ?? { matched: [], doubtful: [] },
    facts: (kind, from) => factChunks(afterCheck(), kind, from),
    usage: (from) => usageChunks(afterCheck(), from),
    writeRejected: (folder) => writeRejected(afterCheck(), reads, folder, checked?.sources ?? noneTaken),
    close: async () => duck.close(),
  }
}

function withFound({ document, reads }: Opened, grains: Checked['grains']): Opened['document'] {
  if (document === null || !document.proposed) return document
  const found = [...grains].flatMap(([read, grain]) =>
    grain === null ? [] : [{ file: reads[read]!.read.name, grain: grain.grain }],
  )
  return { ...document, document: withGrains(document.document, found) }
}

const noneTaken: TakenSources = new Map()

function understoodFiles(files: readonly InputFile[], { shown, sources, assumptions }: Checked): InputFile[] {
  return files.map((file, read) => {
    return {
      ...file,
      ...shown[read]!,
      source: sources.get(read) ?? file.source,
      assumptions: [...file.assumptions, ...assumptions[read]!],
    }
  })
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

function fingerprint({ reads, contents, mapping }: Opened, sources: TakenSources): string {
  const read = reads.map(({ read: { kind, source, reading }, content }, at) => [
    kind.file,
    sources.get(at) ?? source,
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
