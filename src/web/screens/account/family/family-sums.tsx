/** What a family comes to, in one line each: its revenue by currency, and who stands worst. */
import { format } from '../../../format.ts'
import { enBrief } from '../../../messages/en-brief.ts'
import { en } from '../../../messages/en.ts'
import { statusTone } from '../../../tones.ts'
import { Gap } from '../../../ui/gap.tsx'
import { Mark } from '../../../ui/mark.tsx'
import type { Family } from './family-query.ts'

const words = enBrief.family

export function FamilySums({ family }: { readonly family: Family }) {
  const worst = family.members.find(({ id }) => id === family.worst)
  return (
    <dl className="divide-y divide-line">
      <div className="flex items-baseline gap-3 py-1.5">
        <dt className="shrink-0 text-mute">{words.sum}</dt>
        <dd className="min-w-0 flex-1 text-right font-strong">
          {family.arr.length === 0 ? (
            <Gap>{en.notKnown}</Gap>
          ) : (
            family.arr.map(({ currency, arr }) => format.money(arr, currency)).join(' + ')
          )}
          {family.withoutAmount === 0 ? null : (
            <span className="block text-small font-normal text-mute">
              {words.withoutAmount(family.withoutAmount)}
            </span>
          )}
        </dd>
      </div>
      {worst === undefined ? null : (
        <div className="flex items-baseline gap-3 py-1.5">
          <dt className="shrink-0 text-mute">{words.worst}</dt>
          <dd className="flex min-w-0 flex-1 items-center justify-end gap-1.5">
            <span className="truncate">{worst.name}</span>
            <Mark label={en.status(worst.status)} tone={statusTone(worst.status)} />
            <span className="font-strong">{worst.score === null ? '' : format.number(worst.score)}</span>
          </dd>
        </div>
      )}
    </dl>
  )
}
