/** Rooms and arrows: every import between rooms is one that the law allows, and is written in the one way. */

import type { House } from './house.ts'
import type { Import } from './imports-of.ts'
import { resolve } from './resolve.ts'
import { lineAt, roomOf, type SourceFile } from './source-file.ts'
import type { Violation } from './violation.ts'

export function checkArrows(house: House): Violation[] {
  return house.sources.flatMap((file) => [
    ...checkRoom(house, file),
    ...file.imports.flatMap((found) => {
      const says = whatIsWrong(house, file, found)
      return says === null
        ? []
        : [{ law: 'arrows', file: file.path, line: lineAt(file.text, found.start), says }]
    }),
  ])
}

function checkRoom(house: House, file: SourceFile): Violation[] {
  const violations = file.errors.map((says) => ({ law: 'syntax', file: file.path, line: 0, says }))
  if (house.rooms[file.room] === undefined) {
    const says = `"${file.room}" is no room; src/rooms.ts names them all`
    violations.push({ law: 'arrows', file: file.path, line: 0, says })
  }
  return violations
}

function whatIsWrong(house: House, file: SourceFile, found: Import): string | null {
  if (found.specifier === null) return 'computes what it imports; name it'
  const target = resolve(found.specifier, file.path)
  if (target.kind !== 'file') return null
  if (!house.tree.has(target.path)) return `imports ${target.path}, which does not exist`
  if (!target.path.startsWith('src/')) return `imports ${target.path}, which is outside of the house`
  const room = roomOf(target.path)
  if (room === file.room) return null
  const forbidden = forbiddenArrow(house, file.room, room, found)
  if (forbidden !== null || !target.relative) return forbidden
  return `reaches into ${room} with a relative path; write #${target.path}`
}

function forbiddenArrow(house: House, from: string, to: string, found: Import): string | null {
  const law = house.rooms[from]
  const allowed: readonly string[] = law?.imports ?? []
  const allowedTypes: readonly string[] = law?.importsTypes ?? []
  if (allowed.includes(to)) return null
  if (!allowedTypes.includes(to)) return `${from} may not import ${to}`
  return found.typeOnly ? null : `${from} may import only types of ${to}: write "import type"`
}
