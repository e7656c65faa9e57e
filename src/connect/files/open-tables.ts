/** Opens the files of an import and decides how each is read: as a mapping says, by its name, or as proposed. */
import { Failure } from '#src/kernel/failure.ts'
import { kindOfFile, kinds } from '#src/facts/kinds.ts'
import type { Duck } from './duck.ts'
import type { FileContent } from './file-content.ts'
import type { MappingDocument } from './import-input.ts'
import { knownColumns } from './known-columns.ts'
import {
  documentWith,
  hasOthers,
  isComplete,
  type LeftReads,
  leftReads,
  withoutLeft,
  withSaid,
} from './left-reads.ts'
import type { FileList } from './list-files.ts'
import type { ListedFile } from './listed-file.ts'
import { lookupsOf, type Mapping } from './mapping.ts'
import { mergeReading } from './merge-reading.ts'
import { openContent } from './open-content.ts'
import { findFile, nameOf, planReads, type ReadPlan } from './plan-reads.ts'
import { type OpenedTable, openTable } from './propose/opened-table.ts'
import type { Proposal, Unplaced } from './propose/proposal.ts'
import type { SaidReads } from './propose/place-file.ts'
import { type Proposed, proposeReads, type TablesToRead } from './propose/propose-reads.ts'
import { readMapping } from './read-mapping.ts'
import type { ReadingOptions } from './reading-options.ts'

export interface OpenedTables {
  readonly plan: ReadPlan
  /** every file that is read or looked into */
  readonly contents: ReadonlyMap<ListedFile, FileContent>
  /** what was said and what was proposed, together */
  readonly mapping: Mapping | null
  readonly document: { readonly proposed: boolean; readonly document: MappingDocument } | null
}

export interface Said {
  /** what a mapping file says */
  readonly document: MappingDocument | null
  readonly source: string | null
  readonly reading: ReadingOptions
  /** whoever gives the files is not at this machine */
  readonly isHandedIn: boolean
  /** is told of each block of bytes */
  readonly seen?: (path: string, bytes: number) => void
}

/** @throws Failure when there is nothing to read, or the mapping is wrong */
export async function openTables(
  duck: Duck,
  list: Pick<FileList, 'files' | 'notRead'>,
  said: Said,
): Promise<OpenedTables> {
  const mapping = said.document === null ? null : readMapping(said.document)
  refuseUnknown(said.reading.as)
  const { contents, unplaced } = await openAll(duck, list.files, mapping, said)
  const left = leftReads(mapping, said.document, contents)
  const { proposals: made, unplaced: strange } = await propose(duck, list.files, [...contents.values()], {
    ...said,
    mapping,
    left,
  })
  const proposals = made.map((proposal) => withSaid(proposal, left))
  const read = readsOf(proposals)
  const sure = withoutLeft(mapping, left)
  const plan = planReads({
    list,
    mapping: sure,
    proposed: proposals.map((proposal, index) => ({ proposal, read: read[index]! })),
    unplaced: [...unplaced, ...strange],
    source: said.source,
    reading: said.reading,
    isHandedIn: said.isHandedIn,
  })
  const used = await usedContents(duck, plan, contents, mapping)
  return {
    plan,
    contents: used,
    mapping: proposals.length === 0 ? mapping : merged(sure, read),
    document: documentOf(said.document, proposals, left),
  }
}

/** What cannot be opened is an error only where somebody named it. */
async function openAll(
  duck: Duck,
  files: readonly ListedFile[],
  mapping: Mapping | null,
  said: Said,
): Promise<{ contents: Map<ListedFile, FileContent>; unplaced: Unplaced[] }> {
  const contents = new Map<ListedFile, FileContent>()
  const unplaced: Unplaced[] = []
  const isKnown = knownColumns(mapping)
  const reads = (mapping?.reads ?? []).map((read) => ({ read, file: findFile(files, read.file) }))
  for (const file of files) {
    const own = reads.find((one) => one.file === file)?.read.reading ?? {}
    const reading = mergeReading(said.reading, own, mapping?.reading ?? {})
    try {
      contents.set(file, await openContent(duck, file, isKnown, reading, said.seen))
    } catch (error) {
      const isNamed = reads.some((one) => one.file === file) || isCanonical(file)
      if (isNamed || said.reading.as !== null || !(error instanceof Failure)) throw error
      unplaced.push({ file, why: error.message })
    }
  }
  return { contents, unplaced }
}

/** Proposes how the files are read of which nobody says it, and whose names and columns do not say it either. */
async function propose(
  duck: Duck,
  listed: readonly ListedFile[],
  contents: readonly FileContent[],
  { mapping, left, reading }: Pick<Said, 'reading'> & { mapping: Mapping | null; left: LeftReads },
): Promise<Proposed> {
  const files = contents.map(({ file }) => file)
  const standing = standingIn(files, mapping, left)
  if (contents.every((content) => standing(content) === 'settled')) return { proposals: [], unplaced: [] }
  const tables: OpenedTable[] = []
  for (const content of contents) tables.push(await openTable(duck, content))
  const by = Map.groupBy(tables, ({ content }) => standing(content))
  return proposeReads(
    duck,
    { open: by.get('open') ?? [], whole: by.get('whole') ?? [], settled: by.get('settled') ?? [] },
    {
      others: reading.as,
      of: new Map([...left].map(([file, { read }]) => [file, read.as])),
      taken: takenReads(files, mapping),
    },
    ({ content }) => nameOf(listed, content.file),
  )
}

/** What is open about a file: all of it, only what further columns of it mean, or nothing. */
function standingIn(
  files: readonly ListedFile[],
  mapping: Mapping | null,
  left: LeftReads,
): (content: FileContent) => keyof TablesToRead {
  const reads = mapping?.reads ?? []
  const mapped = new Set(reads.map((read) => findFile(files, read.file)))
  const looked = new Set(
    reads.flatMap(({ columns }) => lookupsOf(columns).map(({ file }) => findFile(files, file))),
  )
  return (content) => {
    const { file, header } = content
    if (left.has(file)) return 'open'
    const isUnsaid = !mapped.has(file) && (!looked.has(file) || isCanonical(file)) && header.length > 0
    if (!isUnsaid) return 'settled'
    if (!isCanonical(file) || !isComplete(content, file.stem)) return 'open'
    return hasOthers(content, file.stem) ? 'whole' : 'settled'
  }
}

function takenReads(files: readonly ListedFile[], mapping: Mapping | null): SaidReads['taken'] {
  const mapped = (mapping?.reads ?? []).map((read) => ({ file: findFile(files, read.file), as: read.as }))
  const canonical = files.filter(isCanonical).map((file) => ({ file, as: file.stem }))
  return [...mapped, ...canonical].flatMap(({ file, as }) => (file === null ? [] : [{ file, as }]))
}

function isCanonical({ stem }: ListedFile): boolean {
  return kindOfFile(stem) !== undefined
}

function readsOf(proposals: readonly Proposal[]): Mapping['reads'] {
  return proposals.length === 0 ? [] : readMapping({ reads: proposals.map(({ read }) => read) }).reads
}

function merged(mapping: Mapping | null, reads: Mapping['reads']): Mapping {
  if (mapping === null) return { source: null, reading: {}, reads }
  return { ...mapping, reads: [...mapping.reads, ...reads] }
}

function documentOf(
  given: MappingDocument | null,
  proposals: readonly Proposal[],
  left: LeftReads,
): OpenedTables['document'] {
  if (proposals.length > 0) return { proposed: true, document: documentWith(given, proposals, left) }
  return given === null ? null : { proposed: false, document: given }
}

/** The files that are read or looked into; a file that only a mapping knows of is opened now. */
async function usedContents(
  duck: Duck,
  { reads }: ReadPlan,
  contents: ReadonlyMap<ListedFile, FileContent>,
  mapping: Mapping | null,
): Promise<Map<ListedFile, FileContent>> {
  const used = new Map<ListedFile, FileContent>()
  for (const { file: read, others, reading } of reads) {
    for (const file of [read, ...others.values()]) {
      if (used.has(file)) continue
      used.set(file, contents.get(file) ?? (await openContent(duck, file, knownColumns(mapping), reading)))
    }
  }
  return used
}

function refuseUnknown(as: string | null): void {
  if (as === null || kindOfFile(as) !== undefined) return
  throw new Failure('invalid-input', `${JSON.stringify(as)} is not a canonical file.`, {
    hint: `Say one of ${kinds.map(({ file }) => file).join(', ')}.`,
  })
}
