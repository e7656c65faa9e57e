/** Something that the palette can do, and what it is called. */
import type { IconName } from '../ui/icon-paths.ts'

export interface PaletteItem {
  readonly id: string
  readonly says: string
  readonly icon: IconName
  /** the keys that do the same */
  readonly keys?: readonly string[]
  /** offered only once its words are typed, as there are many of its kind */
  readonly isHidden?: boolean
  readonly act: () => void
}

export interface PaletteGroup {
  readonly title: string
  readonly items: readonly PaletteItem[]
  /** offered only while nothing is typed, as the search finds the same */
  readonly isOnlyAtRest?: boolean
}
