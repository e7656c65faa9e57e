/** The weighted model as a sum: each dimension with its value, its weight and the points that it brings. */
import { format } from '../../../format.ts'
import { en } from '../../../messages/en.ts'
import { enHealth } from '../../../messages/en-health.ts'
import type { HealthShown } from './health-queries.ts'

export function DimensionTable({ dimensions }: Pick<HealthShown, 'dimensions'>) {
  return (
    <div className="flex flex-col gap-2">
      <div aria-hidden="true" className="flex h-2 gap-1">
        {dimensions.map(({ dimension, value, weight }) => (
          <span
            className={
              value === null
                ? 'rounded-[2px] border border-dashed border-faint'
                : 'overflow-hidden rounded-[2px] bg-line'
            }
            key={dimension}
            style={{ flexGrow: weight, flexBasis: 0 }}
          >
            {value === null ? null : (
              <span className="block h-full bg-accent" style={{ width: `${value}%` }} />
            )}
          </span>
        ))}
      </div>
      <table className="w-full">
        <caption className="sr-only">{en.health.weighted}</caption>
        <tbody>
          {dimensions.map((one) => (
            <tr key={one.dimension}>
              <th className="py-px text-left font-normal" scope="row">
                {en.health.dimensions[one.dimension]}
              </th>
              <Sum {...one} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Sum({ value, weight, points }: HealthShown['dimensions'][number]) {
  if (value === null || points === null) {
    return (
      <td className="py-px text-right text-small text-mute" colSpan={3}>
        {en.health.notMeasured}, {enHealth.outOf}
      </td>
    )
  }
  return (
    <>
      <td className="py-px text-right text-mute">{format.score(value)}</td>
      <td className="py-px pl-2 text-right text-mute">{enHealth.weight(format.percent(weight / 100))}</td>
      <td className="w-16 py-px text-right font-strong">{format.score(points)}</td>
    </>
  )
}
