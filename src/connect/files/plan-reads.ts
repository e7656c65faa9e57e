/** Decides which file is read as what: by the mapping, or else by the canonical name of the file. */
import { dirname, join, resolve } from 'node:path'
import { Failure } from '#src/kernel/failure.ts'
import type { Kind } from '#src/facts/kind.ts'
import { kinds } from '#src/facts/kinds.ts'
import { type FileList, listFiles } from './list-files.ts'
import type { ListedFile } from './listed-file.ts'
import type { ColumnMapping, Mapping } from './mapping.ts'
import { mergeReading } from './merge-reading.ts'
import type { ReadingOptions } from './reading-options.ts'

/** One file read as one kind. */
export interface PlannedRead {
  readonly file: ListedFile
  readonly kind: Kind
  /** the source of rows that do not name one */
  readonly source: string
  /** what was said about how it is to be read: on the command line, else by its read, else by the whole mapping */
  readonly reading: ReadingOptions
  /** canonical column → where it comes from, see `MappedRead` */
  readonly columns: Readonly<Record<string, ColumnMapping | null>>
  /** the other files that lookups name */
  readonly others: ReadonlyMap<string, ListedFile>
}

export interface ReadPlan {
  readonly reads: readonly PlannedRead[]
  readonly notRead: FileList['notRead']
}

const NOT_CANONICAL = 'not the name of a canonical file, and no mapping names it'
const UNDERSTOOD = `Perennial reads ${kinds.map((kind) => kind.file).join(', ')}, as CSV, JSON, Excel or Parquet, packed or not`

/**
 * @param source overrides what the mapping and the folders say
 * @param said how files are to be read, over what the mapping says of it
 * @throws Failure when no file can be read, or two are the same
 */
export function planReads(
  list: FileList,
  mapping: Mapping | null,
  source: string | null,
  said: ReadingOptions,
): ReadPlan {
  const reads: PlannedRead[] = []
  const notRead = [...list.notRead]
  for (const read of mapping?.reads ?? []) {
    const file = findFile(list.files, read.file)
    const kind = kinds.find((candidate) => candidate.file === read.as)
    if (file === null) {
      notRead.push({ path: read.file, why: 'the mapping names it, but it is not among the files given' })
    } else if (kind !== undefined) {
      const from = source ?? read.source ?? mapping?.source ?? file.folder
      const others = otherFiles(list.files, file, Object.values(read.columns))
      const reading = mergeReading(said, read.reading, mapping?.reading ?? {})
      reads.push({ file, kind, source: from, reading, columns: read.columns, others })
    }
  }
  const mapped = new Set(reads.map((read) => read.file))
  const plain: PlannedRead[] = []
  for (const file of list.files.filter((candidate) => !mapped.has(candidate))) {
    const kind = kinds.find((candidate) => candidate.file === file.stem)
    if (kind === undefined) notRead.push({ path: file.path, why: NOT_CANONICAL })
    else {
      const from = source ?? mapping?.source ?? file.folder
      const reading = mergeReading(said, mapping?.reading ?? {})
      plain.push({ file, kind, source: from, reading, columns: {}, others: new Map() })
    }
  }
  refuseTwins(plain)
  reads.push(...plain)
  refuseNothing(reads, notRead)
  for (const read of reads) refuseSource(read.source)
  return { reads, notRead }
}

/**
 * The file of a name that a mapping uses: the path within the folder, or the bare name where only one has it.
 * @returns null when there is none
 * @throws Failure when several files have the name
 */
function findFile(files: readonly ListedFile[], name: string): ListedFile | null {
  const exact = files.filter((file) => file.name === name)
  const found = exact.length > 0 ? exact : files.filter((file) => file.name.endsWith(`/${name}`))
  if (found.length > 1) {
    throw new Failure('invalid-input', `${name} is several files: ${pathsOf(found)}.`, {
      hint: 'Name the file in the mapping together with its folder, as crm/accounts.csv.',
    })
  }
  return found[0] ?? null
}

/** Files that lookups name: among the files given, or else beside the file that is read. */
function otherFiles(
  files: readonly ListedFile[],
  beside: ListedFile,
  columns: readonly (ColumnMapping | null)[],
): ReadonlyMap<string, ListedFile> {
  const others = new Map<string, ListedFile>()
  for (const column of columns) {
    if (column?.from !== 'lookup') continue
    const path = join(dirname(beside.path), column.file)
    const other = findFile(files, column.file) ?? listFiles([path]).files[0]
    if (other === undefined) {
      throw new Failure('invalid-input', `${path}, which the mapping looks into, is no table that can be read.`)
    }
    others.set(column.file, other)
  }
  return others
}

function refuseNothing(reads: readonly PlannedRead[], notRead: FileList['notRead']): void {
  if (reads.length > 0) return
  const why = notRead.map((file) => `\n  ${file.path}: ${file.why}`).join('')
  throw new Failure('invalid-input', `No file that can be read was found.${why}`, {
    hint: `${UNDERSTOOD}; for files with other names or columns give a mapping with --map.`,
  })
}

/** The same canonical file twice in one folder is one export in two forms, and would count twice. */
function refuseTwins(reads: readonly PlannedRead[]): void {
  const seen = new Map<string, ListedFile>()
  for (const { file, kind } of reads) {
    const place = `${dirname(resolve(file.path))} ${kind.file}`
    const twin = seen.get(place)
    seen.set(place, file)
    if (twin === undefined) continue
    throw new Failure('invalid-input', `${pathsOf([twin, file])} are both ${kind.file} of one folder.`, {
      hint: 'Keep one of them, or put them into folders of their own.',
    })
  }
}

function refuseSource(source: string): void {
  if (source.trim() !== '' && ![...source].some((character) => character < ' ')) return
  throw new Failure('invalid-input', `${JSON.stringify(source)} cannot be the name of a source.`, {
    hint: 'Name the system that the ids come from with --source.',
  })
}

function pathsOf(files: readonly ListedFile[]): string {
  return files.map((file) => file.path).join(' and ')
}
