/** The opportunities that are pursued in a cell, each with the way to its row below. */
import { format } from '../../../format.ts'
import { enExpansion, enGrowth } from '../../../messages/en-growth.ts'
import type { PlanPlace } from '../../../plan/edited-item.ts'
import { ItemMark } from '../../../plan/item-mark.tsx'
import type { WhitespaceSpot } from './growth-queries.ts'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'

interface CellOpportunitiesProps extends Pick<WhitespaceSpot, 'opportunities'> {
  readonly place: PlanPlace
  /** @param id of the one whose row is wanted */
  readonly onShow: (id: string) => void
}

export function CellOpportunities({ opportunities, place, onShow }: CellOpportunitiesProps) {
  if (opportunities.length === 0) return null
  return (
    <section aria-label={enGrowth.inCell}>
      <h3 className="border-b border-line pb-1 font-strong">{enGrowth.inCell}</h3>
      <ul>
        {opportunities.map(({ id, opportunity, value, currency, quarterName, confidence, missing }) => (
          <li className="border-b border-line py-1.5" key={id}>
            <div className="flex items-baseline justify-between gap-3 pb-1">
              <span className="font-medium wrap-anywhere">{opportunity}</span>
              <span className="inline-flex shrink-0 items-center gap-1 font-strong">
                {value === null ? null : format.money(value, currency)}
                <ItemMark {...place} item={{ section: 'opportunities', id, name: opportunity }} />
              </span>
            </div>
            <p className="flex items-center justify-between gap-3 text-small text-mute">
              <span>
                {[quarterName, confidence && enPlanFields.option('opportunities', confidence).toLowerCase()]
                  .filter((part) => typeof part === 'string')
                  .join(', ')}
              </span>
              <button
                className="min-h-6 shrink-0 rounded-s text-accent hover:underline max-md:min-h-10"
                onClick={() => onShow(id)}
                type="button"
              >
                {enGrowth.showBelow}
              </button>
            </p>
            {missing.length === 0 ? null : (
              <p className="text-small text-watch">
                {enExpansion.missing(missing.map((one) => enExpansion.gaps[one]))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
