/** The sums of value by kind and in all, a line for each currency. */
import { format } from '../../../format.ts'
import { enGoals } from '../../../messages/en-goals.ts'
import type { GoalsProps } from './goals-props.ts'
import type { Goals } from './goals-queries.ts'

const texts = enGoals.values

type Sums = Pick<Goals['values'], 'sums' | 'unpriced'>

export function ValueTotals({ goals }: Pick<GoalsProps, 'goals'>) {
  const { values, valuesByKind } = goals
  return (
    <div className="min-w-0">
      <table className="w-full">
        <thead>
          <tr className="border-b border-line text-label text-mute">
            <th className="py-1.5 text-left font-medium" scope="col">
              {texts.kind}
            </th>
            <th className="py-1.5 text-right font-medium" scope="col">
              {texts.agreedShort}
            </th>
            <th className="py-1.5 text-right font-medium" scope="col">
              {texts.claimed}
            </th>
          </tr>
        </thead>
        <tbody>
          {valuesByKind.map((one) => (
            <Row key={one.kind} label={one.kind ?? texts.noKind} sums={one} />
          ))}
          <Row isTotal label={texts.total} sums={values} />
        </tbody>
      </table>
      {values.sums.length > 1 ? <p className="pt-1 text-small text-mute">{texts.never}</p> : null}
    </div>
  )
}

interface RowProps {
  readonly label: string
  readonly sums: Sums
  readonly isTotal?: boolean
}

function Row({ label, sums, isTotal = false }: RowProps) {
  return (
    <tr className={isTotal ? 'font-strong' : 'border-b border-line'}>
      <th className="py-1.5 text-left align-top font-[inherit]" scope="row">
        {label}
        {sums.unpriced === 0 ? null : (
          <span className="block text-small font-normal text-mute">{texts.unpriced(sums.unpriced)}</span>
        )}
      </th>
      <Amounts of="agreed" sums={sums} />
      <Amounts of="claimed" sums={sums} />
    </tr>
  )
}

function Amounts({ of, sums }: { readonly of: 'agreed' | 'claimed'; readonly sums: Sums }) {
  const amounts = sums.sums.filter((one) => one[of] !== 0)
  return (
    <td className="py-1.5 text-right align-top">
      {amounts.length === 0 ? <span className="font-normal text-mute">–</span> : null}
      {amounts.map((one) => (
        <span className="block" key={one.currency}>
          {format.money(one[of], one.currency)}
        </span>
      ))}
    </td>
  )
}
