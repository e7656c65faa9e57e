/** The forecast where there is no room for its table: a block a quarter, its categories in it, what may be lost first. */
import { format } from '../../format.ts'
import { enRenewals } from '../../messages/en-renewals.ts'
import { en } from '../../messages/en.ts'
import { StackedBar } from '../../ui/stacked-bar.tsx'
import { categoryFills, worstFirst } from './category-tones.ts'
import { type ForecastRowProps, renewalAccountsId } from './forecast-row.ts'
import { enPlanFields } from '../../messages/en-plan-fields.ts'

const words = enRenewals.forecast

export function ForecastBlocks({ rows }: { readonly rows: readonly ForecastRowProps[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <Block key={row.id} {...row} />
      ))}
    </ul>
  )
}

/** The list of accounts lies far below on a phone: who chooses a sum is led there. */
function leadToAccounts(): void {
  document.getElementById(renewalAccountsId)?.scrollIntoView({ block: 'start' })
}

function Block(row: ForecastRowProps) {
  const { id, name, part, currency, isChosen, onChoose } = row
  const accounts = en.accounts(part.accounts)
  const isAlone = isChosen(id, null)
  const shown = worstFirst.flatMap((category) =>
    part.categories.filter((one) => one.category === category && (one.accounts > 0 || one.arrByOutlook > 0)),
  )
  return (
    <li className="py-2.5">
      <button
        aria-pressed={isAlone}
        className={`-mx-2 flex min-h-9 w-[calc(100%+1rem)] items-baseline gap-2 rounded-s px-2 py-1.5 text-left ${isAlone ? 'bg-accent-tint' : ''}`}
        onClick={() => {
          onChoose(id, null)
          leadToAccounts()
        }}
        title={words.quarterCell(name, accounts)}
        type="button"
      >
        <span className="font-strong">{name}</span>
        <span className="min-w-0 truncate text-small text-mute">
          {accounts}
          {part.withoutAmount === 0 ? '' : `, ${words.withoutAmount(part.withoutAmount)}`}
        </span>
        <span className="ml-auto font-strong">{format.shortMoney(part.arr, currency)}</span>
      </button>
      <div className="pt-1 pb-1">
        <StackedBar
          parts={shown.map((one) => ({
            id: one.category,
            value: one.arr,
            fill: categoryFills[one.category],
            title: enPlanFields.option('renewal', one.category),
          }))}
        />
      </div>
      <ul className="-mx-2 grid grid-cols-2 gap-x-1">
        {shown.map((one) => (
          <li key={one.category}>
            <Category {...row} sums={one} />
          </li>
        ))}
      </ul>
      {part.expectedLoss === 0 ? null : (
        <p className="pt-0.5 text-small text-mute">
          {words.loss} <span className="text-ink-2">{format.shortMoney(part.expectedLoss, currency)}</span>
        </p>
      )}
    </li>
  )
}

interface CategoryProps extends ForecastRowProps {
  readonly sums: ForecastRowProps['part']['categories'][number]
}

function Category({ id, name, currency, isChosen, onChoose, sums }: CategoryProps) {
  const { category, accounts, arr, arrByOutlook } = sums
  const isShown = isChosen(id, category)
  return (
    <button
      aria-pressed={isShown}
      className={`flex min-h-10 w-full items-center gap-1.5 rounded-s px-2 text-left ${isShown ? 'bg-accent-tint shadow-[inset_0_0_0_1px_var(--accent-line)]' : ''}`}
      onClick={() => {
        onChoose(id, isShown ? null : category)
        if (!isShown) leadToAccounts()
      }}
      title={words.cell(name, enPlanFields.option('renewal', category), en.accounts(accounts))}
      type="button"
    >
      <span className={`size-2 shrink-0 rounded-[2px] ${categoryFills[category]}`} />
      <span className="text-ink-2">{enPlanFields.option('renewal', category)}</span>
      <span className="ml-auto text-right">
        {format.shortMoney(arr, currency)}
        {arr === arrByOutlook ? null : (
          <span className="block text-[11px] leading-4 text-mute">
            {words.byOutlook(format.shortMoney(arrByOutlook, currency))}
          </span>
        )}
      </span>
    </button>
  )
}
