/** High, Medium and Low as numbers to sort and draw by, and moods as tones. */
import type { Tone } from '../document.ts'

/** 0: not known */
export function levelOf(level: string | null | undefined): 0 | 1 | 2 | 3 {
  if (level === 'High') return 3
  if (level === 'Medium') return 2
  return level === 'Low' ? 1 : 0
}

const moods: Readonly<Record<string, Tone>> = {
  'very positive': 'good',
  positive: 'good',
  mixed: 'watch',
  negative: 'bad',
}

/** null for neutral, and for what is not known */
export function toneOfMood(sentiment: string | null | undefined): Tone | null {
  return moods[(sentiment ?? '').toLowerCase()] ?? null
}

export function toneOfLevel(level: string | null | undefined): Tone | null {
  if (level === 'High') return 'bad'
  return level === 'Medium' ? 'watch' : null
}
