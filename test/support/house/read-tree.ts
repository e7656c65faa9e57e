/** Reads the files of a checkout that belong to the project, leaving out what is built or installed; of a binary one, that it is there. */

import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Tree } from './house.ts'

const notOurs = new Set(['.git', 'node_modules', 'dist', 'coverage', '.vite', 'tmp'])

export function readTree(root: string, folder = ''): Tree {
  const tree = new Map<string, string>()
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (notOurs.has(entry.name)) continue
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory()) for (const [below, text] of readTree(root, path)) tree.set(below, text)
    if (entry.isFile()) {
      const bytes = readFileSync(join(root, path))
      tree.set(path, bytes.includes(0) ? '' : bytes.toString('utf8'))
    }
  }
  return tree
}
