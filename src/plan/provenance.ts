/** Where something in the plan comes from: who made an edit, why and when, and why an item is believed. */
import type { Day } from '#src/kernel/day.ts'

/** ISO text in UTC, `2026-03-01T09:30:00.000Z`: it sorts as text. */
export type Instant = string

/** An e-mail address, or `engine`, or `import`. */
export type Actor = string

export type EditCause =
  | { readonly by: 'hand' }
  /** the records of the account themselves say so */
  | { readonly by: 'records' }
  /** a proposal that somebody accepted, by the id of its card */
  | { readonly by: 'proposal'; readonly id: string }
  | { readonly by: 'import'; readonly file: string }
  /** by the id of the edit that it takes back, and the number of the import with which it was taken back, if it was */
  | { readonly by: 'undo'; readonly editId: string; readonly importNo?: number }
  /** two contacts are one person, or two again: the number of the merge in its log; whether a person stood behind it */
  | { readonly by: 'contact-merge'; readonly mergeNo: number; readonly byPerson: boolean }
  | { readonly by: 'contact-split'; readonly mergeNo: number; readonly byPerson: boolean }
  | AccountMerged
  /** what it brought goes, since that account is one of its own again */
  | { readonly by: 'account-split'; readonly mergeNo: number; readonly account: string }

/** An account is the same as this one: an item of its plan comes into this one. */
interface AccountMerged {
  readonly by: 'account-merge'
  /** of the log of merging accounts */
  readonly mergeNo: number
  /** what it is called */
  readonly account: string
  /** the id that the item has in its plan */
  readonly itemId: string
  /** whether a person stood behind it there */
  readonly byPerson: boolean
}

/** Who made an edit, why and when. */
export interface Made {
  /** given from outside; an item that is added takes it as its own unless the target names one */
  readonly id: string
  readonly actor: Actor
  readonly cause: EditCause
  /** when it entered the plan; the log ascends by it */
  readonly at: Instant
  /** the day on which the author said it, where that is earlier, as in a file of a plan; else null */
  readonly statedOn: Day | null
  /** the version of the item that the author had in view; 0: it was not there */
  readonly basedOn: number
}

/** Why an item is believed. */
export interface Proof {
  readonly standing: 'assumed' | 'confirmed'
  /** ids of the facts behind it */
  readonly source: readonly string[]
  /** null: nobody and nothing has confirmed it yet */
  readonly lastConfirmedAt: Instant | null
  readonly lastConfirmedBy: Actor | null
}

/** Whose word something is, why, since when, and by which edit. */
export interface Word extends Pick<Made, 'actor' | 'cause' | 'at'> {
  readonly editId: string
}

/** The edit that made something what it is. */
export interface Touch extends Word {
  /** of the item, which the edit brought about */
  readonly version: number
  /** whose word stands again, where the edit took another one back; without it, the word is that of the edit */
  readonly again?: Word
}

export function wordOf(touch: Touch): Word {
  return touch.again ?? touch
}

/** The day of an instant in UTC; a day is its own. */
export function dayOf(instant: Instant | Day): Day {
  return instant.slice(0, 10)
}
