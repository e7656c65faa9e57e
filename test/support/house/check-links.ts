/** A link in the documentation leads to a file or folder that exists, and to a heading that is there. */

import { posix } from 'node:path'
import type { House } from './house.ts'
import { lineAt } from './source-file.ts'
import type { Violation } from './violation.ts'

const link = /\]\(([^)\s#]*)(#[^)\s]*)?\)/g

export function checkLinks({ tree }: House): Violation[] {
  const paths = [...tree.keys()]
  const exists = (path: string): boolean =>
    path === '.' || tree.has(path) || paths.some((one) => one.startsWith(`${path}/`))
  return [...tree]
    .filter(([path]) => path.endsWith('.md'))
    .flatMap(([file, text]) =>
      [...text.matchAll(link)].flatMap((found) => {
        const [, target = '', heading] = found
        if (/^[a-z]+:/.test(target) || (target === '' && heading === undefined)) return []
        const beside = target === '' ? posix.basename(file) : target
        const path = posix.normalize(posix.join(posix.dirname(file), beside)).replace(/\/$/, '')
        const there = exists(path) && (heading === undefined || hasHeading(path, tree.get(path), heading))
        if (there) return []
        const missing = exists(path) ? `${path}${heading}` : path
        return [
          {
            law: 'links',
            file,
            line: lineAt(text, found.index),
            says: `leads to ${missing}, which does not exist`,
          },
        ]
      }),
    )
}

/** Whether a page has a heading that is found under these letters, as readers of Markdown name them. */
function hasHeading(path: string, text: string | undefined, anchor: string): boolean {
  if (text === undefined || !path.endsWith('.md')) return true
  return [...text.matchAll(/^#+ (.+)$/gm)].some(([, heading = '']) => `#${slugOf(heading)}` === anchor)
}

function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}
