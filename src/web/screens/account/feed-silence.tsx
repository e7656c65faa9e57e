/** Under a figure whose feed has fallen silent: it must not look like a silent customer. */
import type { FigureId } from '#src/detect/figures/figure-origin.ts'
import { use } from 'react'
import { AsOf } from '../../document/as-of.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { enFigures } from '../../messages/en-figures.ts'
import { useAccount } from './use-account.ts'

export function FeedSilence({ of }: { readonly of: FigureId }) {
  const asOf = use(AsOf)
  const [first] = useAccount().account.origins?.[of].silent ?? []
  if (first === undefined) return null
  return (
    <span className="block font-medium text-watch">
      {enFigures.silentShort(en.feeds[first.kind], format.shortDay(first.lastOn, asOf))}
    </span>
  )
}
