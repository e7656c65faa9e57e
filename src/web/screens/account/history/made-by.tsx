/** By whom, when and because of what something was changed. */
import { format, told } from '../../../format.ts'
import { enHistory } from '../../../messages/en-history.ts'
import { Named } from '../../../ui/named.tsx'
import { actorName } from '../../../plan/actor-name.ts'

interface MadeByProps {
  readonly by: string
  readonly at: string
  readonly cause: string
  /** under the head of its day: the time says when */
  readonly isInDay?: boolean
}

export function MadeBy({ by, at, cause, isInDay = false }: MadeByProps) {
  const when = isInDay ? format.time(Date.parse(at)) : format.day(at.slice(0, 10))
  return (
    <span className="text-small text-mute">
      {enHistory.changes.byWhom(actorName(by), when)}, <Cause cause={cause} />
    </span>
  )
}

/** Without ids, which say nothing to anybody. */
function Cause({ cause }: Pick<MadeByProps, 'cause'>) {
  if (cause.startsWith('proposal ')) return enHistory.log.accepted
  return cause.startsWith('undoing ') ? enHistory.log.undoing : <Named>{told(cause)}</Named>
}
