/** What set a risk off: the movement that called for it with its evidence, and the records behind the item. */
import { Link } from '@tanstack/react-router'
import { format } from '../../../format.ts'
import { enRisks } from '../../../messages/en-risks.ts'
import type { PlanPlace } from '../../../plan/edited-item.ts'
import { Icon } from '../../../ui/icon.tsx'
import { EvidenceList } from '../evidence-list.tsx'
import { useAccount } from '../use-account.ts'
import type { JudgedRisk } from './risks-query.ts'
import { Told } from '../../../ui/told.tsx'

interface RiskBehindProps {
  readonly judged: JudgedRisk
  readonly place: PlanPlace
  /** who wrote the risk */
  readonly author: string
}

export function RiskBehind({ judged, place, author }: RiskBehindProps) {
  const { account } = useAccount()
  const { setOffBy, records } = judged
  const asOf = account.diagnosis?.asOf ?? null
  if (setOffBy === null && records.length === 0) {
    const says = author === 'import' ? enRisks.behindFile : enRisks.behindNothing
    return <p className="pt-1 text-small text-mute">{says}</p>
  }
  return (
    <details className="group pt-1 text-small">
      <summary className="inline-flex min-h-6 max-w-full items-center gap-1 rounded-s text-mute hover:text-ink max-md:min-h-10">
        <Icon className="transition-transform group-open:rotate-90" name="chevronRight" size={14} />
        <span className="min-w-0">
          {setOffBy === null ? enRisks.from : enRisks.behind}
          {': '}
          <span className="text-ink-2">
            {setOffBy?.headline ?? format.list([...new Set(records.map(({ source }) => source))])}
          </span>
        </span>
      </summary>
      <div className="max-w-prose border-l border-line-2 py-1 pl-3">
        {setOffBy === null ? null : (
          <>
            <p>
              <Told>{setOffBy.reason}</Told>
            </p>
            <p className="flex flex-wrap items-center gap-x-3 text-mute">
              <span>
                {enRisks.since(format.shortDay(setOffBy.since, asOf))}, {enRisks.states[setOffBy.state]}
              </span>
              <Link
                className="inline-flex min-h-6 items-center text-accent hover:underline max-md:min-h-10"
                params={place}
                search={{}}
                to="/$organization/accounts/$account"
              >
                {enRisks.toMovement}
              </Link>
            </p>
            <EvidenceList asOf={asOf} evidence={setOffBy.evidence} />
          </>
        )}
        {records.length === 0 ? null : (
          <>
            <p className="pt-1 text-label text-mute">{enRisks.records}</p>
            <EvidenceList asOf={asOf} evidence={records} />
          </>
        )}
      </div>
    </details>
  )
}
