/** A review that was held, to be read again: what had changed on each account, what was decided, and what was promised. */
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { HealthReading } from '#src/detect/diagnosis.ts'
import { format, told } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { enReview } from '../../messages/en-review.ts'
import { problemOf } from '../../problem.ts'
import { said } from '../../said.ts'
import { statusTone } from '../../tones.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { whoIs } from '../../who-is.ts'
import type { Review, ReviewEntry } from './review-query.ts'
import { useGoingOn } from './use-ending.ts'

interface ReviewRecordProps {
  readonly organization: string
  readonly review: Review
}

export function ReviewRecord({ organization, review }: ReviewRecordProps) {
  const { kind, scope, startedOn, finishedOn, finishedBy, entries } = review
  const owner = scope.owner === null ? null : format.person(scope.owner)
  return (
    <main className="min-h-0 flex-1 overflow-y-auto scrolls-quietly px-6 pt-6 pb-12 max-md:px-4 print:overflow-visible">
      <div className="mx-auto flex max-w-3xl flex-col gap-8">
        <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <h1 className="text-h1">
            {enReview.modes[kind]}, {format.day(startedOn)}
          </h1>
          <span className="ml-auto flex flex-wrap gap-2 print:hidden">
            <GoOn organization={organization} review={review} />
            <Link
              className={buttonLook('quiet')}
              params={{ organization }}
              search={{}}
              to="/$organization/review"
            >
              {enReview.back}
            </Link>
          </span>
          <p className="basis-full text-mute">
            {sentence(enReview.scope(owner, scope))}.{' '}
            {finishedOn === null ? '' : enReview.finishedOn(format.day(finishedOn), whoIs(finishedBy ?? ''))}.{' '}
            {enReview.reviewed(review.closed, review.accounts, review.begun)}.
            {scope.unchanged === 0 ? '' : ` ${enReview.unchangedOut(scope.unchanged)}`}
          </p>
        </header>
        {entries.map((entry) => (
          <Entry endedOn={finishedOn} entry={entry} key={entry.account.id} organization={organization} />
        ))}
      </div>
    </main>
  )
}

function GoOn({ organization, review }: ReviewRecordProps) {
  const goOn = useGoingOn(organization, review)
  const begun = review.entries.find(({ closedOn, outcome }) => closedOn === null && outcome.kept !== null)
  const going = useMutation({
    mutationFn: () => goOn(begun?.account.id),
    onError: (error) => {
      said.refuse(problemOf(error), enReview.notAdded)
    },
  })
  return (
    <Button disabled={going.isPending} onClick={() => going.mutate()}>
      {enReview.goOnWith}
    </Button>
  )
}

interface EntryProps {
  readonly organization: string
  readonly entry: ReviewEntry
  readonly endedOn: string | null
}

function Entry({ organization, entry, endedOn }: EntryProps) {
  const { account, outcome, closedOn } = entry
  const { kept, skipped, seconds } = outcome
  // Of one that was begun, what was seen on the day on which the review was ended.
  const seenOn = closedOn ?? endedOn
  return (
    <Section
      aside={kept === null ? null : enReview.seconds(Math.floor(seconds / 60), Math.floor(seconds) % 60)}
      title={account.name}
    >
      <div className="flex flex-col gap-2.5 pt-2.5">
        {closedOn !== null ? null : (
          <p className="text-mute">{kept === null ? enReview.notReviewed : enReview.begun}</p>
        )}
        {skipped === null ? null : <p className="text-ink-2">{enReview.skipped(skipped)}</p>}
        {kept === null ? null : (
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2">
            <span className="flex items-center gap-1.5">
              <Mark tone={statusTone(kept.status as HealthReading['status'])} />
              {kept.score === null
                ? en.status(kept.status)
                : `${format.number(kept.score)}, ${en.status(kept.status)}`}
            </span>
            {kept.arr === null ? null : <span>{format.money(kept.arr, kept.currency)}</span>}
            <span className="text-mute">
              {enReview.readBy(dayOf(kept.readers.am, seenOn), dayOf(kept.readers.csm, seenOn))}
            </span>
            {kept.promises.of === 0 ? null : (
              <span className="text-mute">{enReview.keptOf(kept.promises.kept, kept.promises.of)}</span>
            )}
          </p>
        )}
        <Decided outcome={outcome} seenOn={seenOn} />
        <Link
          className="self-start text-small text-accent hover:underline print:hidden"
          params={{ organization, account: account.id }}
          to="/$organization/accounts/$account"
        >
          {enReview.openAccount}
          <span className="sr-only">: {account.name}</span>
        </Link>
      </div>
    </Section>
  )
}

/** What was decided, what was promised, and what had changed. */
function Decided({
  outcome,
  seenOn,
}: {
  readonly outcome: ReviewEntry['outcome']
  readonly seenOn: string | null
}) {
  const { kept, decision, noCommitment, readAlone, left } = outcome
  const lines = [
    decision === null ? null : `${enReview.decided[decision.decision]}: ${decision.reason}`,
    noCommitment === null ? null : enReview.promisedNothing(noCommitment),
    readAlone === null ? null : enReview.readAlone(readAlone),
    ...left.map(({ headline, reason }) => `${told(headline)}. ${enReview.left(reason)}`),
    ...(kept?.answers ?? []).map(({ headline, how, reason }) =>
      enReview.answered(told(headline), enReview.answers[how], reason),
    ),
    ...(kept?.open ?? []).map((headline) => enReview.stillOpen(told(headline))),
  ].filter((line) => line !== null)
  return (
    <>
      {lines.map((line) => (
        <p className="text-pretty" key={line}>
          {line}
        </p>
      ))}
      {kept === null || kept.commitments.length === 0 ? null : (
        <ul>
          {kept.commitments.map(({ says, owner, dueOn }) => (
            <li className="flex justify-between gap-4 border-b border-line py-1.5" key={says}>
              <span className="min-w-0 text-pretty wrap-anywhere">{says}</span>
              <span className="shrink-0 text-mute">
                {[owner === null ? null : whoIs(owner), dayOf(dueOn, seenOn)].filter(Boolean).join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {kept === null || kept.changes.length === 0 ? null : (
        <details>
          <summary className="inline-flex min-h-6 items-center text-accent hover:underline">
            {enReview.whatChanged} ({format.number(kept.changes.length)})
          </summary>
          <ul className="pt-1 text-small text-ink-2">
            {[...new Set(kept.changes)].map((line) => (
              <li className="py-0.5 text-pretty wrap-anywhere" key={line}>
                {line}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function dayOf(day: string | null, seenFrom: string | null): string | null {
  return day === null ? null : format.shortDay(day, seenFrom)
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
