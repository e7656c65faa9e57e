/** Every cap by its name: whether it holds the total, does not, or cannot be told. */
import { format } from '../../../format.ts'
import { enHealth } from '../../../messages/en-health.ts'
import { Mark, type Tone } from '../../../ui/mark.tsx'
import { Section } from '../../../ui/section.tsx'
import { EvidenceList } from '../evidence-list.tsx'
import type { HealthShown } from './health-queries.ts'
import { Named } from '../../../ui/named.tsx'
import { Told } from '../../../ui/told.tsx'

interface CapListProps {
  readonly caps: HealthShown['caps']
  readonly asOf: string
}

const texts = enHealth.caps
const tones: Readonly<Record<HealthShown['caps'][number]['state'], Tone>> = {
  holds: 'bad',
  free: 'good',
  unknown: 'unknown',
}

export function CapList({ caps, asOf }: CapListProps) {
  const holding = caps.filter(({ state }) => state === 'holds').length
  return (
    <Section aside={holding === 0 ? texts.none : texts.some(holding)} title={texts.title}>
      <ul>
        {caps.map((cap) => (
          <li className="border-b border-line py-2" key={cap.id}>
            <p className="flex items-baseline justify-between gap-3">
              <span>
                <Named>{cap.asks}</Named>
              </span>
              <span className="shrink-0 text-small text-mute">
                {texts.atMost(format.number(cap.holdsAt))}
              </span>
            </p>
            <p className="flex items-center gap-1.5 text-small text-ink-2">
              <Mark tone={tones[cap.state]} />
              <span className="min-w-0">
                {texts.states[cap.state]}: <Told>{cap.says}</Told>
              </span>
            </p>
            {cap.evidence.length === 0 ? null : (
              <div className="pl-4">
                <EvidenceList asOf={asOf} evidence={cap.evidence} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
