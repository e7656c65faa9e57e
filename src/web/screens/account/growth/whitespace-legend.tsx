/** What each state of the whitespace looks like and comes to. */
import { enGrowth } from '../../../messages/en-growth.ts'
import type { Whitespace } from './growth-queries.ts'
import { StateSample } from './state-sample.tsx'
import { worthText } from './worth-text.ts'

export function WhitespaceLegend({ states }: Pick<Whitespace, 'states'>) {
  return (
    <ul className="flex flex-wrap items-center gap-x-5 gap-y-1.5">
      {states.map(({ state, cells, sums }) => (
        <li className="inline-flex items-center gap-2" key={state}>
          <StateSample state={state} />
          <span>{enGrowth.states[state]}</span>
          <span className="font-strong">{worthText(sums) ?? (cells === 0 ? '' : cells)}</span>
        </li>
      ))}
    </ul>
  )
}
