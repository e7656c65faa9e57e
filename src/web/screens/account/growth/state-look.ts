/** How the states of the whitespace differ: by their left edge first, so that they read in grey and in print. */
import type { IconName } from '../../../ui/icon-paths.ts'
import type { WhitespaceSpot } from './growth-queries.ts'

type State = WhitespaceSpot['state']

/** A cell, or the sample of it in the legend. */
export const stateFills: Readonly<Record<State, string>> = {
  Owned: 'bg-wash',
  'Open opportunity': 'bg-accent-tint',
  Competitor: '',
  Blocked: '',
  Open: '',
}

/** The edge itself: solid ink, solid accent, hatched, rungs, none. */
export const stateEdges: Readonly<Record<State, string>> = {
  Owned: 'bg-ink-2',
  'Open opportunity': 'bg-accent',
  Competitor: 'bg-[repeating-linear-gradient(-45deg,var(--ink-2)_0_1.5px,transparent_1.5px_4px)]',
  Blocked: 'bg-[repeating-linear-gradient(0deg,var(--ink-2)_0_1.5px,transparent_1.5px_5px)]',
  Open: '',
}

export const stateIcons: Readonly<Record<State, IconName | null>> = {
  Owned: 'check',
  'Open opportunity': 'target',
  Competitor: 'swords',
  Blocked: 'lock',
  Open: null,
}
