/** One opportunity, with every field to be edited where it stands; what it lacks and what the data says is beside it. */
import { enExpansion } from '../../../messages/en-growth.ts'
import { type EditedItem, editedItem, type PlanPlace } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { ItemEnd } from '../../../plan/item-end.tsx'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import { Differs } from '../../../ui/differs.tsx'
import { Gap } from '../../../ui/gap.tsx'
import { Mark } from '../../../ui/mark.tsx'
import type { ExpansionShown } from './growth-queries.ts'
import { Told } from '../../../ui/told.tsx'

interface OpportunityRowProps {
  readonly item: ListedItem<'opportunities'>
  readonly judged: ExpansionShown['opportunities'][number]
  readonly place: PlanPlace
}

const { words } = enExpansion

/** In one line, each by its own words; where it is not known the gap names it. */
const facts = [
  ['product', words.product],
  ['buyingCentre', words.centre],
  ['stakeholder', words.stakeholder],
  ['quarter', words.quarter],
  ['confidence', words.confidence],
  ['type', words.type],
  ['status', words.status],
  ['ownerEmail', words.owner],
] as const

const texts = [
  ['rationale', words.why],
  ['nextStep', words.next],
  ['blocker', words.blocker],
  ['readinessSignals', words.signals],
] as const

export function OpportunityRow({ item, judged, place }: OpportunityRowProps) {
  const edited = editedItem(item)
  return (
    <li className="border-b border-line py-2.5" data-item={item.id}>
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0 flex-1 text-title">
          <InlineEdit {...place} field="opportunity" item={edited} />
        </div>
        <div className="flex shrink-0 items-center gap-1 pl-1 font-strong">
          <InlineEdit {...place} field="value" item={edited} />
          <ItemEnd {...place} item={edited} />
        </div>
      </div>
      <Judged judged={judged} />
      <dl className="flex flex-wrap items-center gap-x-4 text-ink-2">
        {facts.map(([field, label]) => (
          <div className="min-w-0" key={field}>
            <dt className="sr-only">{label}</dt>
            <dd>
              <InlineEdit {...place} field={field} item={edited}>
                {factText(field, label, edited, judged)}
              </InlineEdit>
            </dd>
          </div>
        ))}
      </dl>
      <dl className="grid gap-x-6 text-small lg:grid-cols-2">
        {texts.map(([field, label]) => (
          <div className="grid min-w-0 grid-cols-[88px_minmax(0,1fr)] items-start gap-x-1" key={field}>
            <dt className="py-1 text-mute max-md:py-3">{label}</dt>
            <dd>
              <InlineEdit {...place} className="py-1 max-md:py-3" field={field} item={edited} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

/** What is not its plain text: the quarter turned round, the centre of the CRM, a gap by its name. */
function factText(
  field: (typeof facts)[number][0],
  label: string,
  { values }: EditedItem,
  { buyingCentre, quarterName }: OpportunityRowProps['judged'],
) {
  if (field === 'buyingCentre' && buyingCentre !== null) return buyingCentre
  const value = values[field] ?? null
  if (value === null) return <Gap bare>{enExpansion.no(label)}</Gap>
  return field === 'quarter' ? (quarterName ?? undefined) : undefined
}

function Judged({ judged: { missing, waits, against } }: Pick<OpportunityRowProps, 'judged'>) {
  return (
    <>
      {missing.length === 0 ? null : (
        <p className="flex items-center gap-1.5 text-small text-watch">
          <Mark tone="watch" />
          {enExpansion.missing(missing.map((one) => enExpansion.gaps[one]))}
        </p>
      )}
      {waits === null ? null : <p className="text-small text-watch">{waits}</p>}
      {against.length === 0 ? null : (
        <p className="flex flex-wrap gap-x-3">
          {against.map(({ says }) => (
            <Differs key={says}>
              <Told>{says}</Told>
            </Differs>
          ))}
        </p>
      )}
    </>
  )
}
