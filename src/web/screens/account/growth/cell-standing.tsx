/** How a cell stands, as a person says it: owned, held by a competitor, blocked or open, with what belongs to each. */
import { centreCalled } from './centre-called.ts'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { enGrowth } from '../../../messages/en-growth.ts'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'
import { editedItem, type PlanPlace } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { ItemEnd } from '../../../plan/item-end.tsx'
import { itemsIn, planItemsQuery } from '../../../plan/plan-items-query.ts'
import type { PlanEditMade } from '../../../plan/plan-edit-made.ts'
import { useChange } from '../../../plan/use-change.ts'
import type { ChosenSpot } from './chosen-spot.ts'
import type { WhitespaceSpot } from './growth-queries.ts'
import { StateSample } from './state-sample.tsx'

type State = WhitespaceSpot['state']

interface CellStandingProps {
  readonly chosen: ChosenSpot
  readonly place: PlanPlace
  /** of the account */
  readonly currency: string | null
}

const states: readonly State[] = ['Open', 'Owned', 'Competitor', 'Blocked']

/** An opportunity is no word of the cell: it is written down, and shows by itself. */
const fields: Readonly<Record<State, readonly string[]>> = {
  Owned: ['current', 'potential', 'currency'],
  'Open opportunity': ['potential', 'currency'],
  Competitor: ['competitor', 'contractEndOn', 'potential', 'currency'],
  Blocked: ['blockedBy', 'potential', 'currency'],
  Open: ['potential', 'currency'],
}

export function CellStanding({ chosen, place, currency }: CellStandingProps) {
  const { spot } = chosen
  const items = useQuery(planItemsQuery(place.organization, place.account)).data ?? []
  const item = itemsIn(items, 'whitespace').find(({ id }) => id === spot.item?.id)
  const say = useSaying(chosen, place, currency)
  const saidState = item?.values.state ?? null
  return (
    <section aria-label={enGrowth.stands}>
      <div className="flex items-center justify-between border-b border-line pb-1">
        <h3 className="font-strong">{enGrowth.stands}</h3>
        {item === undefined ? null : <ItemEnd {...place} item={editedItem(item)} />}
      </div>
      <div aria-label={enGrowth.stands} className="flex flex-wrap gap-1 py-2" role="group">
        {states.map((state) => (
          <button
            aria-pressed={saidState === state}
            className="inline-flex h-7 items-center gap-1.5 rounded-m border border-line-2 px-2 hover:border-mute aria-pressed:border-accent-line aria-pressed:bg-accent-tint aria-pressed:font-medium max-md:h-10"
            key={state}
            onClick={() => void say(state, saidState)}
            type="button"
          >
            <StateSample state={state} />
            {enGrowth.states[state]}
          </button>
        ))}
      </div>
      {item === undefined ? (
        <p className="text-small text-mute">{enGrowth.standsHint}</p>
      ) : (
        <dl>
          {fields[item.values.state].map((field) => (
            <div
              className="grid grid-cols-[104px_minmax(0,1fr)] items-start gap-2 border-b border-line py-0.5"
              key={field}
            >
              <dt className="py-0.5 text-mute max-md:py-2.5">{enPlanFields.label('whitespace', field)}</dt>
              <dd>
                <InlineEdit
                  {...place}
                  className="py-0.5 max-md:py-2.5"
                  field={field}
                  item={editedItem(item)}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

/** Writes how it stands: on the cell that is filled, else as a new one, which is there once. */
function useSaying({ row, column, spot }: ChosenSpot, place: PlanPlace, currency: string | null) {
  const { write } = useChange(place)
  const isWriting = useRef(false)
  const editTo = (state: State): PlanEditMade => {
    if (spot.item === null) {
      const values = { buyingCentre: row.name, product: column.name, state, currency }
      return { section: 'whitespace', change: 'add', values }
    }
    const { id: item, version: basedOn } = spot.item
    return { section: 'whitespace', change: 'change', item, values: { state }, basedOn }
  }
  return async (state: State, standing: State | null) => {
    if (isWriting.current || state === standing) return
    isWriting.current = true
    await write([editTo(state)], enGrowth.stated(centreCalled(row), column.name, enGrowth.states[state]))
    isWriting.current = false
  }
}
