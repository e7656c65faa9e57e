/** The objectives of the customer in their words: what shows success, what serves them, by when, and how they stand. */
import type { ReactNode } from 'react'
import { enGoals } from '../../../messages/en-goals.ts'
import { AddItem } from '../../../plan/add-item.tsx'
import { editedItem } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { ItemDiffers } from '../../../plan/item-differs.tsx'
import { ItemEnd } from '../../../plan/item-end.tsx'
import { itemsIn, type ListedItem } from '../../../plan/plan-items-query.ts'
import { Mark, type Tone } from '../../../ui/mark.tsx'
import { Section } from '../../../ui/section.tsx'
import { DueWords } from './due-words.tsx'
import { EmptyPart } from './empty-part.tsx'
import type { GoalsProps } from './goals-props.ts'
import type { Due } from './goals-queries.ts'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'

const texts = enGoals.objectives
/** Handbook 2, section 3: three to five. */
const LEAST = 3
const MOST = 5

const grid =
  'md:grid md:grid-cols-[minmax(0,1.4fr)_minmax(0,1.4fr)_minmax(0,0.8fr)_132px_124px_52px] md:items-start md:gap-x-5'

type Objective = ListedItem<'objectives'>

const tones: Readonly<Record<Objective['values']['status'], Tone>> = {
  Open: 'neutral',
  'In progress': 'neutral',
  'At risk': 'watch',
  Reached: 'good',
  Dropped: 'unknown',
}

export function ObjectivesPart({ place, items, goals }: GoalsProps) {
  const objectives = itemsIn(items, 'objectives')
  const order = new Map(goals.objectives.map((one, at) => [one.id, { at, due: one }]))
  const inOrder = objectives.toSorted((a, b) => (order.get(a.id)?.at ?? 99) - (order.get(b.id)?.at ?? 99))
  const open = goals.openObjectives
  return (
    <Section
      aside={objectives.length === 0 ? null : texts.aside(open, objectives.length)}
      title={texts.title}
    >
      {objectives.length === 0 ? (
        <EmptyPart says={texts.noneSays} title={texts.none} />
      ) : (
        <div
          aria-hidden="true"
          className={`${grid} border-b border-line py-1 text-label text-mute max-md:hidden`}
        >
          <span>{texts.columns.objective}</span>
          <span>{texts.columns.shows}</span>
          <span>{texts.columns.served}</span>
          <span>{texts.columns.by}</span>
          <span>{texts.columns.status}</span>
        </div>
      )}
      <ul>
        {inOrder.map((item) => (
          <ObjectiveRow due={order.get(item.id)?.due} item={item} key={item.id} place={place} />
        ))}
      </ul>
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <AddItem {...place} section="objectives" />
        {open > 0 && open < LEAST ? <p className="text-small text-mute">{texts.few}</p> : null}
        {open > MOST ? <p className="text-small text-mute">{texts.many}</p> : null}
      </div>
    </Section>
  )
}

interface ObjectiveRowProps extends Pick<GoalsProps, 'place'> {
  readonly item: Objective
  readonly due: Due | undefined
}

function ObjectiveRow({ item, due, place }: ObjectiveRowProps) {
  const { status } = item.values
  const edited = { ...place, item: editedItem(item) }
  return (
    <li className={`${grid} relative border-b border-line py-1.5 max-md:flex max-md:flex-col max-md:pr-16`}>
      <InlineEdit {...edited} className="font-strong" field="objective" />
      <Labelled label={texts.columns.shows}>
        <InlineEdit {...edited} className="text-ink-2" field="successCriteria" />
      </Labelled>
      <Labelled label={texts.columns.served}>
        <InlineEdit {...edited} className="text-mute" field="capability" />
      </Labelled>
      <Labelled label={texts.columns.by}>
        <span className="flex flex-wrap items-baseline gap-x-2 text-small md:flex-col">
          <InlineEdit {...edited} className="text-body" field="targetOn" />
          <DueWords due={due} />
        </span>
      </Labelled>
      <Labelled label={texts.columns.status}>
        <InlineEdit {...edited} field="status">
          <span className="inline-flex items-center gap-1.5">
            <Mark tone={tones[status]} />
            {enPlanFields.option('objectives', status)}
          </span>
        </InlineEdit>
        <ItemDiffers field="status" item={item} />
      </Labelled>
      <span className="justify-self-end max-md:absolute max-md:top-1 max-md:right-0">
        <ItemEnd {...edited} />
      </span>
    </li>
  )
}

/** The head of its column, which a phone has no room for, beside the value. */
function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0 max-md:grid max-md:grid-cols-[7.5rem_minmax(0,1fr)] max-md:items-baseline max-md:gap-x-3">
      <span className="text-label text-mute md:hidden">{label}</span>
      {children}
    </div>
  )
}
