/** The files that the given paths stand for: each file itself, and of a folder its files and those of its direct subfolders. */
import { readdirSync, statSync, type Stats } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Failure } from '#src/kernel/failure.ts'

export interface ListedFile {
  /** as the user gave it, or the folder that the user gave with the name in it */
  readonly path: string
  /** within the folder that was given, with `/`: `accounts.csv`, `crm/accounts.csv` */
  readonly name: string
  /** the name without folder and extensions, in lower case: `accounts` */
  readonly stem: string
  /** the name of its folder, which is its source if nobody says otherwise */
  readonly folder: string
  readonly format: 'csv' | 'parquet'
  readonly gzip: boolean
  readonly bytes: number
  readonly changedAt: number
}

/** The folder of files that were handed in without one: where they lie here says nothing of where they come from. */
const HANDED_IN = 'upload'

export interface FileList {
  readonly files: readonly ListedFile[]
  readonly notRead: readonly { readonly path: string; readonly why: string }[]
}

/**
 * @param names by path: what whoever handed a file in calls it, which may name a folder: `crm/accounts.csv`
 * @throws Failure when a path does not exist or may not be read
 */
export function listFiles(
  paths: readonly string[],
  names: ReadonlyMap<string, string> = new Map(),
): FileList {
  const files: ListedFile[] = []
  const notRead: { path: string; why: string }[] = []
  const seen = new Set<string>()
  const take = (path: string, name: string, stats: Stats) => {
    if (seen.has(resolve(path))) return
    seen.add(resolve(path))
    const listed = understand(path, name, stats, names.has(path))
    if (typeof listed === 'string') notRead.push({ path, why: listed })
    else files.push(listed)
  }
  const enter = (folder: string, prefix: string) => {
    for (const name of readdirSync(folder).toSorted()) {
      const path = join(folder, name)
      const stats = look(path)
      if (!stats.isDirectory()) take(path, prefix + name, stats)
      else if (prefix === '') enter(path, `${name}/`)
      else notRead.push({ path, why: 'a folder within a subfolder is not looked into' })
    }
  }
  for (const path of paths) {
    const stats = look(path)
    if (stats.isDirectory()) enter(path, '')
    else take(path, names.get(path) ?? basename(path), stats)
  }
  return { files, notRead }
}

function look(path: string): Stats {
  try {
    return statSync(path)
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : 'cannot be read'
    throw new Failure('invalid-input', `${path} ${why}.`, { hint: 'Check the path.', cause })
  }
}

/** @returns the file, or why it is not read */
function understand(
  path: string,
  name: string,
  stats: Stats,
  isHandedIn: boolean,
): ListedFile | string {
  if (!stats.isFile()) return 'not a file'
  const [, stem, format, packed] = /^(.+)\.(csv|parquet)(\.gz)?$/i.exec(basename(name)) ?? []
  if (stem === undefined) return 'neither CSV nor Parquet'
  if (format?.toLowerCase() === 'parquet' && packed !== undefined) {
    return 'Parquet is compressed already; unpack it with gunzip'
  }
  return {
    path,
    name,
    stem: stem.toLowerCase(),
    folder: basename(dirname(isHandedIn ? `/${HANDED_IN}/${name}` : resolve(path))),
    format: format?.toLowerCase() === 'csv' ? 'csv' : 'parquet',
    gzip: packed !== undefined,
    bytes: stats.size,
    changedAt: stats.mtimeMs,
  }
}
