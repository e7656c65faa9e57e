/** Which shape stands for the state of an import. */
import type { StoredImport } from '../../answers.ts'
import type { Tone } from '../../ui/mark.tsx'

export const stateTones: Readonly<Record<StoredImport['state'], Tone>> = {
  staging: 'watch',
  published: 'good',
  discarded: 'unknown',
  undone: 'neutral',
}
