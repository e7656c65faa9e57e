/** Reads and checks a whole input: loads every file, resolves what it refers to, and prepares what is good. */
import { kinds } from '#src/facts/kinds.ts'
import type { Day } from '#src/kernel/day.ts'
import type { AccountsBefore } from './account-rows.ts'
import type { BoundRead } from './bind-columns.ts'
import { addContradictions } from './contradictions.ts'
import type { Duck } from './duck.ts'
import { countFacts, createFactTable } from './fact-table.ts'
import type { FileContent } from './file-content.ts'
import { createFactTables, identifyRows } from './identify-rows.ts'
import { findData, type FoundData } from './find-data.ts'
import { findIdentity, type Identity } from './find-identity.ts'
import type {
  CheckReport,
  KnownElsewhere,
  KnownIds,
  Problem,
  ReadKnownRecords,
  ReportProgress,
} from './import-input.ts'
import { createLeftOutTable, leaveOutOrphans, leaveOutRows } from './leave-out.ts'
import { loadRead } from './load-read.ts'
import { addNotedProblems, createProblemTable, tellProblems } from './problem-table.ts'
import type { Samples } from './column-samples.ts'
import { type Shown, showReads } from './show-reads.ts'
import { takeSources, type TakenSources } from './take-sources.ts'
import { createKnownTable, resolveReferences, type Unreadable } from './references.ts'
import { createTotalTable, noteTotals, tellTotals } from './total-rows.ts'
import { addUsageProblems, createUsageTables, createUsageView, type LoadedUsage } from './usage-table.ts'
import { daily, type FoundGrain, usageGrain } from './usage-grain.ts'
import { withWaiting } from './waiting-rows.ts'
import { watched } from './watched.ts'

const MOST_PROBLEMS = 200

export interface InputToCheck {
  readonly reads: readonly BoundRead[]
  /** all files that are opened, those that only lookups use among them */
  readonly contents: readonly FileContent[]
  readonly today: Day
  readonly known: ReadKnownRecords
}

export type Checked = Omit<CheckReport, 'files' | 'notRead' | 'findings' | 'mapping' | 'identity'> & {
  readonly identity: Identity
  readonly found: FoundData
  /** by the number of the read, what was assumed of its values */
  readonly assumptions: readonly (readonly string[])[]
  /** by the number of the read, what rows of usage stand for where they do not say it */
  readonly grains: ReadonlyMap<number, FoundGrain | null>
  /** by the number of the read */
  readonly shown: readonly Shown[]
  readonly sources: TakenSources
}

export async function checkInput(
  duck: Duck,
  input: InputToCheck,
  known: KnownIds,
  report: ReportProgress,
  accounts: AccountsBefore,
  elsewhere: KnownElsewhere,
): Promise<Checked> {
  const phase = <T>(says: string, work: () => Promise<T>) =>
    watched(duck, report, { says, done: 0, rows: 0, of: null }, work)
  const { usage, assumptions, samples } = await loadReads(duck, input, report)
  const { taken: sources, says } = await phase('Checking what rows refer to', async () => {
    await createKnownTable(duck, known)
    const taken = await takeSources(duck, input.reads, usage, elsewhere, accounts)
    await addContradictions(duck)
    await addUnresolved(duck, input, usage, accounts)
    return taken
  })
  const contents = input.reads.map(({ content }) => content)
  const located = await phase('Locating what is wrong', () => tellProblems(duck, contents))
  const problems = withWaiting(input.reads, known, { formal: formProblems(input), located })
  const grains = new Map(usage.map(({ read, grain }) => [read, grain]))
  const shown = await showReads(duck, input.reads, samples, grains)
  const compared = { contents, today: input.today, known: input.known }
  const found = await phase('Comparing what records say', () => findData(duck, compared))
  return {
    problems: problems.slice(0, MOST_PROBLEMS),
    moreProblems: Math.max(0, problems.length - MOST_PROBLEMS),
    rejected: await countRejected(duck, input.reads),
    found,
    assumptions: assumptions.map((own, read) => [...own, ...(says.get(read) ?? [])]),
    grains,
    shown,
    sources,
    ...(await phase('Grouping usage by account and day', () => prepare(duck, usage))),
    identity: await findIdentity(duck, accounts),
  }
}

/** Adds what leads nowhere to what is wrong, and what is then left out or told in another way. */
async function addUnresolved(
  duck: Duck,
  input: InputToCheck,
  usage: readonly LoadedUsage[],
  accounts: AccountsBefore,
): Promise<void> {
  await resolveReferences(duck, unreadableIn(input), accounts)
  await addUsageProblems(duck, usage)
  await leaveOutOrphans(duck, input.reads)
  await tellTotals(duck)
}

/** Puts what is good into the order in which it is handed over. */
async function prepare(
  duck: Duck,
  loaded: readonly LoadedUsage[],
): Promise<Pick<Checked, 'good' | 'accountDays'>> {
  await createFactTable(duck)
  const usage = await createUsageTables(duck, loaded)
  const good = await countFacts(duck)
  good.set('usage', usage.rows)
  return {
    good: Object.fromEntries(kinds.map(({ name }) => [name, good.get(name) ?? 0])),
    accountDays: usage.days,
  }
}

async function loadReads(
  duck: Duck,
  { reads, today }: InputToCheck,
  report: ReportProgress,
): Promise<{ usage: LoadedUsage[]; assumptions: (readonly string[])[]; samples: Map<number, Samples> }> {
  await createProblemTable(duck)
  await createLeftOutTable(duck)
  await createTotalTable(duck)
  await createFactTables(duck)
  const usage: LoadedUsage[] = []
  const samples = new Map<number, Samples>()
  const assumptions: (readonly string[])[] = reads.map(() => [])
  let done = 0
  const of = reads.reduce((sum, { content }) => sum + content.rows, 0)
  for (const [read, bound] of reads.entries()) {
    const { rows, file } = bound.content
    const stretch = { says: `Reading ${file.path}`, done, rows, of }
    done += rows
    if (!isReadable(bound)) continue
    const loaded = await watched(duck, report, stretch, () => loadRead(duck, bound, read, today))
    const isUsage = bound.read.kind.name === 'usage'
    const grain = isUsage ? await usageGrain(duck, loaded) : daily
    assumptions[read] = [...loaded.assumptions, ...grain.assumes]
    samples.set(read, loaded.samples)
    await leaveOutRows(duck, loaded, read)
    await addNotedProblems(duck, loaded, read)
    await noteTotals(duck, loaded, read)
    if (isUsage) usage.push({ loaded, read, grain: grain.found })
    else {
      await identifyRows(duck, loaded, read)
      await duck.run(`DROP TABLE ${loaded.table}`)
    }
  }
  await createUsageView(duck, usage)
  return { usage, assumptions, samples }
}

function unreadableIn({ reads }: InputToCheck): Unreadable {
  const hasBrokenLines = ({ content }: BoundRead) => (content.csv?.broken ?? []).length > 0
  const kindsOf = (some: readonly BoundRead[]) => some.map(({ read }) => read.kind.name)
  return {
    files: kindsOf(reads.filter((bound) => !isReadable(bound))),
    lines: kindsOf(reads.filter(hasBrokenLines)),
  }
}

function isReadable(bound: BoundRead): boolean {
  return bound.problems.length === 0 && hasHeader(bound)
}

function hasHeader({ content }: BoundRead): boolean {
  return content.csv === null || content.csv.dialect !== null
}

/** What is wrong before any value is looked at: broken lines, and columns that are missing. */
function formProblems({ contents, reads }: InputToCheck): Problem[] {
  return contents.flatMap((content) => {
    const file = content.file.path
    const broken = (content.csv?.broken ?? []).map(({ fault, count, examples }) => ({
      file,
      column: '',
      ...fault,
      count,
      examples,
      question: null,
    }))
    const headers = reads
      .filter((read) => read.content === content && hasHeader(read))
      .flatMap(({ problems }) => problems)
      .map((problem) => ({
        file,
        ...problem,
        count: 1,
        examples: [{ line: 1, value: problem.column }],
        question: null,
      }))
    return [...headers, ...broken]
  })
}

async function countRejected(duck: Duck, reads: readonly BoundRead[]): Promise<Record<string, number>> {
  const counts = await duck.rows<{ read: number; rows: number }>(
    'SELECT read, count(*)::DOUBLE AS rows FROM rejected ANTI JOIN left_out USING (read, row) GROUP BY read',
  )
  const byRead = new Map(counts.map(({ read, rows }) => [read, rows]))
  const rejected: Record<string, number> = Object.fromEntries(kinds.map(({ name }) => [name, 0]))
  for (const [index, { read, content, problems }] of reads.entries()) {
    const sound = content.csv?.soundRows ?? content.rows
    const bad = problems.length > 0 ? sound : (byRead.get(index) ?? 0)
    rejected[read.kind.name] = (rejected[read.kind.name] ?? 0) + content.rows - sound + bad
  }
  return rejected
}
