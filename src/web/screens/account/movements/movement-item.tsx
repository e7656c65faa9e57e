/** One movement: closed a line, open all that it takes to decide it. */
import { useId } from 'react'
import { format, told } from '../../../format.ts'
import { en } from '../../../messages/en.ts'
import { severityTone } from '../../../tones.ts'
import { ruleIcon } from '../../../movements/rule-icon.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { MovementBody } from './movement-body.tsx'
import type { MovementProps } from './movement-props.ts'
import { Told } from '../../../ui/told.tsx'

export function MovementItem(props: MovementProps) {
  const { movement: listed, account, isOpen, onOpen } = props
  const { movement, joined } = listed
  const id = useId()
  const asOf = account.diagnosis?.asOf ?? null
  return (
    <li className="py-2.5">
      <h3>
        <button
          aria-controls={id}
          aria-expanded={isOpen}
          className="-mx-1.5 grid w-[calc(100%+12px)] grid-cols-[16px_minmax(0,1fr)_auto] gap-x-2.5 rounded-s px-1.5 py-1 text-left hover:bg-wash"
          onClick={() => onOpen(!isOpen)}
          type="button"
        >
          <Icon className="mt-0.5 text-mute" name={ruleIcon(movement.rule)} />
          <span className="min-w-0">
            <Told className="block font-strong text-pretty wrap-anywhere">{movement.headline}</Told>
            {joined.length === 0 ? null : (
              <span className="block text-small text-ink-2">
                {en.movement.joined(joined.map(({ headline }) => told(headline)))}
              </span>
            )}
            <span className="flex items-baseline gap-x-1.5 text-small text-mute">
              <Mark tone={severityTone(movement.severity)} />
              <span className="min-w-0">{standing(listed).join(' · ')}</span>
            </span>
          </span>
          <span className="text-small leading-5 whitespace-nowrap text-mute">
            {format.shortDay(movement.since, asOf)}
          </span>
        </button>
      </h3>
      <div hidden={!isOpen} id={id}>
        {isOpen ? <MovementBody {...props} /> : null}
      </div>
    </li>
  )
}

/** How weighty it is, what it proposes, and whether it is answered. */
function standing({ movement, state }: MovementProps['movement']): string[] {
  const { severity, confidence, proposals } = movement
  return [
    en.movement.sure(en.severity(severity), format.sure(confidence)),
    ...(proposals.length === 0 ? [] : [en.movement.edits(proposals.length)]),
    ...(state === 'queued' ? [] : [en.movement.states[state]]),
  ]
}
