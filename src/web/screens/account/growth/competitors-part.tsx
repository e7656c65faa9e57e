/** The competitors in the account: where each is, until when, and whom they know. */
import { format } from '../../../format.ts'
import { enCompetitors, enGrowth } from '../../../messages/en-growth.ts'
import { AddItem } from '../../../plan/add-item.tsx'
import { itemsIn, type ListedItem } from '../../../plan/plan-items-query.ts'
import { Section } from '../../../ui/section.tsx'
import { useAccount } from '../use-account.ts'
import { CompetitorRow } from './competitor-row.tsx'
import type { ExpansionShown } from './growth-queries.ts'

interface CompetitorsPartProps extends Pick<ExpansionShown, 'competitors'> {
  readonly items: readonly ListedItem[]
}

export function CompetitorsPart({ competitors, items }: CompetitorsPartProps) {
  const { organization, account } = useAccount()
  const place = { organization, account: account.profile.id }
  const listed = new Map(itemsIn(items, 'competitors').map((item) => [item.id, item]))
  const next = competitors.find(({ isReopened }) => isReopened)?.contractEndOn ?? null
  return (
    <Section
      aside={next === null ? null : `${enGrowth.openAgain}, ${enGrowth.until(format.day(next))}`}
      title={enCompetitors.title}
    >
      {competitors.length === 0 ? (
        <p className="py-3 text-mute">{enCompetitors.none}</p>
      ) : (
        <ul>
          {competitors.map((rival) => (
            <CompetitorRow
              item={rival.item === null ? undefined : listed.get(rival.item.id)}
              key={rival.name}
              place={place}
              rival={rival}
            />
          ))}
        </ul>
      )}
      <AddItem {...place} says={enCompetitors.add} section="competitors" />
    </Section>
  )
}
