/** Where a review begins, and the reviews that were held. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { enReview } from '../../messages/en-review.ts'
import { buttonLook } from '../../ui/button.tsx'
import { ScreenBar } from '../../ui/screen-bar.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useKnownNames } from '../../use-known-names.ts'
import { useTitle } from '../../use-title.ts'
import { whoIs } from '../../who-is.ts'
import { ProblemScreen } from '../problem-screen.tsx'
import { StaleNotice } from '../stale-notice.tsx'
import { BeginReview } from './begin-review.tsx'
import { type Reviews, reviewsQuery } from './review-query.ts'

export function ReviewsScreen() {
  const { organization } = useParams({ from: '/$organization/review' })
  const { kind } = useSearch({ from: '/$organization/review' })
  const query = useQuery(reviewsQuery(organization))
  useTitle(enReview.title)
  useKnownNames()
  const { data } = query
  return (
    <>
      <ScreenBar title={enReview.title} />
      <StaleNotice query={query} />
      <main className="min-h-0 flex-1 overflow-y-auto scrolls-quietly px-6 pt-5 pb-12 max-md:px-4">
        {data === undefined ? (
          query.isError ? (
            <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
          ) : (
            <div aria-label={en.loading} className="flex max-w-3xl flex-col gap-4" role="status">
              <Skeleton className="w-40" />
              <Skeleton className="w-full" />
              <Skeleton className="w-2/3" />
            </div>
          )
        ) : (
          <div className="flex max-w-4xl flex-col gap-10">
            <BeginReview data={data} key={kind ?? ''} kind={kind} organization={organization} />
            <Past data={data} organization={organization} />
          </div>
        )}
      </main>
    </>
  )
}

function Past({
  organization,
  data: { reviews, today },
}: {
  readonly organization: string
  readonly data: Reviews
}) {
  return (
    <Section aside={reviews.length === 0 ? null : format.number(reviews.length)} title={enReview.past}>
      {reviews.length === 0 ? <p className="py-3 text-mute">{enReview.noneYet}</p> : null}
      <ul>
        {reviews.map((review) => (
          <li
            className="grid min-h-(--row) grid-cols-[5.5rem_minmax(0,1fr)_11rem_auto] items-center gap-x-4 border-b border-line py-1.5 max-md:grid-cols-[minmax(0,1fr)_auto]"
            key={review.id}
          >
            <span className="text-mute max-md:order-2 max-md:text-right">
              {format.shortDay(review.startedOn, today)}
            </span>
            <span className="min-w-0 truncate max-md:order-1">
              <span className="font-strong">{enReview.modes[review.kind]}</span>{' '}
              <span className="text-mute">
                {enReview.scope(
                  review.scope.owner === null ? null : format.person(review.scope.owner),
                  review.scope,
                )}
                {', '}
                {whoIs(review.startedBy)}
              </span>
            </span>
            <span className="text-small text-mute max-md:order-3">
              {enReview.reviewed(review.closed, review.accounts, review.begun)}
            </span>
            <Link
              className={`${buttonLook(review.finishedOn === null ? 'line' : 'quiet')} max-md:order-4`}
              params={{ organization, review: review.id }}
              to="/$organization/review/$review"
            >
              {review.finishedOn === null ? enReview.goOn : enReview.read}
              <span className="sr-only">
                {' '}
                {enReview.modes[review.kind]}, {format.day(review.startedOn)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
