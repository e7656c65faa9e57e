/** Strong, neutral or weak as rising bars with the word. */
import { enPeople } from '../../../messages/en-people.ts'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'

const counts: Readonly<Record<string, number>> = { Strong: 3, Neutral: 2, Weak: 1 }
const heights = ['h-1', 'h-2', 'h-3'] as const

export function StrengthBars({ strength }: { readonly strength: string | null }) {
  if (strength === null) return <span className="text-small text-mute">{enPeople.coverage.owner}</span>
  const count = counts[strength] ?? 0
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className="inline-flex h-3 items-end gap-px">
        {heights.map((height, at) => (
          <span
            className={`w-[3px] rounded-[1px] ${height} ${at < count ? 'bg-ink-2' : 'bg-line-2'}`}
            key={height}
          />
        ))}
      </span>
      {enPlanFields.option('stakeholders', strength)}
    </span>
  )
}
