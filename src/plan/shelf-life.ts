/** After how many days without confirmation an item of a section is stale (handbook 3). */
import type { SectionName } from './plan-sections.ts'

/** Days by section; items of a section that is not named never go stale, and are not counted. */
export type ShelfLife = { readonly [S in SectionName]?: number }
