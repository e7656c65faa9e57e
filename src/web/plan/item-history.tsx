/** What was done to an item, the newest first: who, when, for which cause. */
import { useQuery } from '@tanstack/react-query'
import { call } from '../call.ts'
import { format, told } from '../format.ts'
import { itemWords } from '../item-words.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { en } from '../messages/en.ts'
import { problemOf } from '../problem.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { editWhy } from './edit-words.ts'
import type { EditedItem, PlanPlace } from './edited-item.ts'
import { Told } from '../ui/told.tsx'
import { InEnglish } from '../ui/in-english.tsx'
import { Refusal } from '../ui/refusal.tsx'
import { actorName } from './actor-name.ts'

interface ItemHistoryProps extends PlanPlace {
  readonly item: EditedItem
}

export function ItemHistory({ organization, account, item: { section, id } }: ItemHistoryProps) {
  const { data, error } = useQuery({
    queryKey: ['plan-history', organization, account, section, id],
    queryFn: ({ signal }) =>
      call(organization)['plan.history'](
        { account, section, ...(id === null ? {} : { item: id }), limit: 100 },
        { signal },
      ),
  })
  if (error !== null)
    return (
      <p className="text-small text-bad">
        <Refusal problem={problemOf(error)} />
      </p>
    )
  if (data === undefined) {
    return (
      <div aria-label={en.loading} className="flex flex-col gap-2 py-1" role="status">
        <Skeleton className="w-full" />
        <Skeleton className="w-4/5" />
      </div>
    )
  }
  if (data.edits.length === 0) return <p className="text-mute">{enPlanFields.history.none}</p>
  return (
    <ol className="max-h-[60vh] divide-y divide-line overflow-y-auto scrolls-quietly">
      {data.edits.map(({ id: edit, by, at, says, why, cause, stands }) => (
        <li className="py-1.5" key={edit}>
          <p className={`text-pretty wrap-anywhere ${stands === 'undone' ? 'text-mute line-through' : ''}`}>
            <InEnglish>{itemWords(told(says))}</InEnglish>
          </p>
          <p className="text-small text-mute text-pretty">
            {actorName(by)}, {format.instant(at)}, <Told>{cause}</Told>
            {stands === 'counts' ? '' : `, ${enPlanFields.history[stands]}`}
            <InEnglish>{reason({ why, cause })}</InEnglish>
          </p>
        </li>
      ))}
    </ol>
  )
}

function reason(edit: Parameters<typeof editWhy>[0]): string {
  const why = editWhy(edit)
  return why === null ? '' : `. ${why}`
}
