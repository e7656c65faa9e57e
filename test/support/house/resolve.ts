/** What an import points to: a file of the house, a package, or a module of Node. */

import { builtinModules } from 'node:module'
import { posix } from 'node:path'

export type Target =
  | { readonly kind: 'file'; readonly path: string; readonly relative: boolean }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'node'; readonly name: string; readonly prefixed: boolean }

/** `#src/a/b.ts` and `./b.ts` are files, `node:fs` and `fs` are Node's, the rest are packages. */
export function resolve(specifier: string, from: string): Target {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('#')) return { kind: 'file', path: posix.normalize(bare.slice(1)), relative: false }
  if (bare.startsWith('.')) {
    return { kind: 'file', path: posix.normalize(posix.join(posix.dirname(from), bare)), relative: true }
  }
  if (bare.startsWith('node:')) return { kind: 'node', name: bare.slice(5), prefixed: true }
  if (builtinModules.includes(bare)) return { kind: 'node', name: bare, prefixed: false }
  const parts = bare.split('/')
  return { kind: 'package', name: parts.slice(0, bare.startsWith('@') ? 2 : 1).join('/') }
}
