/** One opportunity, with every field to be edited where it stands; what it lacks and what the data says is beside it. */
import { enExpansion } from '../../../messages/en-growth.ts'
import { editedItem, type PlanPlace } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { ItemActions } from '../../../plan/item-actions.tsx'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import { Differs } from '../../../ui/differs.tsx'
import { Mark } from '../../../ui/mark.tsx'
import type { ExpansionShown } from './growth-queries.ts'
import { quarterText } from './spot-lines.ts'

interface OpportunityRowProps {
  readonly item: ListedItem<'opportunities'>
  readonly judged: ExpansionShown['opportunities'][number]
  readonly place: PlanPlace
}

const { words } = enExpansion

const facts = [
  ['product', words.product],
  ['buyingCentre', words.centre],
  ['stakeholder', words.stakeholder],
  ['type', words.type],
  ['quarter', words.quarter],
  ['confidence', words.confidence],
  ['status', words.status],
  ['ownerEmail', words.owner],
] as const

const texts = [
  ['rationale', words.why],
  ['readinessSignals', words.signals],
  ['blocker', words.blocker],
  ['nextStep', words.next],
] as const

export function OpportunityRow({ item, judged, place }: OpportunityRowProps) {
  const edited = editedItem(item)
  const { missing, waits, against } = judged
  return (
    <li className="border-b border-line py-2.5" data-item={item.id}>
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0 text-title">
          <InlineEdit {...place} field="opportunity" item={edited} />
        </div>
        <div className="flex shrink-0 items-center gap-1 font-strong">
          <InlineEdit {...place} field="value" item={edited} />
          <ItemActions {...place} item={edited} />
        </div>
      </div>
      {missing.length === 0 ? null : (
        <p className="flex items-center gap-1.5 text-small text-watch">
          <Mark tone="watch" />
          {enExpansion.missing(missing.map((one) => enExpansion.gaps[one]))}
        </p>
      )}
      {waits === null ? null : <p className="text-small text-watch">{waits}</p>}
      {against.map(({ says }) => (
        <p key={says}>
          <Differs>{says}</Differs>
        </p>
      ))}
      <dl className="grid grid-cols-2 gap-x-5 gap-y-0.5 pt-1 text-small md:grid-cols-4">
        {facts.map(([field, label]) => (
          <div className="min-w-0" key={field}>
            <dt className="text-[11px] leading-4 text-mute">{label}</dt>
            <dd>
              <InlineEdit {...place} field={field} item={edited}>
                {field === 'quarter' ? (quarterText(item.values.quarter) ?? undefined) : undefined}
              </InlineEdit>
            </dd>
          </div>
        ))}
      </dl>
      <dl className="grid gap-x-5 gap-y-0.5 pt-1 text-small md:grid-cols-2">
        {texts.map(([field, label]) => (
          <div className="min-w-0" key={field}>
            <dt className="text-[11px] leading-4 text-mute">{label}</dt>
            <dd>
              <InlineEdit {...place} field={field} item={edited} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
