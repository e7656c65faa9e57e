/** The shape that stands for a tone of a document; some tones only set the text. */
import type { Tone } from '#src/publish/document.ts'
import type { Tone as MarkTone } from '../ui/mark.tsx'

export function documentMark(tone: Tone | null | undefined): MarkTone | null {
  return tone === 'good' || tone === 'watch' || tone === 'bad' ? tone : null
}
