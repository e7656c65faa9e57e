/** What the reader of files hands to the import: located problems, typed facts, and usage grouped by account and day. */
import type { RecordElsewhere } from '#src/facts/record-elsewhere.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Value } from '#src/facts/fact.ts'
import type { Matched } from '#src/facts/identity/match-accounts.ts'
import type { AccountsBefore } from './account-rows.ts'

/** One file as it was understood. */
export interface InputFile {
  readonly path: string
  /** as a mapping calls it: `crm/accounts.csv`, `book.xlsx/Accounts`; the path only where several files have the name */
  readonly name: string
  /** the canonical file that it is read as: `accounts` */
  readonly as: string
  readonly format: FileFormat
  readonly source: string
  readonly bytes: number
  readonly rows: number
  /** columns that the kind does not know: kept as attributes of each row, save those of usage, which are left out */
  readonly unknownColumns: readonly string[]
  /** where each canonical column comes from, in the order of the kind */
  readonly columns: readonly ReadColumn[]
  /** the first rows as they were understood: canonical column → value as canonical text; those with a fault are left out */
  readonly firstRows: readonly Readonly<Record<string, string>>[]
  /** what the file does not say and was found by its content, in words: `read as Windows-1252` */
  readonly assumptions: readonly string[]
  /** rows that are left out on purpose, with the reason: `deleted in the source` */
  readonly leftOut: readonly { readonly why: string; readonly rows: number }[]
}

export type FileFormat = 'csv' | 'jsonl' | 'json' | 'xlsx' | 'parquet'

/** A canonical column of a file that is read. */
export interface ReadColumn {
  readonly column: string
  /** the column of the file, or the verb of the mapping in words */
  readonly from: string
  /** name: it is called so; mapping: somebody says so; header, content: Perennial proposes it */
  readonly by: 'name' | 'mapping' | 'header' | 'content'
  /** the first few different texts, as they stand in the file */
  readonly samples: readonly string[]
}

/** One kind of mistake in one column of one file, with where it is. */
export interface Problem {
  /** as the user gave it */
  readonly file: string
  /** as the file calls it; empty when the whole line or file is meant */
  readonly column: string
  /** what is wrong: `not a date` */
  readonly problem: string
  /** what to do: `write it as YYYY-MM-DD` */
  readonly todo: string
  readonly count: number
  /** the first few, by physical line (Parquet and sheets: row number, 1 is the first) */
  readonly examples: readonly { readonly line: number; readonly value: string }[]
  /** where only a person can tell what is meant: which option answers it, and with what */
  readonly question: Question | null
}

/** What an import asks instead of guessing. */
export interface Question {
  readonly option: 'dateOrder' | 'decimals' | 'currencies'
  /** each with what the first example would mean: `dmy`, `3 April 2025`; of a currency its code, and its name */
  readonly choices: readonly { readonly value: string; readonly means: string }[]
}

/** Sources that contradict each other or themselves: counted and shown, never dropped, never averaged away. */
export interface DataFinding {
  /** the name of its file in `findings/`: `ticket-before-account` */
  readonly kind: string
  /** churn: on who has churned; gap: something is not said, and only its number is worth telling */
  readonly nature: 'contradiction' | 'churn' | 'gap'
  /** what it is, in words: `tickets opened before their account existed` */
  readonly says: string
  /** what is counted: `ticket` */
  readonly unit: string
  readonly count: number
  /** of how many that could be compared */
  readonly of: number
  /** in how many accounts */
  readonly accounts: number
  readonly examples: readonly DataExample[]
}

/** What was found of a kind in one account; a count of 0 says that what was found before is settled. */
export interface AccountFinding extends Pick<DataFinding, 'kind' | 'count' | 'of' | 'examples'> {
  readonly accountSource: string
  readonly accountSourceId: string
  /** true: only of the rows of this input, by their days */
  readonly byDays: boolean
  /** the first and the last day that was compared; null where there is none */
  readonly from: Day | null
  readonly to: Day | null
}

export interface DataExample {
  /** name or id of the account; null for what belongs to none */
  readonly account: string | null
  /** file and line where this input says it; null where it was known before */
  readonly file: string | null
  readonly line: number | null
  /** both sides in words: `opened 2023-02-01, the account exists since 2023-05-09` */
  readonly says: string
}

/** Which accounts are the same, as far as it was recognised, and which may be. */
export interface FoundIdentity {
  /** records that become part of an account, by what they were recognised by */
  readonly matched: readonly { readonly by: 'crm-id' | 'domain' | 'name'; readonly count: number }[]
  /** pairs for a person to decide, in words, at most 200; the same twice: its id came with another name */
  readonly doubtful: readonly { readonly account: string; readonly candidate: string; readonly why: string }[]
  readonly moreDoubtful: number
}

export interface CheckReport {
  readonly files: readonly InputFile[]
  /** files of the folder that are not read, with the reason */
  readonly notRead: readonly { readonly path: string; readonly why: string }[]
  /** in the order of the files, at most 200 */
  readonly problems: readonly Problem[]
  /** how many more kinds of mistake there are */
  readonly moreProblems: number
  /** rows that are good, by kind name; identical rows of a fact count once */
  readonly good: Readonly<Record<string, number>>
  /** rows that are rejected, by kind name */
  readonly rejected: Readonly<Record<string, number>>
  /** the account-days that `usage` delivers */
  readonly accountDays: number
  readonly findings: readonly DataFinding[]
  readonly identity: FoundIdentity
  /** the mapping that was used, as its file would say it; null where every file has canonical names */
  readonly mapping: { readonly proposed: boolean; readonly document: MappingDocument } | null
}

/** A mapping as JSON, see docs/guide/import.md. */
export type MappingDocument = Readonly<Record<string, unknown>>

/** A good row of any kind but usage. */
export interface FactInput {
  readonly kind: string
  readonly source: string
  readonly sourceId: string
  /** the source that the id of the account belongs to; null for facts about no account */
  readonly accountSource: string | null
  /** the sender's id of the account; null for facts about no account */
  readonly accountSourceId: string | null
  readonly happenedOn: Day | null
  /** ISO instant at which the sender learned it, null if not said */
  readonly observedAt: string | null
  /** the columns that are filled */
  readonly values: Readonly<Record<string, Value>>
  readonly attributes: Readonly<Record<string, string>>
}

/**
 * Usage of many account-days, column by column: the i-th text of each column belongs together.
 * Within an account-day the entries are joined by U+001F; an empty entry means not said.
 */
export interface UsageInput {
  readonly source: string[]
  readonly accountSource: string[]
  readonly accountSourceId: string[]
  readonly on: Day[]
  readonly grain: ('day' | 'week' | 'month')[]
  readonly observedAt: (string | null)[]
  readonly users: string[]
  readonly products: string[]
  readonly features: string[]
  readonly events: string[]
  readonly minutes: string[]
  /** `1` where a machine did it, empty for a person */
  readonly services: string[]
  /** people where the sender gives a number instead of ids */
  readonly activeUsers: string[]
  /** sums over the entries of people: events, minutes (null when never given), distinct users (or the largest number given) */
  readonly humanEvents: number[]
  readonly humanMinutes: (number | null)[]
  readonly humanUsers: (number | null)[]
  /** md5 of the whole content: equal digest, nothing changed */
  readonly digest: string[]
}

/** A file of rejected rows, to be corrected and imported again. */
export interface RejectedFile {
  readonly path: string
  readonly rows: number
}

/** Ids that are known before this input, by kind name, each as `source U+0000 id`. */
export type KnownIds = Readonly<Record<string, ReadonlySet<string>>>

/** The latest version of a record that was known before: the columns that findings compare, as a JSON object. */
export interface KnownRecord {
  readonly source: string
  readonly sourceId: string
  readonly accountSource: string
  readonly accountSourceId: string
  readonly content: string
}

/** What sources knew before this input. */
export interface KnownElsewhere {
  /** those that have records of a kind */
  sources(kind: string): Promise<readonly string[]>
  /** what some of them have under some ids */
  records(
    kind: string,
    sources: readonly string[],
    ids: readonly string[],
  ): Promise<readonly RecordElsewhere[]>
  /** some of the ids that a source has of a kind */
  ids(kind: string, source: string): Promise<readonly string[]>
  /** the imports that brought records of a source, the newest first */
  imports(kind: string, source: string, ids: readonly string[]): Promise<readonly number[]>
}

export const nothingElsewhere: KnownElsewhere = {
  sources: async () => [],
  records: async () => [],
  ids: async () => [],
  imports: async () => [],
}

/** All records of a kind that were known before this input, in chunks. */
export type ReadKnownRecords = (kind: string) => AsyncIterable<readonly KnownRecord[]>

export type ReportProgress = (progress: {
  readonly says: string
  readonly done: number
  readonly of: number | null
}) => void

export interface ImportInput {
  /** what is going to be read */
  readonly files: readonly InputFile[]
  /**
   * SHA-256 over the content of all files, the mapping and the sources: equal fingerprint (and equal known
   * ids), equal chunks in equal order. Final after `check`, which may take another source than the folder says.
   */
  readonly fingerprint: string
  /** Reads everything, once; all that is wrong is in the report. */
  check(
    known: KnownIds,
    report: ReportProgress,
    records?: ReadKnownRecords,
    accounts?: AccountsBefore,
    elsewhere?: KnownElsewhere,
  ): Promise<CheckReport>
  /** Which accounts are the same, and which may be. Call after `check`. */
  identity(): Matched
  /** What was found by account. Call after `check`. */
  findings(): readonly AccountFinding[]
  /** Good rows of a kind in a fixed order, in chunks; `from` skips that many chunks. Call after `check`. */
  facts(kind: string, from: number): AsyncIterable<readonly FactInput[]>
  usage(from: number): AsyncIterable<UsageInput>
  /**
   * Writes the rejected rows to files that can be corrected and imported again. Call after `check`.
   * @param folder is made; it must not be there
   */
  writeRejected(folder: string): Promise<readonly RejectedFile[]>
  close(): Promise<void>
}
