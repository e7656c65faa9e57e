/** Refuses records that come again where it is doubtful whose they are, with a way out that lets nothing count twice. */
import type { Again, Compared } from './compare-elsewhere.ts'
import type { Duck } from './duck.ts'
import type { KnownElsewhere } from './import-input.ts'
import { literal } from './sql-text.ts'

/** What is said of the other rows of a file of which some are known elsewhere: whose they are is as open. */
const IN_DOUBT = 'the source of the file is in doubt, as other rows of it are known already'

/** Kinds of which a record counts twice under two sources: accounts and people are recognised, and become one. */
const COUNTED = new Set(['subscription', 'invoice', 'opportunity', 'ticket', 'survey', 'touch', 'event'])

/** Whether records of a kind under two sources count twice. */
export function isCounted(kind: string): boolean {
  return COUNTED.has(kind)
}

/** What was found under a source that nobody named. */
export interface FoundAgain {
  readonly source: string
  readonly found: readonly Compared[]
  /** the input has files of other sources too, which a source that is said would rename */
  readonly isMixed: boolean
}

/** @returns the reads of which rows are refused */
export async function refuseAgain(
  duck: Duck,
  { source, found, isMixed }: FoundAgain,
  elsewhere: KnownElsewhere,
): Promise<readonly number[]> {
  const again = found.flatMap((one) => one.again).filter(({ kind }) => isCounted(kind))
  if (again.length === 0) return []
  const whole = sourcesOfAll(again)
  const toSay = isMixed ? 'say the source in a mapping, or call the folder so' : 'name the source (--source)'
  const kept = whole[0] ?? mostOf(found)
  const todo =
    whole.length > 0
      ? `${toSay}: ${whole.join(' or ')} if it is the same system, or a name of its own`
      : `if it is the same system, ${await wayBack(again, kept, elsewhere)}; if not, ${toSay}: a name of its own`
  await refuse(duck, again, { source, kept, todo })
  // With the good rows alone, what is new would come under a source that is to be named yet.
  const reads = [...new Set(again.map(({ read }) => read))]
  const first =
    whole.length > 0 ? 'name the source, as of the other rows' : 'do first what the other rows say'
  await duck.run(`INSERT INTO problem
    SELECT read, row, '', ${literal(IN_DOUBT)}, ${literal(first)}, source_id, NULL, NULL
    FROM fact_row WHERE read IN (${reads.join(', ')}) AND source = ${literal(source)} AND NOT EXISTS (
      FROM problem WHERE problem.read = fact_row.read AND problem.row = fact_row.row AND problem."column" = '')`)
  return reads
}

/** The sources of which each has all rows that come again: to name another would count the rest twice. */
export function sourcesOfAll(again: readonly Again[]): readonly string[] {
  const all = new Set(again.map(placeOf)).size
  const bySource = Map.groupBy(again, ({ other }) => other)
  return [...bySource]
    .filter(([, rows]) => new Set(rows.map(placeOf)).size === all)
    .map(([other]) => other)
    .sort()
}

/** The source that keeps its records, as most come again of it. */
function mostOf(found: readonly Compared[]): string {
  const counts = new Map<string, number>()
  for (const { bySource } of found) {
    for (const [source, { same }] of bySource) counts.set(source, (counts.get(source) ?? 0) + same)
  }
  return [...counts].sort(([a, some], [b, more]) => more - some || (a < b ? -1 : 1))[0]![0]
}

/** What brings records that stand under several sources together under one of them, in words. */
export async function wayBack(
  again: readonly Again[],
  kept: string,
  elsewhere: KnownElsewhere,
): Promise<string> {
  const there = new Set(again.filter(({ other }) => other === kept).map(placeOf))
  const apart = again.filter((one) => !there.has(placeOf(one)))
  const imports = new Set<number>()
  for (const [kind, ofKind] of Map.groupBy(apart, (one) => one.kind)) {
    for (const [other, rows] of Map.groupBy(ofKind, (one) => one.other)) {
      const ids = [...new Set(rows.map(({ sourceId }) => sourceId))]
      for (const no of await elsewhere.imports(kind, other, ids)) imports.add(no)
    }
  }
  const [newest, ...older] = [...imports].sort((one, other) => other - one)
  const sources = [...new Set(apart.map(({ other }) => other))].sort().join(' and ')
  const undone = older.length === 0 ? `import ${newest}` : `imports ${[newest, ...older].join(', ')}`
  const order = older.length === 0 ? '' : ', the oldest first'
  return `undo ${undone} (source ${sources}), import its files again under the source ${kept}${order}, and then these`
}

/** What is said of each row: the source that has it, and what to do. */
interface Refusal {
  readonly source: string
  /** named where it is one of several that have the row */
  readonly kept: string
  readonly todo: string
}

/** Adds each row to `problem`, once. */
export async function refuse(
  duck: Duck,
  again: readonly Again[],
  { source, kept, todo }: Refusal,
): Promise<void> {
  const first = new Map<string, Again>()
  for (const one of again) {
    const before = first.get(placeOf(one))
    const isFirst = before === undefined || (before.other !== kept && one.other < before.other)
    if (isFirst || one.other === kept) first.set(placeOf(one), one)
  }
  const rows = [...first.values()].map(({ kind, read, row, id, other }) => [
    read,
    row,
    '',
    `the source ${other} has this ${kind} already, and ${source} would count it again`,
    todo,
    id,
    null,
    null,
  ])
  await duck.append('problem', rows)
}

function placeOf({ read, row }: Again): string {
  return `${read} ${row}`
}
