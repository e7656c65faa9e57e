/** The expansion of an account: what its opportunities come to against the target, and each of them to be edited. */
import { enExpansion } from '../../../messages/en-growth.ts'
import { AddItem } from '../../../plan/add-item.tsx'
import { itemsIn, type ListedItem } from '../../../plan/plan-items-query.ts'
import { Section } from '../../../ui/section.tsx'
import { useAccount } from '../use-account.ts'
import type { ExpansionShown } from './growth-queries.ts'
import { OpportunityRow } from './opportunity-row.tsx'
import { PipelineFigures } from './pipeline-figures.tsx'

interface ExpansionPartProps {
  readonly expansion: ExpansionShown
  readonly items: readonly ListedItem[]
}

export function ExpansionPart({ expansion, items }: ExpansionPartProps) {
  const { organization, account } = useAccount()
  const place = { organization, account: account.profile.id }
  const listed = new Map(itemsIn(items, 'opportunities').map((item) => [item.id, item]))
  const rows = expansion.opportunities.flatMap((judged) => {
    const item = listed.get(judged.id)
    return item === undefined ? [] : [{ judged, item }]
  })
  const open = rows.filter(({ judged }) => judged.isOpen)
  const over = rows.filter(({ judged }) => !judged.isOpen)
  return (
    <Section title={enExpansion.title}>
      {expansion.waits === null ? null : (
        <p className="border-b border-line py-2 text-watch" role="note">
          {expansion.waits}
        </p>
      )}
      <PipelineFigures expansion={expansion} items={items} place={place} />
      {open.length === 0 ? (
        <p className="border-b border-line py-3 text-mute">
          {enExpansion.none.title}. {enExpansion.none.says}
        </p>
      ) : (
        <ul aria-label={enExpansion.list}>
          {open.map(({ judged, item }) => (
            <OpportunityRow item={item} judged={judged} key={item.id} place={place} />
          ))}
        </ul>
      )}
      <AddItem {...place} section="opportunities" />
      {over.length === 0 ? null : (
        <details className="pt-2">
          <summary className="inline-flex min-h-7 items-center rounded-s text-mute hover:text-ink max-md:min-h-10">
            {enExpansion.over(over.length)}
          </summary>
          <ul>
            {over.map(({ judged, item }) => (
              <OpportunityRow item={item} judged={judged} key={item.id} place={place} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}
