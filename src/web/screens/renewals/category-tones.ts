/** The shape and the fill that stand for each forecast category, always beside its word. */
import type { ForecastCategory } from '#src/detect/diagnosis.ts'
import type { Tone } from '../../ui/mark.tsx'

export const categoryTones: Readonly<Record<ForecastCategory, Tone>> = {
  Closed: 'good',
  Commit: 'good',
  Likely: 'neutral',
  'At risk': 'watch',
  Unlikely: 'bad',
  Lost: 'bad',
}

/** What may be lost stands first, where one reads from above and may not read all. */
export const worstFirst: readonly ForecastCategory[] = [
  'At risk',
  'Unlikely',
  'Lost',
  'Likely',
  'Commit',
  'Closed',
]

export const categoryFills: Readonly<Record<ForecastCategory, string>> = {
  Closed: 'bg-ink-2',
  Commit: 'bg-good-fill',
  Likely: 'bg-accent-line',
  'At risk': 'bg-watch-fill',
  Unlikely: 'bg-bad-fill',
  Lost: 'hatched',
}
