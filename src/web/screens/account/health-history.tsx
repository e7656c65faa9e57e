/** The course of health by week; what was replayed from earlier knowledge is drawn thin. */
import type { Account } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { lineThrough } from '../../ui/line-through.ts'

const width = 400
const height = 56

export function HealthHistory({ history }: { readonly history: Account['history'] }) {
  const scores = history.map((week) => week.score)
  const [first] = history
  const last = history.at(-1)
  if (first === undefined || last === undefined || scores.filter((score) => score !== null).length < 2) {
    return <p className="flex h-[74px] items-center text-small text-mute">{en.health.noHistory}</p>
  }
  const x = (index: number) => 3 + (index / (history.length - 1)) * (width - 6)
  const y = (score: number) => height - 2 - (score / 100) * (height - 4)
  // The week at which the replayed part ends belongs to both lines, so that they meet.
  const known = history.findIndex((week) => !week.replayed)
  const seam = known === -1 ? history.length - 1 : known
  const replayed = scores.map((score, index) => (index <= seam ? score : null))
  const lived = scores.map((score, index) => (index >= seam ? score : null))
  return (
    <figure>
      <svg
        aria-label={en.health.course(
          format.day(first.on),
          format.day(last.on),
          said(scores[0]),
          said(scores.at(-1)),
        )}
        className="block h-14 w-full overflow-visible"
        preserveAspectRatio="none"
        role="img"
        viewBox={`0 0 ${width} ${height}`}
      >
        {[40, 70].map((line) => (
          <path
            d={`M0 ${y(line)}H${width}`}
            key={line}
            stroke="var(--line-2)"
            strokeDasharray="2 3"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <path
          d={lineThrough(replayed, x, y)}
          fill="none"
          stroke="var(--mute)"
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={lineThrough(lived, x, y)}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={1.6}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <figcaption className="flex justify-between pt-0.5 text-[11px] leading-4 text-mute">
        <span>{format.shortDay(first.on, last.on)}</span>
        <span>{en.health.lines}</span>
        <span>{format.shortDay(last.on, last.on)}</span>
      </figcaption>
    </figure>
  )
}

function said(score: number | null | undefined): string {
  return typeof score === 'number' ? format.number(score) : en.notKnown
}
