/** The value that the customer has had, by kind: agreed with them apart from claimed by us, each currency by itself. */
import { enGoals } from '../../../messages/en-goals.ts'
import { AddItem } from '../../../plan/add-item.tsx'
import { editedItem } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { ItemEnd } from '../../../plan/item-end.tsx'
import { itemsIn, type ListedItem } from '../../../plan/plan-items-query.ts'
import { Section } from '../../../ui/section.tsx'
import { AgreedButton } from './agreed-button.tsx'
import { EmptyPart } from './empty-part.tsx'
import type { GoalsProps } from './goals-props.ts'
import { ValueTotals } from './value-totals.tsx'

interface ValuesPartProps extends GoalsProps {
  /** that of the contracts, for a new entry */
  readonly currency: string | null
}

const texts = enGoals.values

export function ValuesPart({ place, items, goals, currency }: ValuesPartProps) {
  const values = itemsIn(items, 'values').toSorted((a, b) => (a.values.on < b.values.on ? 1 : -1))
  return (
    <Section title={texts.title}>
      {values.length === 0 ? (
        <EmptyPart says={texts.noneSays} title={texts.none} />
      ) : (
        <div className="grid gap-x-9 gap-y-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,440px)]">
          <ul>
            {values.map((item) => (
              <ValueRow item={item} key={item.id} place={place} />
            ))}
          </ul>
          <ValueTotals goals={goals} />
        </div>
      )}
      <AddItem {...place} section="values" start={currency === null ? {} : { currency }} />
    </Section>
  )
}

interface ValueRowProps extends Pick<GoalsProps, 'place'> {
  readonly item: ListedItem<'values'>
}

function ValueRow({ item, place }: ValueRowProps) {
  const edited = { ...place, item: editedItem(item) }
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_minmax(116px,auto)_auto] items-start gap-x-4 border-b border-line py-1.5">
      <div className="min-w-0">
        <InlineEdit {...edited} className="font-strong" field="value" />
        <p className="flex flex-wrap items-baseline gap-x-2 text-small text-mute">
          <InlineEdit {...edited} field="category" />
          <InlineEdit {...edited} field="on" />
          <InlineEdit {...edited} field="evidence" />
        </p>
      </div>
      <div className="flex flex-col items-end">
        <InlineEdit {...edited} className="font-strong whitespace-nowrap" field="amount" />
        <AgreedButton item={item} place={place} />
      </div>
      <ItemEnd {...edited} />
    </li>
  )
}
