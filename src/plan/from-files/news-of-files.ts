/** What the new versions of rows of plan files say that the files had not said before, in the order in which it was learned. */
import { factId } from '#src/facts/fact.ts'
import { text } from '#src/facts/values.ts'
import type { Target } from '../target.ts'
import { fileItems } from './file-items.ts'
import type { FileRow, FileVersion } from './file-row.ts'
import { measuringSignal } from './measuring-signal.ts'

export interface FileNews {
  readonly version: FileVersion
  readonly target: Target
  /** all that the row had said before, written when it was written first; null: this is its first version */
  readonly before: FileRow | null
  /** and all with what it says now: an empty cell takes nothing back */
  readonly after: FileRow
}

const order = Object.keys(fileItems)

/**
 * What was learned before what has entered already is history: it changes nothing any more.
 * @param versions all of the rows of one account
 */
export function newsOfFiles(
  versions: readonly FileVersion[],
  isNew: (version: FileVersion) => boolean,
): FileNews[] {
  const rows = [...Map.groupBy(versions, factId).values()].map((row) =>
    row.toSorted((a, b) => compare(a.learnedAt, b.learnedAt)),
  )
  const measuring = measuringRows(rows)
  return rows
    .flatMap((row) => newsOfRow(row, isNew, targetOf(row[0]!, measuring)))
    .toSorted(
      ({ version: a }, { version: b }) =>
        compare(a.learnedAt, b.learnedAt) ||
        order.indexOf(a.kind) - order.indexOf(b.kind) ||
        compare(a.sourceId, b.sourceId),
    )
}

function newsOfRow(
  row: readonly FileVersion[],
  isNew: (version: FileVersion) => boolean,
  target: Target,
): FileNews[] {
  const entered = row.findLastIndex((version) => !isNew(version))
  const { learnedAt } = row[0]!
  const news: FileNews[] = []
  let before: FileRow | null = null
  for (const [at, version] of row.entries()) {
    const after: FileRow = { ...version, learnedAt, values: { ...before?.values, ...filled(version) } }
    if (at > entered) news.push({ version, target, before, after })
    before = after
  }
  return news
}

function filled({ values }: FileRow): FileRow['values'] {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}

/** By signal, the row that the metric of the signal is: of several that name it, the one that came first. */
function measuringRows(rows: readonly (readonly FileVersion[])[]): ReadonlyMap<string, string> {
  const metrics = rows
    .map((row) => row[0]!)
    .filter(({ kind }) => kind === 'metric')
    .toSorted(
      (a, b) =>
        a.importNo - b.importNo || compare(a.learnedAt, b.learnedAt) || compare(a.sourceId, b.sourceId),
    )
  const measuring = new Map<string, string>()
  for (const metric of metrics) {
    const signal = signalOf(metric)
    if (signal !== null && !measuring.has(signal)) measuring.set(signal, factId(metric))
  }
  return measuring
}

function targetOf(first: FileVersion, measuring: ReadonlyMap<string, string>): Target {
  const signal = first.kind === 'metric' ? signalOf(first) : null
  const id = factId(first)
  return signal !== null && measuring.get(signal) === id
    ? { by: 'signal', signal }
    : { by: 'record', factId: id }
}

function signalOf(metric: FileRow): string | null {
  return measuringSignal(text(metric, 'source'), text(metric, 'unit'))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
