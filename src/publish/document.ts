/** A document before it has a shape: what a form says, in blocks that Markdown, JSON, PDF and the browser all draw. */
import type { WrittenValue } from '#src/plan/written-since.ts'
import type { Day } from '#src/kernel/day.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'

/** good, watch and bad are always said in words too; mute stands back; accent is ours to act on. */
export type Tone = 'good' | 'watch' | 'bad' | 'mute' | 'accent'

/** One number or day of the account. The same id carries the same value and text in every document of a day. */
export interface Figure {
  /** `arr`, `health`, `notice`: what it is, whoever prints it */
  readonly id: string
  readonly label: string
  /** as it is read: `$250,000`; `?` where it is not known */
  readonly value: string
  /** the second line: `106 days left` */
  readonly note: string | null
  readonly tone: Tone | null
  /** 0–1, for a bar under it; null without one */
  readonly share: number | null
}

/** Where a line of the plan comes from. */
export interface Provenance {
  readonly section: string
  readonly itemId: string
  readonly version: number
  readonly author: string
  readonly standing: 'assumed' | 'confirmed'
  /** null: nobody and nothing has confirmed it yet */
  readonly confirmedOn: Day | null
  /** that day as it is read; absent: as every document writes days */
  readonly confirmedDated?: string | undefined
  readonly isStale: boolean
  /** it is closed, done or gone, and needs no confirming */
  readonly isSettled?: true | undefined
  /** ids of the facts behind it */
  readonly source: readonly string[]
  /** values that somebody wrote over those of whoever added it, the newest first; absent: none */
  readonly written?: readonly WrittenValue[] | undefined
  /** with which it was imported; absent: with none */
  readonly file?: string | undefined
}

/** The fields of the item of the line that a text prints, by which it can be edited where it stands; none of what records say. */
interface Edits {
  /** of the text */
  readonly edits?: readonly string[] | undefined
  /** of the note */
  readonly noteEdits?: readonly string[] | undefined
  /** others that the note prints, and that are not edited there */
  readonly notePrints?: readonly string[] | undefined
}

export interface Cell extends Edits {
  readonly text: string
  /** columns of the account itself that the text prints, by which it is set by hand where it stands */
  readonly sets?: readonly string[] | undefined
  /** stands back, after or under the text */
  readonly note?: string | null | undefined
  readonly tone?: Tone | null | undefined
  readonly strong?: boolean | undefined
  /** the figure that it prints, by its id */
  readonly figure?: string | undefined
  /** a course over time, the oldest first; null where it was not measured. `text` says it in words */
  readonly spark?: readonly (number | null)[] | undefined
  /** of three, as influence is drawn; `text` says it in words */
  readonly dots?: 0 | 1 | 2 | 3 | undefined
  /** what the data says against it: `38 seats are idle` */
  readonly differs?: string | null | undefined
}

export interface Row {
  readonly cells: readonly Cell[]
  readonly provenance?: Provenance | undefined
  /** of a value that no item of the plan holds: which records say it, or who wrote it by hand, and when */
  readonly recorded?: Provenance | undefined
  /** the section of the plan that is one item, whose row it is, written or not */
  readonly only?: string | undefined
  /** a place that is to be filled: drawn dashed */
  readonly isGap?: boolean | undefined
}

export interface Column {
  readonly label: string
  readonly align?: 'left' | 'right' | undefined
  /** how much of the width it takes, beside the others; 0: as much as its content */
  readonly width: number
}

export interface Table {
  readonly kind: 'table'
  /** what the table tells, for whoever cannot see it */
  readonly says: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** how many more there are that this form has no room for */
  readonly more: number
}

export interface ListItem extends Edits {
  readonly says: string
  /** stands back: `Sarah Chen, 10 March` */
  readonly note?: string | null | undefined
  /** a box that is ticked, empty, or cannot be told; none: a plain line */
  readonly state?: 'done' | 'open' | 'failed' | 'unknown' | undefined
  readonly tone?: Tone | null | undefined
  readonly differs?: string | null | undefined
  readonly provenance?: Provenance | undefined
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly ListItem[]
  readonly more: number
}

/** Lists side by side: the next 30, 60 and 90 days; wins beside frictions. */
export interface Lanes {
  readonly kind: 'lanes'
  readonly lanes: readonly {
    readonly title: string
    readonly note: string | null
    readonly items: readonly ListItem[]
    readonly more: number
  }[]
}

/** One of the people of the map. */
export interface MapPerson {
  readonly id: string
  readonly name: string
  /** title, or the role that is to be filled */
  readonly title: string | null
  readonly roles: readonly string[]
  /** 0: not known */
  readonly influence: 0 | 1 | 2 | 3
  readonly tone: Tone | null
  /** sentiment in words; `?` where it is not known */
  readonly sentiment: string
  readonly state: 'engaged' | 'silent' | 'departed' | 'unknown' | 'missing'
  readonly reportsTo: string | null
}

/** What goes on between two people of the map, beside who reports to whom. */
export interface MapLine {
  /** influence goes one way, a conflict both */
  readonly kind: 'influences' | 'conflict'
  /** ids of people of the map */
  readonly from: string
  readonly to: string
  /** `asks for budget` */
  readonly says: string | null
}

export interface StakeholderMap {
  readonly kind: 'map'
  readonly says: string
  readonly people: readonly MapPerson[]
  /** absent: none */
  readonly lines?: readonly MapLine[] | undefined
}

/** Risks by severity and likelihood, or whitespace: a grid of short texts. */
export interface Matrix {
  readonly kind: 'matrix'
  readonly says: string
  readonly across: readonly string[]
  readonly down: readonly string[]
  readonly acrossLabel: string
  readonly downLabel: string
  /** by row, then column */
  readonly cells: readonly (readonly { readonly text: string; readonly tone: Tone | null }[])[]
}

export type Block =
  | { readonly kind: 'text'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  /** `differs`: plan and data disagree; `waits`: something is held back, and why; `warns`: what must not be overlooked */
  | { readonly kind: 'note'; readonly of: 'differs' | 'waits' | 'warns'; readonly says: string }
  /** what is missing, and how to fill it */
  | { readonly kind: 'gap'; readonly says: string; readonly todo: string | null }
  | Table
  | List
  | Lanes
  | StakeholderMap
  | Matrix

export interface DocumentSection {
  /** `stakeholders`; the same section has the same id in every form */
  readonly id: string
  readonly title: string
  /** the sections of the plan that stand in it, the first first; absent: none, or it is given away */
  readonly holds?: readonly SectionName[] | undefined
  /** beside the title: `$188,000 in the pipeline` */
  readonly aside: string | null
  readonly blocks: readonly Block[]
}

/** What a form has no room for, named, never silently cut (handbook 3). */
export interface LeftOut {
  readonly section: string
  readonly says: string
}

export interface Document {
  /** `one-page`, `handover` */
  readonly form: string
  /** on paper: exactly one page, or as many as it needs. Absent: one page for the form `one-page`, else many */
  readonly layout?: 'one-page' | 'long' | undefined
  /** who answers for it, for the properties of the file; absent: nobody in particular */
  readonly author?: string | undefined
  /** what it is: `One-page strategic plan` */
  readonly name: string
  /** whom it is of: `Fintech Corp` */
  readonly title: string
  /** `Enterprise · tier 1 · Financial Services · 2,400 employees` */
  readonly subtitle: string
  readonly asOf: Day
  /** that day as it is read; absent: as every document writes days */
  readonly dated?: string | undefined
  /** the header beside the title: owners, our executive, last updated, cadence */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** the figures that come first */
  readonly figures: readonly Figure[]
  /** the verdict, in the sentences of the engine */
  readonly verdict: readonly string[]
  readonly sections: readonly DocumentSection[]
  readonly leftOut: readonly LeftOut[]
  /** the line at the foot: `Confidential · Northbeam` */
  readonly foot: string
}
