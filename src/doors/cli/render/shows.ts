/** The operations whose answer reads better in words of its own. */
import type { Show } from './show.ts'

export const shows: Readonly<Record<string, Show>> = {}
