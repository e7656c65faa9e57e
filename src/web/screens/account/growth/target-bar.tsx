/** What is in the pipeline of the next twelve months as a bar against its target: weighted solid, the rest tinted. */
import { format } from '../../../format.ts'
import { enExpansion } from '../../../messages/en-growth.ts'
import { FoldedTable } from '../../../ui/folded-table.tsx'
import type { ExpansionShown } from './growth-queries.ts'

interface TargetBarProps extends Pick<ExpansionShown, 'within'> {
  readonly target: NonNullable<ExpansionShown['target']>
}

export function TargetBar({ within, target }: TargetBarProps) {
  const inIt = (sums: ExpansionShown['within']['value']) =>
    sums.find(({ currency }) => currency === target.currency)?.amount ?? 0
  const full = inIt(within.value)
  const weighted = inIt(within.weighted)
  const end = Math.max(full, target.amount, 1)
  const money = (amount: number) => format.money(amount, target.currency)
  const percent = (amount: number) => `${((amount / end) * 100).toFixed(1)}%`
  const sentence = enExpansion.bar(money(weighted), money(full), money(target.amount))
  return (
    <figure className="mt-3">
      <p className="pb-1 text-small text-mute">{sentence}</p>
      <div aria-label={sentence} className="relative h-4" role="img">
        <span className="absolute inset-x-0 top-1 h-2 rounded-[2px] bg-sunk" />
        <span
          className="absolute top-1 left-0 h-2 rounded-[2px] bg-accent-line"
          style={{ width: percent(full) }}
        />
        <span
          className="absolute top-1 left-0 h-2 rounded-[2px] bg-accent"
          style={{ width: percent(weighted) }}
        />
        <span
          className="absolute top-0 h-4 w-[2px] -translate-x-full bg-ink"
          style={{ left: percent(target.amount) }}
        />
      </div>
      <FoldedTable
        columns={[
          { label: enExpansion.within12 },
          { label: enExpansion.amount, isNumber: true },
          { label: enExpansion.ofTarget, isNumber: true },
        ]}
        label={enExpansion.numbers}
        rows={[
          { id: 'weighted', name: enExpansion.weighted, amount: weighted },
          { id: 'full', name: enExpansion.pipeline, amount: full },
          { id: 'target', name: enExpansion.target, amount: target.amount },
        ].map(({ id, name, amount }) => ({
          id,
          cells: [name, money(amount), target.amount > 0 ? format.percent(amount / target.amount) : ''],
        }))}
      />
    </figure>
  )
}
