/** The pipeline in figures: in full, weighted, wanted in twelve months, and what of that is still without an opportunity. */
import type { Level } from '#src/plan/plan-items.ts'
import { opportunityWeight } from '#src/plan/opportunity-weight.ts'
import { format } from '../../../format.ts'
import { enExpansion } from '../../../messages/en-growth.ts'
import { onlyItem, type PlanPlace } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { ItemMark } from '../../../plan/item-mark.tsx'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import { Figure } from '../../../ui/figure.tsx'
import { Gap } from '../../../ui/gap.tsx'
import type { ExpansionShown } from './growth-queries.ts'
import { TargetBar } from './target-bar.tsx'
import { worthText } from './worth-text.ts'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'

interface PipelineFiguresProps {
  readonly expansion: ExpansionShown
  readonly items: readonly ListedItem[]
  readonly place: PlanPlace
}

export function PipelineFigures({ expansion, items, place }: PipelineFiguresProps) {
  const { open, within, waiting, target, short } = expansion
  const notes = [
    enExpansion.open(open.opportunities),
    ...(waiting.opportunities > 0 ? [enExpansion.onHold(waiting.opportunities)] : []),
    ...(open.withoutValue > 0 ? [enExpansion.withoutValue(open.withoutValue)] : []),
    ...(open.incomplete > 0 ? [enExpansion.incomplete(open.incomplete)] : []),
  ]
  const money = (amount: number) => format.money(amount, target?.currency ?? null)
  const future = onlyItem(items, 'futureState')
  return (
    <div className="border-b border-line py-3">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 md:grid-cols-4">
        <Figure label={enExpansion.pipeline} value={worthText(open.value) ?? '–'}>
          {notes.join(', ')}
        </Figure>
        <Figure label={enExpansion.weighted} value={worthText(open.weighted) ?? '–'}>
          {open.withoutConfidence > 0 ? enExpansion.withoutConfidence(open.withoutConfidence) : weights()}
        </Figure>
        <Figure
          label={enExpansion.target}
          value={
            <>
              <InlineEdit {...place} field="targetExpansionArr" item={future}>
                {target === null ? <Gap bare>{enExpansion.noTarget}</Gap> : money(target.amount)}
              </InlineEdit>
              {target === null ? null : <ItemMark {...place} field="targetExpansionArr" item={future} />}
            </>
          }
        >
          {enExpansion.within(worthText(within.value) ?? '–')}
        </Figure>
        {short === null ? null : (
          <Figure
            label={enExpansion.short}
            value={short.byWeight === 0 ? enExpansion.covered : money(short.byWeight)}
          >
            {short.byWeight === 0 ? null : enExpansion.shortOf(money(short.byValue), money(short.byWeight))}
          </Figure>
        )}
      </dl>
      {target === null ? null : <TargetBar target={target} within={within} />}
    </div>
  )
}

/** `high 80%, medium 60%, low 40%` */
function weights(): string {
  const levels: readonly Level[] = ['High', 'Medium', 'Low']
  return levels
    .map(
      (level) =>
        `${enPlanFields.option('opportunities', level).toLowerCase()} ${format.percent(opportunityWeight(level) ?? 0)}`,
    )
    .join(', ')
}
