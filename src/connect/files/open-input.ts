/** Opens files and folders as the input of an import: which file is read as what, and a fingerprint of it all. */
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import type { Day } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import type { Column } from '#src/facts/kind.ts'
import { commonColumns, kinds } from '#src/facts/kinds.ts'
import { type BoundRead, bindColumns } from './bind-columns.ts'
import { type Checked, checkInput } from './check-input.ts'
import { type Duck, openDuck } from './duck.ts'
import { factChunks } from './fact-table.ts'
import type { FileContent } from './file-content.ts'
import type { ImportInput, InputFile, KnownRecord, MappingDocument } from './import-input.ts'
import { listFiles } from './list-files.ts'
import type { FileOnDisk, ListedFile } from './listed-file.ts'
import { columnsNamed, type Mapping } from './mapping.ts'
import { openContent } from './open-content.ts'
import { planReads, type ReadPlan } from './plan-reads.ts'
import { readMapping } from './read-mapping.ts'
import { type ReadingOptions, unsaid } from './reading-options.ts'
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
}

interface Opened {
  readonly duck: Duck
  readonly plan: ReadPlan
  readonly reads: readonly BoundRead[]
  readonly contents: readonly FileContent[]
  readonly mapping: Mapping | null
  readonly today: Day
}

/**
 * Looks at the form of every file, not yet at its values.
 * @throws Failure 'invalid-input' when there is nothing to read, or the mapping is wrong
 */
export async function openInput(options: InputOptions): Promise<ImportInput> {
  const mapping = options.map === undefined ? null : readMapping(options.map)
  const { today, reading = unsaid } = options
  const listed = listFiles(options.paths, options.names)
  const duck = await openDuck(options.temporaryDirectory)
  try {
    const list = await unpackFiles(listed, duck.folder)
    const plan = planReads(list, mapping, options.source ?? null, reading)
    const contents = await openContents(duck, plan, mapping)
    const reads = plan.reads.map((read) =>
      bindColumns(read, contents.get(read.file)!, (name) => contents.get(read.others.get(name)!)!),
    )
    return inputOf({ duck, plan, reads, contents: [...contents.values()], mapping, today })
  } catch (error) {
    duck.close()
    throw error
  }
}

async function openContents(
  duck: Duck,
  { reads }: ReadPlan,
  mapping: Mapping | null,
): Promise<Map<ListedFile, FileContent>> {
  const names = [...kinds.flatMap((kind) => kind.columns.flatMap(namesOf)), ...commonColumns]
  const known = new Set([...names, ...columnsNamed(mapping)].map((name) => name.toLowerCase()))
  const contents = new Map<ListedFile, FileContent>()
  const isKnown = (name: string) => known.has(name.toLowerCase())
  for (const { file: read, others, reading } of reads) {
    for (const file of [read, ...others.values()]) {
      if (!contents.has(file)) contents.set(file, await openContent(duck, file, isKnown, reading))
    }
  }
  return contents
}

function namesOf({ name, also = [] }: Column): readonly string[] {
  return [name, ...also]
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
    fingerprint: fingerprint(opened),
    check: async (known, report, records = nothingKnown) => {
      checked ??= await checkInput(duck, { reads, contents, today }, known, report, records)
      for (const { file } of contents) refuseChange(file.disk)
      const { found, ...rest } = checked
      return { files, notRead: plan.notRead, ...rest, findings: found.findings, mapping: null }
    },
    findings: () => checked?.found.byAccount ?? [],
    facts: (kind, from) => factChunks(afterCheck(), kind, from),
    usage: (from) => usageChunks(afterCheck(), from),
    close: async () => duck.close(),
  }
}

async function* nothingKnown(): AsyncGenerator<readonly KnownRecord[]> {}

function describe({ read, content, unknown }: BoundRead): InputFile {
  return {
    path: read.file.path,
    as: read.kind.file,
    format: read.file.format,
    source: read.source,
    bytes: read.file.bytes,
    rows: content.rows,
    unknownColumns: unknown.map(({ name }) => name),
    columns: [],
    firstRows: [],
    assumptions: content.assumptions,
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
