/** What an organization has changed of the settings: for all its accounts, and for those of a segment. */
import type { Settings } from '../settings.ts'

/** Any part of a tree; a list is changed as a whole. */
export type PartOf<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [Key in keyof T]?: PartOf<T[Key]> }
    : T

export interface OwnSettings {
  readonly organization: PartOf<Settings>
  /** by the name of the segment, as the accounts say it */
  readonly segments: Readonly<Record<string, PartOf<Settings>>>
}

/** Nothing is changed: version 0. */
export const noOwnSettings: OwnSettings = { organization: {}, segments: {} }
