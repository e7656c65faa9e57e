/** Decides which file is read as what: by the mapping, by the canonical name of the file, or as it is proposed. */
import { dirname, join, resolve } from 'node:path'
import { Failure } from '#src/kernel/failure.ts'
import type { Kind } from '#src/facts/kind.ts'
import { kindOfFile, kinds } from '#src/facts/kinds.ts'
import { stemOf } from './forms/understand.ts'
import type { ReadColumn } from './import-input.ts'
import { type FileList, listFiles } from './list-files.ts'
import type { ListedFile } from './listed-file.ts'
import { lookupsOf, type MappedRead, type Mapping } from './mapping.ts'
import { mergeReading } from './merge-reading.ts'
import type { Proposal, Unplaced } from './propose/proposal.ts'
import type { ReadingOptions } from './reading-options.ts'

/** One file read as one kind. */
export interface PlannedRead extends Pick<MappedRead, 'columns' | 'leaveOut' | 'leavesOrphans'> {
  readonly file: ListedFile
  /** as a mapping calls it: `findFile` finds the file by it */
  readonly name: string
  readonly kind: Kind
  /** the source of rows that do not name one */
  readonly source: string
  /** somebody said it, and not only the folder does */
  readonly isSourceSaid: boolean
  /** what was said about how it is to be read: on the command line, else by its read, else by the whole mapping */
  readonly reading: ReadingOptions
  /** the other files that lookups name */
  readonly others: ReadonlyMap<string, ListedFile>
  /** who says where a column of `columns` comes from; a proposal may also know a column by its name */
  readonly by: (column: string) => ReadColumn['by']
  /** required columns that were not found: what to do about each */
  readonly asks: Readonly<Record<string, string>>
  /** what is assumed of the file, in words */
  readonly assumes: readonly string[]
}

export interface ReadPlan {
  readonly reads: readonly PlannedRead[]
  readonly notRead: FileList['notRead']
}

/** All that is to be planned: what somebody says, and what is proposed of the rest. */
export interface ToPlan {
  readonly list: Pick<FileList, 'files' | 'notRead'>
  readonly mapping: Mapping | null
  /** each with what its read in the mapping says */
  readonly proposed: readonly { readonly proposal: Proposal; readonly read: MappedRead }[]
  readonly unplaced: readonly Unplaced[]
  /** overrides what the mapping and the folders say */
  readonly source: string | null
  /** how files are to be read, over what the mapping says of it */
  readonly reading: ReadingOptions
  /** whoever gives the files is not at this machine: nothing but what was given is looked into */
  readonly isHandedIn: boolean
}

const NOT_CANONICAL = 'not the name of a canonical file, and no mapping names it'
const UNDERSTOOD = `Perennial reads ${kinds.map((kind) => kind.file).join(', ')}, as CSV, JSON, Excel or Parquet, packed or not`

/** @throws Failure when no file can be read, or two are the same */
export function planReads(toPlan: ToPlan): ReadPlan {
  const { list, mapping, proposed, unplaced } = toPlan
  const notRead = [...list.notRead]
  const reads: PlannedRead[] = []
  for (const read of mapping?.reads ?? []) {
    const file = findFile(list.files, read.file)
    if (file === null) {
      notRead.push({ path: read.file, why: 'the mapping names it, but it is not among the files given' })
    } else reads.push(mappedRead(toPlan, file, read))
  }
  for (const { proposal, read } of proposed) {
    const { by, asks, assumes } = proposal
    reads.push({
      ...mappedRead(toPlan, proposal.file, read),
      by: (column) => by[column] ?? 'header',
      asks,
      assumes,
    })
  }
  const taken = new Set(reads.map((read) => read.file))
  const plain: PlannedRead[] = []
  for (const file of list.files.filter((candidate) => !taken.has(candidate))) {
    const kind = kindOfFile(file.stem)
    const why = unplaced.find((one) => one.file === file)?.why
    if (kind === undefined || why !== undefined) notRead.push({ path: file.path, why: why ?? NOT_CANONICAL })
    else plain.push(plainRead(toPlan, file, kind))
  }
  refuseTwins(plain)
  reads.push(...plain)
  refuseNothing(reads, notRead)
  for (const read of reads) refuseSource(read.source)
  return { reads, notRead }
}

function mappedRead(
  { list, mapping, source, reading, isHandedIn }: ToPlan,
  file: ListedFile,
  read: MappedRead,
): PlannedRead {
  const { columns, leaveOut, leavesOrphans } = read
  return {
    file,
    name: read.file,
    kind: kindOfFile(read.as)!,
    ...sourceOf(source ?? read.source ?? mapping?.source ?? null, file),
    reading: mergeReading(reading, read.reading, mapping?.reading ?? {}),
    columns,
    leaveOut,
    leavesOrphans,
    others: otherFiles(list.files, isHandedIn ? null : file, read),
    by: () => 'mapping',
    asks: {},
    assumes: [],
  }
}

/** @param said null: nobody said it, and the folder does */
function sourceOf(said: string | null, { folder }: ListedFile): Pick<PlannedRead, 'source' | 'isSourceSaid'> {
  return { source: said ?? folder, isSourceSaid: said !== null }
}

function plainRead({ list, mapping, source, reading }: ToPlan, file: ListedFile, kind: Kind): PlannedRead {
  return {
    file,
    name: nameOf(list.files, file),
    kind,
    ...sourceOf(source ?? mapping?.source ?? null, file),
    reading: mergeReading(reading, mapping?.reading ?? {}),
    columns: {},
    leaveOut: {},
    leavesOrphans: false,
    others: new Map(),
    by: () => 'name',
    asks: {},
    assumes: [],
  }
}

/**
 * The file of a name that a mapping uses: the path within the folder, or the bare name where only one has it.
 * @returns null when there is none
 * @throws Failure when several files have the name
 */
export function findFile(files: readonly ListedFile[], name: string): ListedFile | null {
  const exact = files.filter((file) => file.path === name)
  const named = exact.length > 0 ? exact : files.filter((file) => file.name === name)
  const within = named.length > 0 ? named : files.filter((file) => file.name.endsWith(`/${name}`))
  // The rejected rows of a sheet or of Parquet come back as CSV, and mean the same file.
  const found = within.length > 0 ? within : files.filter((file) => isAsCsv(file, name))
  if (found.length > 1) {
    throw new Failure('invalid-input', `${name} is several files: ${pathsOf(found)}.`, {
      hint: 'Name the file in the mapping together with its folder, as crm/accounts.csv.',
    })
  }
  return found[0] ?? null
}

/** What a mapping calls a file, so that `findFile` finds it: its bare name, unless others have it too. */
export function nameOf(files: readonly ListedFile[], { name, path }: ListedFile): string {
  return files.filter((file) => file.name === name).length === 1 ? name : path
}

function isAsCsv({ format, stem }: ListedFile, name: string): boolean {
  return format === 'csv' && stem === stemOf(name) && !/\.(csv|tsv|tab|psv|txt)$/i.test(name)
}

/**
 * Files that lookups name: among the files given, or else beside the file that is read.
 * @param beside null: files that were not given are none of the sender's business
 */
function otherFiles(
  files: readonly ListedFile[],
  beside: ListedFile | null,
  { columns }: MappedRead,
): ReadonlyMap<string, ListedFile> {
  const others = new Map<string, ListedFile>()
  for (const { file } of lookupsOf(columns)) {
    if (others.has(file)) continue
    others.set(file, findFile(files, file) ?? fileBeside(beside, file))
  }
  return others
}

function fileBeside(beside: ListedFile | null, name: string): ListedFile {
  if (beside === null) {
    throw new Failure(
      'invalid-input',
      `${name}, which the mapping looks into, is not among the files that were handed in.`,
      { hint: 'Hand it in together with the others, and call it in the mapping as it is called there.' },
    )
  }
  const path = join(dirname(beside.path), name)
  const [other] = listFiles([path]).files
  if (other !== undefined) return other
  throw new Failure('invalid-input', `${path}, which the mapping looks into, is no table that can be read.`)
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
