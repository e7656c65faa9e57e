/** No file names a path or a host of the machine on which it was written. */

import type { House } from './house.ts'
import { lineAt } from './source-file.ts'
import type { Violation } from './violation.ts'

/** The patterns are written so that they do not find themselves. */
const privatePlaces: readonly (readonly [pattern: RegExp, says: string])[] = [
  [/(?<![\w.)\]}-])\/wor[k]\//, 'a private path'],
  [/(?<![\w.])\/(?:home|Users)\/\w/, 'the home folder of a person'],
  [/\bregistry\.[\w-]+\.[a-z]{2,}/, 'the host of a registry'],
  [/\/\/[\w.-]+\.(?:internal|corp|lan)\b/, 'a private host'],
  [/\b(?:10\.\d+|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b/, 'an address of a private network'],
]

export function checkPrivacy({ tree }: House): Violation[] {
  return [...tree].flatMap(([file, text]) =>
    privatePlaces.flatMap(([pattern, what]) => {
      const found = pattern.exec(text)
      if (found === null) return []
      return [{ law: 'privacy', file, line: lineAt(text, found.index), says: `names ${what}: ${found[0]}` }]
    }),
  )
}
