/** How the records lie in a JSON file: one a line, one after the other, in a list, or in a list within the wrapper that an API gives. */
import { kinds } from '#src/facts/kinds.ts'
import { stemOf } from './understand.ts'
import { JsonWalk } from './json-walk.ts'

export interface JsonLayout {
  readonly way: 'lines' | 'values' | 'list'
  /** the keys that lead to the list */
  readonly path: readonly string[]
  /** other lists of records that lie beside it, as `users` */
  readonly beside: readonly string[]
}

const OPEN_OBJECT = 123
/** Deeper than that no API hides its records. */
const MOST_KEYS = 3
const USUAL = new Set(
  'results data records items rows values elements entries list objects hits value response result content'.split(
    ' ',
  ),
)
const CANONICAL = new Set(kinds.map(({ file }) => file))

/**
 * @param start the beginning of the file as text
 * @param bytes the whole file, walked through only where the beginning does not tell
 */
export async function jsonLayout(
  start: string,
  name: string,
  bytes: () => AsyncIterable<Buffer>,
): Promise<JsonLayout> {
  const text = start.replace(/^\ufeff|^ï»¿/, '').trimStart()
  if (text.startsWith('[')) return { way: 'list', path: [], beside: [] }
  const [line = '', ...more] = text.split('\n')
  if (more.some((other) => other.trim() !== '') && isValue(line))
    return { way: 'lines', path: [], beside: [] }
  const look = new Look()
  await new JsonWalk(look).through(bytes())
  const lists = look.values > 1 || look.keys.has('id') ? [] : [...look.lists.entries()]
  const best = lists.toSorted(([a, some], [b, others]) => rank(b, name) - rank(a, name) || others - some)
  const [chosen, ...beside] = best.map(([path]) => path)
  if (chosen === undefined) return { way: 'values', path: [], beside: [] }
  return { way: 'list', path: JSON.parse(chosen) as string[], beside: beside.map(spoken) }
}

function spoken(path: string): string {
  return (JSON.parse(path) as string[]).join('.')
}

/** What is called like the file or like a canonical file is meant, else what APIs call their lists. */
function rank(path: string, name: string): number {
  const key = (JSON.parse(path) as string[]).at(-1)!.toLowerCase()
  if (key === stemOf(name)) return 3
  if (CANONICAL.has(key)) return 2
  return USUAL.has(key) ? 1 : 0
}

/** Finds the lists of objects that lie in nothing but objects. */
class Look {
  values = 0
  /** the keys of the outermost object */
  readonly keys = new Set<string>()
  /** path as JSON → number of objects */
  readonly lists = new Map<string, number>()

  isWanted({ around }: JsonWalk, first: number): boolean {
    if (around.length === 0) this.values++
    else if (around.length === 1 && around[0] !== null) this.keys.add(around[0]!)
    const path = around.slice(0, -1)
    if (first !== OPEN_OBJECT || around.at(-1) !== null || path.length === 0 || path.length > MOST_KEYS)
      return false
    if (path.includes(null)) return false
    const key = JSON.stringify(path)
    this.lists.set(key, (this.lists.get(key) ?? 0) + 1)
    return true
  }

  taken(): void {
    // Counted when it began.
  }
}

function isValue(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
