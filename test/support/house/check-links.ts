/** A link in the documentation leads to a file or folder that exists. */

import { posix } from 'node:path'
import type { House } from './house.ts'
import { lineAt } from './source-file.ts'
import type { Violation } from './violation.ts'

const link = /\]\(([^)\s#]+)(#[^)\s]*)?\)/g

export function checkLinks({ tree }: House): Violation[] {
  const paths = [...tree.keys()]
  const exists = (path: string): boolean =>
    path === '.' || tree.has(path) || paths.some((one) => one.startsWith(`${path}/`))
  return [...tree]
    .filter(([path]) => path.endsWith('.md'))
    .flatMap(([file, text]) =>
      [...text.matchAll(link)].flatMap((found) => {
        const [, target = ''] = found
        if (/^[a-z]+:/.test(target)) return []
        const path = posix.normalize(posix.join(posix.dirname(file), target)).replace(/\/$/, '')
        if (exists(path)) return []
        return [
          {
            law: 'links',
            file,
            line: lineAt(text, found.index),
            says: `leads to ${path}, which does not exist`,
          },
        ]
      }),
    )
}
