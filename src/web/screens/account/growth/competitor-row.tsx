/** One competitor in the account; who is only named somewhere in the plan can be taken onto its list. */
import { Fragment } from 'react'
import { format } from '../../../format.ts'
import { enCompetitors, enGrowth } from '../../../messages/en-growth.ts'
import { editedItem, type PlanPlace } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { ItemEnd } from '../../../plan/item-end.tsx'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import { usePlanEdits } from '../../../plan/use-plan-edits.ts'
import { said } from '../../../said.ts'
import { Button } from '../../../ui/button.tsx'
import { Differs } from '../../../ui/differs.tsx'
import { Gap } from '../../../ui/gap.tsx'
import type { ExpansionShown } from './growth-queries.ts'
import { Told } from '../../../ui/told.tsx'

interface CompetitorRowProps {
  readonly rival: ExpansionShown['competitors'][number]
  readonly item: ListedItem<'competitors'> | undefined
  readonly place: PlanPlace
}

export function CompetitorRow(props: CompetitorRowProps) {
  const { rival, item, place } = props
  const edited = item && editedItem(item)
  return (
    <li className="border-b border-line py-2">
      <div className="flex items-start justify-between gap-3">
        <span className="min-w-0 flex-1 font-strong">
          {edited === undefined ? rival.name : <InlineEdit {...place} field="name" item={edited} />}
        </span>
        <span className="flex shrink-0 items-center gap-1 text-mute">
          {edited === undefined ? (
            <ListIt name={rival.name} place={place} />
          ) : (
            <>
              <InlineEdit {...place} field="status" item={edited} />
              <ItemEnd {...place} item={edited} />
            </>
          )}
        </span>
      </div>
      {edited === undefined ? <p className="text-small text-mute">{enCompetitors.notListed}</p> : null}
      {rival.against.map(({ says }) => (
        <p key={says}>
          <Differs>
            <Told>{says}</Told>
          </Differs>
        </p>
      ))}
      <Facts {...props} />
    </li>
  )
}

function Facts({ rival, item, place }: CompetitorRowProps) {
  const edited = item && editedItem(item)
  const { holds, knows, contractEndOn } = rival
  const cells = holds.map(({ buyingCentre, product }) => enGrowth.cell(buyingCentre, product))
  const facts = [
    {
      label: enCompetitors.where,
      field: 'where',
      value: item?.values.where ?? null,
      none: enCompetitors.notKnown,
    },
    {
      label: enCompetitors.ends,
      field: 'contractEndOn',
      value: contractEndOn && format.day(contractEndOn),
      none: enGrowth.noEnd,
    },
    {
      label: enCompetitors.knows,
      field: 'knows',
      value: knows.length === 0 ? null : format.list(knows),
      none: enCompetitors.nobody,
    },
  ]
  return (
    <dl className="grid grid-cols-[88px_minmax(0,1fr)] items-start gap-x-2 text-small">
      <dt className="py-1 text-mute">{enCompetitors.holds}</dt>
      <dd className={`py-1 ${cells.length === 0 ? 'text-mute' : ''}`}>
        {cells.length === 0 ? enCompetitors.nowhere : format.list(cells)}
      </dd>
      {facts.map(({ label, field, value, none }) => {
        const text = value ?? <Gap bare>{none}</Gap>
        return (
          <Fragment key={field}>
            <dt className="py-1 text-mute max-md:py-3">{label}</dt>
            <dd>
              {edited === undefined ? (
                text
              ) : (
                <InlineEdit {...place} className="py-1 max-md:py-3" field={field} item={edited}>
                  {text}
                </InlineEdit>
              )}
              {field === 'contractEndOn' ? <Opens rival={rival} /> : null}
            </dd>
          </Fragment>
        )
      })}
    </dl>
  )
}

function Opens({ rival: { reopensOn, isReopened } }: Pick<CompetitorRowProps, 'rival'>) {
  if (reopensOn === null) return null
  return (
    <span className="text-accent">
      {' '}
      {isReopened ? enGrowth.openAgain : enGrowth.opens(format.day(reopensOn))}
    </span>
  )
}

function ListIt({ name, place }: Pick<CompetitorRowProps, 'place'> & { readonly name: string }) {
  const { edit } = usePlanEdits(place.organization, place.account)
  const add = async () => {
    const { problem } = await edit(
      [{ section: 'competitors', change: 'add', values: { name } }],
      enCompetitors.listed(name),
    )
    if (problem !== null) said.refuse(problem, enGrowth.refused)
  }
  return <Button onClick={() => void add()}>{enCompetitors.list}</Button>
}
