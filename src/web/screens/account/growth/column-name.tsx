/** The head of a column of the whitespace: a product with its price, or a family. */
import { format } from '../../../format.ts'
import { enGrowth } from '../../../messages/en-growth.ts'
import type { WhitespaceColumn } from './growth-queries.ts'

interface ColumnNameProps {
  readonly product: WhitespaceColumn
  readonly currency: string | null
}

export function ColumnName({ product, currency }: ColumnNameProps) {
  const { name, isFamily, listPrice, pricePer } = product
  const price = listPrice === null ? null : enGrowth.price(format.money(listPrice, currency), pricePer)
  return (
    <span className="flex min-w-0 flex-col justify-end py-2 pr-2 pl-3.5" role="columnheader">
      <span className="line-clamp-3 font-strong text-pretty" title={name}>
        {name}
      </span>
      <span className="truncate text-[11px] leading-4 text-mute">{isFamily ? enGrowth.family : price}</span>
    </span>
  )
}
