/** In which rhythm we meet: each kind with its last and next day, and those that are not agreed as gaps to be filled. */
import type { ReactNode } from 'react'
import { format } from '../../../format.ts'
import { enWork } from '../../../messages/en-work.ts'
import { AddItem } from '../../../plan/add-item.tsx'
import { editedItem, type PlanPlace } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { ItemEnd } from '../../../plan/item-end.tsx'
import { itemsIn, type ListedItem } from '../../../plan/plan-items-query.ts'
import { Gap } from '../../../ui/gap.tsx'
import { Section } from '../../../ui/section.tsx'
import { DueWords } from '../goals/due-words.tsx'
import type { WorkProps } from './work-props.ts'
import type { CadenceStanding } from './work-query.ts'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'

const texts = enWork.cadence
const grid =
  'lg:grid lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)_minmax(0,1.4fr)_minmax(0,1.1fr)_minmax(0,1.1fr)_minmax(0,1.4fr)_minmax(0,1.2fr)] lg:gap-x-3'
const columns = ['kind', 'every', 'format', 'owner', 'last', 'next', 'escalation'] as const

export function CadencePart({ place, items, work }: WorkProps) {
  const byId = new Map(itemsIn(items, 'cadence').map((item) => [item.id, item]))
  const agreed = new Set(work.cadence.filter(({ id }) => id !== null).map(({ kind }) => kind)).size
  const kinds = new Set(work.cadence.map(({ kind }) => kind)).size
  const late = work.cadence.filter(({ state }) => state === 'late').length
  return (
    <div data-part="cadence">
      <Section aside={texts.aside(agreed, kinds, late)} title={texts.title}>
        <div
          aria-hidden="true"
          className={`hidden lg:pr-6 border-b border-line py-1 text-[11px] leading-4 text-mute ${grid}`}
        >
          {columns.map((column) => (
            <span key={column}>{texts.columns[column]}</span>
          ))}
        </div>
        <ul>
          {work.cadence.map((standing) => {
            const item = standing.id === null ? undefined : byId.get(standing.id)
            return item === undefined ? (
              <MissingRow asOf={work.asOf} key={standing.kind} place={place} standing={standing} />
            ) : (
              <CadenceRow asOf={work.asOf} item={item} key={item.id} place={place} standing={standing} />
            )
          })}
        </ul>
        <AddItem {...place} says={texts.addAnother} section="cadence" />
      </Section>
    </div>
  )
}

interface RowProps {
  readonly place: PlanPlace
  readonly standing: CadenceStanding
  readonly asOf: string
}

function CadenceRow({ place, item, standing, asOf }: RowProps & { readonly item: ListedItem<'cadence'> }) {
  const { every, format: how, escalation } = item.values
  const { lastOn, nextOn, isLastFromMeeting, isNextComputed } = standing
  const edited = { ...place, item: editedItem(item) }
  return (
    <li
      className="flex items-start border-b border-line py-1.5 has-[[data-edits]:focus-visible]:bg-wash"
      data-item={item.id}
      data-row=""
    >
      <div className={`min-w-0 flex-1 max-lg:flex max-lg:flex-wrap max-lg:gap-x-3 ${grid}`}>
        <InlineEdit {...edited} className="font-strong max-lg:basis-full" field="kind" />
        <Cell label={texts.columns.every}>
          <InlineEdit {...edited} field="every">
            {every === null ? undefined : texts.every(every)}
          </InlineEdit>
        </Cell>
        <Cell isBlank={how === null} label={texts.columns.format}>
          <InlineEdit {...edited} field="format" />
        </Cell>
        <Cell label={texts.columns.owner}>
          <InlineEdit {...edited} field="ownerEmail" />
        </Cell>
        <Cell label={texts.columns.last}>
          <InlineEdit {...edited} field="lastOn">
            {lastOn === null
              ? undefined
              : isLastFromMeeting
                ? texts.held(format.shortDay(lastOn, asOf))
                : format.shortDay(lastOn, asOf)}
          </InlineEdit>
        </Cell>
        <Cell label={texts.columns.next}>
          <InlineEdit {...edited} field="nextOn">
            {nextOn === null ? undefined : format.shortDay(nextOn, asOf)}
          </InlineEdit>{' '}
          <span className="inline-flex flex-wrap gap-x-1.5 text-small text-mute">
            <DueWords due={{ ...standing, id: item.id }} />
            {isNextComputed ? texts.computed : null}
          </span>
        </Cell>
        <Cell isBlank={escalation === null} label={texts.columns.escalation}>
          <InlineEdit {...edited} field="escalation" />
        </Cell>
      </div>
      <ItemEnd {...edited} />
    </li>
  )
}

interface CellProps {
  readonly label: string
  readonly isBlank?: boolean
  readonly children: ReactNode
}

/** Where there is no head above, the value says what it is; what is not known is left to the menu there. */
function Cell({ label, isBlank = false, children }: CellProps) {
  return (
    <span className={`min-w-0 ${isBlank ? 'max-lg:hidden' : ''}`}>
      <span className="pr-1 text-small text-mute lg:sr-only">{label}</span>
      {children}
    </span>
  )
}

function MissingRow({ place, standing: { kind, lastOn }, asOf }: RowProps) {
  return (
    <li className="border-b border-line py-1.5" data-row="">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 [&>div]:w-full">
        <span className="w-36 font-strong text-ink-2">{enPlanFields.option('cadence', kind)}</span>
        <Gap>{texts.notAgreed}</Gap>
        {lastOn === null ? null : (
          <span className="text-small text-mute">{texts.heldLast(format.shortDay(lastOn, asOf))}</span>
        )}
        <AddItem
          {...place}
          about={kind}
          says={texts.agree(kind)}
          section="cadence"
          start={{ kind, ...(lastOn === null ? {} : { lastOn }) }}
        />
      </div>
    </li>
  )
}
