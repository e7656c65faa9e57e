/** The accounts of a review in their order: whose turn it is, and what came of those before. */
import type { HealthReading } from '#src/detect/diagnosis.ts'
import { format } from '../../format.ts'
import { enReview } from '../../messages/en-review.ts'
import { statusTone } from '../../tones.ts'
import { Icon } from '../../ui/icon.tsx'
import { Mark } from '../../ui/mark.tsx'
import type { ReviewEntry } from './review-query.ts'

interface ReviewListProps {
  readonly entries: readonly ReviewEntry[]
  /** id of the account; null: all had their turn */
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  /** accounts that were left out, as nothing changed on them */
  readonly unchanged: number
}

export function ReviewList({ entries, chosen, onChoose, unchanged }: ReviewListProps) {
  const place = entries.findIndex(({ account }) => account.id === chosen) + 1
  return (
    <nav
      aria-label={enReview.accounts}
      className="flex w-[224px] shrink-0 flex-col gap-2 overflow-y-auto border-r border-line bg-wash px-3 py-4 scrolls-quietly max-lg:w-full max-lg:border-r-0 max-lg:border-b max-lg:py-2"
    >
      <p className="px-2 text-small text-ink-2">
        {place === 0 ? enReview.accounts : enReview.accountOf(place, entries.length)}
      </p>
      <ol className="max-lg:flex max-lg:gap-1 max-lg:overflow-x-auto">
        {entries.map((entry) => (
          <li className="max-lg:shrink-0" key={entry.account.id}>
            <button
              aria-current={entry.account.id === chosen ? 'step' : undefined}
              className="flex min-h-8 w-full items-center gap-2.5 rounded-m border border-transparent px-2 py-1 text-left text-ink-2 hover:bg-sunk aria-[current=step]:border-line-2 aria-[current=step]:bg-bg aria-[current=step]:font-medium aria-[current=step]:text-ink max-md:min-h-10"
              onClick={() => onChoose(entry.account.id)}
              type="button"
            >
              <span className="flex w-4 shrink-0 justify-center">
                {entry.closedOn === null ? (
                  <Mark tone={statusTone(entry.status as HealthReading['status'])} />
                ) : (
                  <Icon
                    className="text-mute"
                    name={entry.outcome.skipped === null ? 'check' : 'close'}
                    size={14}
                  />
                )}
              </span>
              <span className={`min-w-0 flex-1 truncate ${entry.closedOn === null ? '' : 'text-mute'}`}>
                {entry.account.name}
              </span>
              <span className="shrink-0 text-small text-mute">{stateOf(entry)}</span>
            </button>
          </li>
        ))}
      </ol>
      {unchanged === 0 ? null : (
        <p className="mt-auto px-2 pt-4 text-small text-mute text-pretty max-lg:mt-0 max-lg:pt-1">
          {enReview.unchangedOut(unchanged)}
        </p>
      )}
    </nav>
  )
}

function stateOf({ closedOn, outcome, score }: ReviewEntry): string {
  if (closedOn === null) return score === null ? '' : format.number(score)
  if (outcome.decision !== null) return enReview.decided[outcome.decision.decision].toLowerCase()
  return ''
}
