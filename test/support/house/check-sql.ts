/** SQL is written only in the rooms that the law lets hold it, and migrations carry a number and a name. */

import type { House } from './house.ts'
import { lineAt, type SourceFile } from './source-file.ts'
import type { Violation } from './violation.ts'
import { walk } from './walk.ts'

export const migrationFolder = 'src/store/migrations/'

/** A text that begins as a statement does; prose begins with a capital and goes on in small letters. */
const statement =
  /^\s*(select\s[^]*\sfrom\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|(create|alter|drop)\s+(table|schema|index|role|policy|view)\s|set\s+local\s|truncate\s+table\s|with\s+\w+\s+as\s*\()/

export function checkSql(house: House): Violation[] {
  const silent = house.sources.filter((file) => house.rooms[file.room]?.sql === false)
  return [...silent.flatMap(statementsIn), ...checkMigrations(house)]
}

function statementsIn(file: SourceFile): Violation[] {
  const found: Violation[] = []
  const read = (text: string, start: number): void => {
    if (!statement.test(text) && !statement.test(lowerIfShouted(text))) return
    const says = `SQL in ${file.room}; only store speaks to the database`
    found.push({ law: 'sql', file: file.path, line: lineAt(file.text, start), says })
  }
  walk(file.program, (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') read(node.value, node.start)
    if (node.type === 'TemplateLiteral') {
      read(node.quasis.map((part) => part.value.cooked ?? '').join('?'), node.start)
    }
  })
  return found
}

/** `SELECT a FROM b` as small letters; `Select a plan from the list` as it is. */
function lowerIfShouted(text: string): string {
  return /^\s*[A-Z]{3,}\b/.test(text) ? text.toLowerCase() : text
}

function checkMigrations({ tree }: House): Violation[] {
  const names = [...tree.keys()]
    .filter((path) => path.startsWith(migrationFolder))
    .map((path) => path.slice(migrationFolder.length))
    .toSorted()
  if (names.length === 0) return [migration('', 'holds no migration')]
  return names.flatMap((name, position) => {
    const number = String(position + 1).padStart(3, '0')
    if (!/^\d{3}-[a-z0-9]+(-[a-z0-9]+)*\.sql$/.test(name)) return [migration(name, 'is not NNN-name.sql')]
    return name.startsWith(`${number}-`) ? [] : [migration(name, `is number ${number} in the row`)]
  })
}

function migration(name: string, says: string): Violation {
  return { law: 'migrations', file: migrationFolder + name, line: 0, says }
}
