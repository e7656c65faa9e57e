/** What the checks look at: the files of a tree, the parsed ones of `src/`, and the laws they are held against. */

import type { Room } from '#src/rooms.ts'
import { type SourceFile, sourceFile } from './source-file.ts'
import type { ListLaw } from './list-law.ts'

/** Path from the root, with `/` → text. */
export type Tree = ReadonlyMap<string, string>

export interface House {
  readonly tree: Tree
  /** every `.ts` and `.tsx` of `src/` */
  readonly sources: readonly SourceFile[]
  readonly rooms: Readonly<Record<string, Room>>
  readonly lists: readonly ListLaw[]
}

export function house(tree: Tree, rooms: House['rooms'], lists: House['lists']): House {
  const sources = [...tree]
    .filter(([path]) => path.startsWith('src/') && /\.tsx?$/.test(path))
    .map(([path, text]) => sourceFile(path, text))
  return { tree, sources, rooms, lists }
}
