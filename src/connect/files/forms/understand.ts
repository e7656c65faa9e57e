/** One file as it is listed: known by its bytes, named by whoever gave it. */
import { basename } from 'node:path'
import { kindOfFile } from '#src/facts/kinds.ts'
import { Failure } from '#src/kernel/failure.ts'
import type { FileOnDisk, ListedFile } from '../listed-file.ts'
import { formOf } from './form-of.ts'
import { type FileStart, readStart } from './read-start.ts'

/** What is known of a file before one looks into it. */
export interface Described {
  readonly path: string
  readonly name: string
  readonly folder: string
  readonly bytes: number
  readonly disk: FileOnDisk
}

/** An archive, a workbook, or what has to be unpacked before it can be read. */
export interface PackedFile extends Described {
  readonly place: string
  readonly gzip: boolean
}

/**
 * @param place where its bytes lie
 * @returns why it is not read, otherwise
 * @throws Failure when it may not be read, or is not what its name says
 */
export function understand(
  place: string,
  file: Described,
): ListedFile | PackedFile | { readonly path: string; readonly why: string } {
  const start = startOf(place, file.path)
  const form = formOf(start.bytes, file.name)
  if (typeof form !== 'string') return { path: file.path, why: form.why }
  const { gzip } = start
  refuseOtherName(file, form, start)
  if (form === 'zip' || (gzip && form === 'parquet')) return { ...file, place, gzip }
  return { ...file, stem: stemOf(file.name), format: form, place, gzip, sheet: null, isFurther: false }
}

/** The name without folder and extensions, in lower case. */
export function stemOf(name: string): string {
  const bare = basename(name).replace(/\.(gz|zip)$/i, '')
  const stem = bare.replace(/\.(csv|tsv|tab|psv|txt|json|jsonl|ndjson|xlsx|xlsm|parquet|pq)$/i, '')
  return (stem === '' ? bare : stem).toLowerCase()
}

/** Whether it is what a canonical file is called. */
export function isCanonical(stem: string): boolean {
  return kindOfFile(stem) !== undefined
}

function startOf(place: string, path: string): FileStart {
  try {
    return readStart(place)
  } catch (cause) {
    throw new Failure('invalid-input', `${path} cannot be read: ${(cause as Error).message}.`, {
      hint: 'Check that the file may be read.',
      cause,
    })
  }
}

/** What is called Parquet, Excel or packed and is not, is damaged: to read it as text would only tell of NULs. */
function refuseOtherName({ path, name }: Described, form: string, { gzip, bytes }: FileStart): void {
  const [, ending = '', packed] = /(?:\.(parquet|pq|xlsx|xlsm|zip))?(\.gz)?$/i.exec(name) ?? []
  if (bytes.length === 0 && packed === undefined) return
  const wanted = ending.toLowerCase()
  if (packed !== undefined && !gzip) {
    throw new Failure('invalid-input', `${path} cannot be unpacked: it is not packed with gzip.`, {
      hint: 'Pack it again, or take .gz off its name.',
    })
  }
  if (/^(parquet|pq)$/.test(wanted) && form !== 'parquet')
    refuse(path, 'a Parquet file that can be read', REWRITE)
  if (/^(xlsx|xlsm)$/.test(wanted) && form !== 'zip') refuse(path, 'a workbook that can be read', REWRITE)
  if (wanted === 'zip' && form !== 'zip') refuse(path, 'a zip archive that can be read', REWRITE)
}

const REWRITE = 'Write the file again, or name it by what it holds, as .csv or .json.'

function refuse(path: string, what: string, hint: string): never {
  throw new Failure('invalid-input', `${path} is not ${what}, whatever its name says.`, { hint })
}
