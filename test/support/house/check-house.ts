/** Every check of the house, in one list; the report is sorted by file and line. */

import { checkArrows } from './check-arrows.ts'
import { checkComments } from './check-comments.ts'
import { checkCycles } from './check-cycles.ts'
import { checkFiles } from './check-files.ts'
import { checkLinks } from './check-links.ts'
import { checkLists } from './check-lists.ts'
import { checkManifest } from './check-manifest.ts'
import { checkMessages } from './check-messages.ts'
import { checkPackages } from './check-packages.ts'
import { checkPrivacy } from './check-privacy.ts'
import { checkPurity } from './check-purity.ts'
import { checkSql } from './check-sql.ts'
import type { House } from './house.ts'
import type { Violation } from './violation.ts'

const checks = [
  checkArrows,
  checkPackages,
  checkPurity,
  checkCycles,
  checkFiles,
  checkComments,
  checkSql,
  checkLists,
  checkLinks,
  checkManifest,
  checkMessages,
  checkPrivacy,
]

export function checkHouse(house: House): Violation[] {
  return checks
    .flatMap((check) => check(house))
    .toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}
