/** Reads of a mapping that say what a file is, and nothing of its columns: these are proposed as those of any other file. */
import { kindOfFile } from '#src/facts/kinds.ts'
import type { FileContent } from './file-content.ts'
import type { MappingDocument } from './import-input.ts'
import type { ListedFile } from './listed-file.ts'
import type { MappedRead, Mapping } from './mapping.ts'
import { findFile } from './plan-reads.ts'
import { columnsSaid, type Proposal } from './propose/proposal.ts'

/** By the file: the read, and how the mapping says it. */
export type LeftReads = ReadonlyMap<
  ListedFile,
  { readonly read: MappedRead; readonly document: Readonly<Record<string, unknown>> }
>

/** A file of which all required columns have canonical names needs no proposal, and one that is read twice gets none. */
export function leftReads(
  mapping: Mapping | null,
  document: MappingDocument | null,
  contents: ReadonlyMap<ListedFile, FileContent>,
): LeftReads {
  const reads = mapping?.reads ?? []
  const documents = (document?.['reads'] ?? []) as readonly Readonly<Record<string, unknown>>[]
  const files = [...contents.keys()]
  const found = reads.map((read) => findFile(files, read.file))
  return new Map(
    reads.flatMap((read, index) => {
      const file = found[index]!
      const content = file === null ? undefined : contents.get(file)
      const isLeft = read.leavesColumns && found.filter((one) => one === file).length === 1
      if (file === null || content === undefined || !isLeft) return []
      if (content.header.length === 0 || isComplete(content, read.as)) return []
      return [[file, { read, document: documents[index]! }] as const]
    }),
  )
}

/** What a mapping says, without the reads of which the columns are proposed. */
export function withoutLeft(mapping: Mapping | null, left: LeftReads): Mapping | null {
  if (mapping === null) return null
  const passed = new Set([...left.values()].map(({ read }) => read))
  return { ...mapping, reads: mapping.reads.filter((read) => !passed.has(read)) }
}

/** A mapping that says both: what somebody wrote, and what is proposed. */
export function documentWith(
  given: MappingDocument | null,
  proposals: readonly Proposal[],
  left: LeftReads,
): MappingDocument {
  const passed = new Set<unknown>([...left.values()].map(({ document }) => document))
  const said = ((given?.['reads'] ?? []) as unknown[]).filter((read) => !passed.has(read))
  return { ...given, reads: [...said, ...proposals.map(({ read }) => read)] }
}

/** What is proposed of a file, under what its read says. */
export function withSaid(proposal: Proposal, left: LeftReads): Proposal {
  const said = left.get(proposal.file)
  if (said === undefined) return proposal
  const { read } = proposal
  // A grain that is said for all rows stands beside the columns.
  const columns = Object.entries(columnsSaid(proposal)).filter(([name]) => !(name in said.document))
  return { ...proposal, read: { ...read, ...said.document, columns: Object.fromEntries(columns) } }
}

/** Whether it has columns beside those of canonical names. */
export function hasOthers({ header }: FileContent, as: string): boolean {
  const canonical = new Set(kindOfFile(as)!.columns.flatMap(({ name, also = [] }) => [name, ...also]))
  return header.some((name) => name !== '' && !canonical.has(name.toLowerCase()))
}

/** Whether all required columns of a canonical file have canonical names. */
export function isComplete({ header }: FileContent, as: string): boolean {
  const has = new Set(header.map((name) => name.toLowerCase()))
  return kindOfFile(as)!.columns.every(
    ({ name, also = [], required }) => required !== true || [name, ...also].some((one) => has.has(one)),
  )
}
