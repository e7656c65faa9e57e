/** The ways in which an account can grow, the open ones first; those that wait say why. */
import type { Lever } from '#src/detect/diagnosis.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { Section } from '../../ui/section.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { Told } from '../../ui/told.tsx'

interface GrowthSectionProps {
  readonly levers: readonly Lever[]
  readonly currency: string | null
  readonly asOf: string
  readonly title?: string
}

const order: readonly Lever['state'][] = ['open', 'unknown', 'none']

export function GrowthSection({ levers, currency, asOf, title = en.growth.title }: GrowthSectionProps) {
  if (levers.length === 0) return null
  const open = levers.filter(({ state }) => state === 'open')
  return (
    <Section aside={en.growth.open(open.length)} title={title}>
      <ul>
        {levers
          .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
          .map((lever) => (
            <li className="border-b border-line py-1.5" key={lever.id}>
              <p className="flex items-baseline justify-between gap-4">
                <span className={lever.state === 'open' ? 'font-strong' : 'text-mute'}>
                  {en.growth.levers[lever.id]}
                </span>
                <span className="shrink-0 text-right text-mute">
                  {lever.value === null ? en.growth.states[lever.state] : format.money(lever.value, currency)}
                </span>
              </p>
              <p className="text-small text-mute">
                <Told>{lever.reason}</Told>
              </p>
              {lever.waits === null ? null : <p className="text-small text-watch">{lever.waits}</p>}
              {lever.evidence.length === 0 ? null : <EvidenceList asOf={asOf} evidence={lever.evidence} />}
            </li>
          ))}
      </ul>
    </Section>
  )
}
