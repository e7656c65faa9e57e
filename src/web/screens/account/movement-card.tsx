/** One movement: what was seen, since when, the records, how sure it is, and what to do. */
import type { Movement } from '#src/detect/diagnosis.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { severityTone } from '../../tones.ts'
import { Icon, type IconProps } from '../../ui/icon.tsx'
import { Mark } from '../../ui/mark.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { ProposalList } from './proposal-list.tsx'

/** By the id of the rule; any other gets the bell. */
const icons: Readonly<Record<string, IconProps['name']>> = {
  'usage-drop': 'trendDown',
  'utilisation-low': 'seats',
  'utilisation-high': 'seats',
  'renewal-window': 'calendar',
}

export function MovementCard({ movement, asOf }: { readonly movement: Movement; readonly asOf: string }) {
  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2.5 py-3.5">
      <Icon className="mt-0.5 text-mute" name={icons[movement.rule] ?? 'bell'} />
      <div className="flex min-w-0 flex-col gap-1.5">
        <div>
          <h3 className="font-strong">{movement.headline}</h3>
          <p className="flex items-center gap-1.5 text-small text-mute">
            <Mark tone={severityTone(movement.severity)} />
            {en.movement.standing(
              en.severity(movement.severity),
              format.percent(movement.confidence),
              format.shortDay(movement.since, asOf),
            )}
          </p>
        </div>
        <p className="text-ink-2 text-pretty">{movement.reason}</p>
        <div className="border-l-2 border-line pl-2.5">
          <EvidenceList asOf={asOf} evidence={movement.evidence} />
        </div>
        <p className="wrap-anywhere rounded-s bg-accent-tint px-2.5 py-1.5">
          <span className="block text-small text-mute">
            {movement.dueOn === null
              ? en.account.nextStep
              : en.movement.stepBy(format.shortDay(movement.dueOn, asOf))}
          </span>
          {movement.nextStep}
        </p>
        <ProposalList asOf={asOf} proposals={movement.proposals} />
      </div>
    </li>
  )
}
