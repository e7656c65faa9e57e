/** An account in a review: its figures, only what changed since the last one, open movements, and promises kept or not. */
import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { format } from '../../format.ts'
import { enReview } from '../../messages/en-review.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { ReviewFigures } from './review-figures.tsx'
import { ReviewMovements } from './review-movements.tsx'
import { ReviewPromises } from './review-promises.tsx'
import type { ReviewPartProps } from './review-part-props.ts'
import { Told } from '../../ui/told.tsx'
import { enHeads } from '../../messages/en-heads.ts'

/** Changes that are shown at once: what does not fit in a minute is behind a button. */
const FIRST = 12

export function ReviewAccountPart(props: ReviewPartProps) {
  const { organization, account, today } = props
  const { profile } = account
  const kind = [profile.segment, profile.tier === null ? null : enReview.tier(profile.tier), profile.industry]
  return (
    <div className="mx-auto flex max-w-[820px] flex-col gap-7 px-8 pt-5 pb-12 max-md:px-4">
      <header className="flex flex-col gap-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line-ink pb-2">
          <h2 className="flex flex-wrap items-baseline gap-x-3">
            <Link
              className="text-h1 hover:underline"
              params={{ organization, account: account.account.id }}
              to="/$organization/accounts/$account"
            >
              {account.account.name}
            </Link>
            <span className="text-body font-normal text-mute">{kind.filter(Boolean).join(', ')}</span>
          </h2>
          <p className="text-mute">
            {(['csm', 'am'] as const).map((one) => {
              const address = one === 'csm' ? profile.csmEmail : profile.amEmail
              return (
                <span className="ml-3 first:ml-0" key={one}>
                  {enReview.owners[one]}{' '}
                  <span className="text-ink">
                    {address === null ? enReview.noOwner : format.person(address)}
                  </span>
                </span>
              )
            })}
          </p>
        </div>
        <ReviewFigures account={account} today={today} />
      </header>
      <Changes account={account} today={today} />
      <ReviewMovements {...props} />
      <ReviewPromises {...props} />
    </div>
  )
}

function Changes({ account: { changes, since }, today }: Pick<ReviewPartProps, 'account' | 'today'>) {
  const [all, setAll] = useState(false)
  const shown = all ? changes : changes.slice(0, FIRST)
  return (
    <Section
      aside={changes.length === 0 ? null : enReview.changes(changes.length)}
      title={enReview.changed(format.shortDay(since, today))}
    >
      {changes.length === 0 ? <p className="py-2.5 text-mute">{enReview.unchanged}</p> : null}
      <ul>
        {shown.map(({ sign, what, from, says, note, on }) => (
          <li
            className="grid grid-cols-[12px_7rem_minmax(0,1fr)_auto] gap-x-4 border-b border-line py-2 max-md:grid-cols-[12px_minmax(0,1fr)_auto] max-md:gap-x-3"
            key={`${what} ${says} ${on ?? ''} ${note ?? ''}`}
          >
            <span aria-label={enReview.signs[sign]} className="text-center text-accent" role="img">
              {sign}
            </span>
            <span className="text-mute max-md:col-start-2">{enHeads.of(what)}</span>
            <span className="min-w-0 max-md:col-start-2 max-md:row-start-2">
              <span className="block text-pretty wrap-anywhere">
                {from === null ? null : (
                  <s className="mr-1.5 text-mute">
                    <Told>{from}</Told>
                  </s>
                )}
                <span className={`${from === null ? '' : 'font-strong'} ${sign === '−' ? 'text-mute' : ''}`}>
                  <Told>{says}</Told>
                </span>
              </span>
              {note === null ? null : (
                <span className="block text-small text-mute text-pretty wrap-anywhere">
                  {note.includes('@') && !note.includes(' ') ? format.person(note) : <Told>{note}</Told>}
                </span>
              )}
            </span>
            <span className="text-small leading-5 whitespace-nowrap text-mute">
              {on === null ? '' : format.shortDay(on, today)}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < changes.length ? (
        <Button className="mt-2" onClick={() => setAll(true)} weight="quiet">
          {enReview.more(changes.length - shown.length)}
        </Button>
      ) : null}
    </Section>
  )
}
