/** A file with its header and its first rows, as proposals look at it. */
import { rmSync } from 'node:fs'
import { cleanCopy } from '../clean-copy.ts'
import type { Duck } from '../duck.ts'
import { type FileContent, relation } from '../file-content.ts'
import { normalHeader } from './normal-header.ts'

const LOOKED_AT = 200

export interface OpenedTable {
  readonly content: FileContent
  readonly header: readonly string[]
  /** the header as `normalHeader` gives it */
  readonly normal: readonly string[]
  /** the first rows, trimmed, null where a cell is empty */
  readonly rows: readonly (readonly (string | null)[])[]
}

export async function openTable(duck: Duck, content: FileContent): Promise<OpenedTable> {
  const { header } = content
  const normal = header.map(normalHeader)
  if (header.length === 0) return { content, header, normal, rows: [] }
  const cells = header.map((_, index) => `c${index}`).join(', ')
  const rows = await withRelation(duck, content, (from) =>
    duck.rows<{ row: string }>(
      `SELECT CAST(to_json([${cells}]::VARCHAR[]) AS VARCHAR) AS row FROM (${from} LIMIT ${LOOKED_AT})`,
    ),
  )
  return { content, header, normal, rows: rows.map(({ row }) => JSON.parse(row) as (string | null)[]) }
}

/** The different texts of a column among the first rows, in their order. */
export function textsOf(table: OpenedTable, index: number): string[] {
  return [...new Set(table.rows.flatMap((row) => row[index] ?? []))]
}

/** All different texts of a column, as long as they are not too many to be compared. */
export async function allTexts(duck: Duck, { content }: OpenedTable, index: number): Promise<Set<string>> {
  const found = await withRelation(duck, content, (from) =>
    duck.rows<{ text: string }>(
      `SELECT DISTINCT c${index} AS text FROM (${from}) WHERE c${index} IS NOT NULL LIMIT 1000000`,
    ),
  )
  return new Set(found.map(({ text }) => text))
}

async function withRelation<T>(
  duck: Duck,
  content: FileContent,
  use: (from: string) => Promise<T>,
): Promise<T> {
  if (content.csv === null || content.csv.plain) return use(relation(content))
  const copy = await cleanCopy(content, duck.folder, 'looked-at.csv')
  try {
    return await use(relation(content, copy))
  } finally {
    rmSync(copy, { force: true })
  }
}
