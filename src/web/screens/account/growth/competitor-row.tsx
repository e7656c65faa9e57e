/** One competitor in the account; who is only named somewhere in the plan can be taken onto its list. */
import { format } from '../../../format.ts'
import { enCompetitors, enGrowth } from '../../../messages/en-growth.ts'
import { editedItem, type PlanPlace } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { ItemActions } from '../../../plan/item-actions.tsx'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import { usePlanEdits } from '../../../plan/use-plan-edits.ts'
import { said } from '../../../said.ts'
import { Button } from '../../../ui/button.tsx'
import { Differs } from '../../../ui/differs.tsx'
import { Gap } from '../../../ui/gap.tsx'
import type { ExpansionShown } from './growth-queries.ts'

interface CompetitorRowProps {
  readonly rival: ExpansionShown['competitors'][number]
  readonly item: ListedItem<'competitors'> | undefined
  readonly place: PlanPlace
}

export function CompetitorRow({ rival, item, place }: CompetitorRowProps) {
  const edited = item && editedItem(item)
  const { name, holds, knows, reopensOn, isReopened, contractEndOn, against } = rival
  const cells = holds.map(({ buyingCentre, product }) => enGrowth.cell(buyingCentre, product))
  const opens = isReopened
    ? enGrowth.openAgain
    : reopensOn === null
      ? null
      : enGrowth.opens(format.day(reopensOn))
  const knowsText = knows.length === 0 ? <Gap bare>{enCompetitors.nobody}</Gap> : format.list(knows)
  return (
    <li className="border-b border-line py-2">
      <div className="flex items-start justify-between gap-3">
        <span className="min-w-0 font-strong">
          {edited === undefined ? name : <InlineEdit {...place} field="name" item={edited} />}
        </span>
        <span className="flex shrink-0 items-center gap-1 text-mute">
          {edited === undefined ? (
            <ListIt name={name} place={place} />
          ) : (
            <>
              <InlineEdit {...place} field="status" item={edited} />
              <ItemActions {...place} item={edited} />
            </>
          )}
        </span>
      </div>
      {edited === undefined ? <p className="text-small text-mute">{enCompetitors.notListed}</p> : null}
      {against.map(({ says }) => (
        <p key={says}>
          <Differs>{says}</Differs>
        </p>
      ))}
      <dl className="grid grid-cols-[88px_minmax(0,1fr)] items-baseline gap-x-2 gap-y-0.5 text-small">
        <dt className="text-mute">{enCompetitors.holds}</dt>
        <dd>{cells.length === 0 ? <span className="text-mute">{enCompetitors.nowhere}</span> : format.list(cells)}</dd>
        {edited === undefined ? null : (
          <>
            <dt className="text-mute">{enCompetitors.where}</dt>
            <dd>
              <InlineEdit {...place} field="where" item={edited} />
            </dd>
          </>
        )}
        <dt className="text-mute">{enCompetitors.ends}</dt>
        <dd>
          {edited === undefined ? (
            contractEndOn === null ? (
              <Gap bare>{enGrowth.noEnd}</Gap>
            ) : (
              format.day(contractEndOn)
            )
          ) : (
            <InlineEdit {...place} field="contractEndOn" item={edited}>
              {contractEndOn === null ? undefined : format.day(contractEndOn)}
            </InlineEdit>
          )}
          {opens === null ? null : <span className="text-accent"> {opens}</span>}
        </dd>
        <dt className="text-mute">{enCompetitors.knows}</dt>
        <dd>
          {edited === undefined ? (
            knowsText
          ) : (
            <InlineEdit {...place} field="knows" item={edited}>
              {knowsText}
            </InlineEdit>
          )}
        </dd>
      </dl>
    </li>
  )
}

function ListIt({ name, place }: Pick<CompetitorRowProps, 'place'> & { readonly name: string }) {
  const { edit } = usePlanEdits(place.organization, place.account)
  const add = async () => {
    const { problem } = await edit(
      [{ section: 'competitors', change: 'add', values: { name } }],
      enCompetitors.listed(name),
    )
    if (problem !== null) said.say({ says: problem.message ?? enGrowth.refused, problem })
  }
  return <Button onClick={() => void add()}>{enCompetitors.list}</Button>
}
