/** No comment silences the linter: who disagrees with a rule changes the rule for all. */

import { parseSync } from 'oxc-parser'
import type { House } from './house.ts'
import { lineAt } from './source-file.ts'
import type { Violation } from './violation.ts'

const silencer = /^\s*(ox|es)lint-(disable|enable)/

export function checkComments({ tree }: House): Violation[] {
  return [...tree]
    .filter(([path]) => /^(src|test|bench)\/.*\.tsx?$/.test(path))
    .flatMap(([file, text]) =>
      parseSync(file, text)
        .comments.filter((comment) => silencer.test(comment.value))
        .map((comment) => ({
          law: 'comments',
          file,
          line: lineAt(text, comment.start),
          says: 'silences the linter; mend the code, or change the rule for all',
        })),
    )
}
