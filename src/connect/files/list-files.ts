/** The files that the given paths stand for: each file itself, and of a folder its files and those of its direct subfolders. */
import { readdirSync, statSync, type Stats } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Failure } from '#src/kernel/failure.ts'
import { type Described, type PackedFile, understand } from './forms/understand.ts'
import type { ListedFile } from './listed-file.ts'
import { STANDARD_INPUT } from '#src/kernel/standard-input.ts'

/** The folder of files that were handed in without one: where they lie here says nothing of where they come from. */
const HANDED_IN = 'upload'

export interface FileList {
  readonly files: readonly ListedFile[]
  readonly notRead: readonly { readonly path: string; readonly why: string }[]
  /** what holds files that are only known when it is opened, see `unpackFiles` */
  readonly packed: readonly PackedFile[]
}

/** The names that are looked into where nobody named the file itself. */
export const READ = /\.(csv|tsv|tab|psv|txt|json|jsonl|ndjson|xlsx|xlsm|xls|ods|parquet|pq|zip|gz)$/i
export const NO_TABLE = 'neither CSV, JSON, Excel nor Parquet by its name'

/**
 * @param names by path: what whoever handed a file in calls it, which may name a folder: `crm/accounts.csv`
 * @throws Failure when a path does not exist or may not be read
 */
export function listFiles(
  paths: readonly string[],
  names: ReadonlyMap<string, string> = new Map(),
): FileList {
  const files: ListedFile[] = []
  const packed: PackedFile[] = []
  const notRead: { path: string; why: string }[] = []
  const seen = new Set<string>()
  const take = (path: string, name: string, stats: Stats, isGiven: boolean) => {
    if (seen.has(resolve(path))) return
    seen.add(resolve(path))
    if (!stats.isFile()) notRead.push({ path, why: 'not a file' })
    else if (!isGiven && !READ.test(name)) notRead.push({ path, why: NO_TABLE })
    else {
      const listed = understand(path, described(path, name, stats, names.has(path)))
      if ('why' in listed) notRead.push({ path: listed.path, why: listed.why })
      else if ('format' in listed) files.push(listed)
      else packed.push(listed)
    }
  }
  const enter = (folder: string, prefix: string) => {
    for (const name of readdirSync(folder).toSorted()) {
      const path = join(folder, name)
      const stats = look(path)
      if (!stats.isDirectory()) take(path, prefix + name, stats, false)
      else if (prefix === '') enter(path, `${name}/`)
      else notRead.push({ path, why: 'a folder within a subfolder is not looked into' })
    }
  }
  for (const path of paths) {
    const stats = look(path)
    if (stats.isDirectory()) enter(path, '')
    else take(path, names.get(path) ?? basename(path), stats, true)
  }
  return { files, notRead, packed }
}

function described(path: string, name: string, stats: Stats, isHandedIn: boolean): Described {
  const isSpooled = basename(path) === STANDARD_INPUT && basename(dirname(path)) === STANDARD_INPUT
  return {
    path: isSpooled ? 'standard input' : path,
    name,
    folder: basename(dirname(isHandedIn ? `/${HANDED_IN}/${name}` : resolve(path))),
    bytes: stats.size,
    disk: { path, bytes: stats.size, changedAt: stats.mtimeMs },
  }
}

function look(path: string): Stats {
  try {
    return statSync(path)
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : 'cannot be read'
    throw new Failure('invalid-input', `${path} ${why}.`, { hint: 'Check the path.', cause })
  }
}
