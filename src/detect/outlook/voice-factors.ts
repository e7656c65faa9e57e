/** What surveys and tickets say about the renewal, as the dimensions of the weighted model (handbook 7a). */
import { clamp } from '../statistics.ts'
import { figure } from '../words.ts'
import type { Factor } from './factor.ts'
import type { VoiceInputs } from './inputs.ts'

export function voiceFactors({ sentiment, support }: VoiceInputs): Factor[] {
  const factor = (id: 'sentiment' | 'support', value: number | null): Factor => ({
    id,
    family: 'voice',
    x: value === null ? null : clamp((value - 50) / 50),
    says: value === null ? `${id} not measured` : `${id} ${figure(value)} of 100`,
  })
  return [factor('sentiment', sentiment), factor('support', support)]
}
