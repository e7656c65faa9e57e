/** Beside the queue: what was done today, which reviews are due, and which facts are waited for. */
import { Link } from '@tanstack/react-router'
import { format, told } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { enToday } from '../../messages/en-today.ts'
import { Icon, type IconProps } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { ListedPart } from './listed-part.tsx'
import type { DoneThing, Today } from './today-query.ts'
import { whoIs } from '../../who-is.ts'
import { Told } from '../../ui/told.tsx'

interface TodayRailProps {
  readonly organization: string
  readonly data: Today
  /** whose; undefined: everybody's */
  readonly owner: string | undefined
}

const icons: Readonly<Record<DoneThing['how'], IconProps['name']>> = {
  accepted: 'check',
  done: 'check',
  dismissed: 'close',
  dropped: 'close',
  snoozed: 'clock',
  reviewed: 'checklist',
}

export function TodayRail({ organization, data, owner }: TodayRailProps) {
  const { done, silentFeeds, today } = data
  return (
    <aside
      aria-label={enToday.rail}
      data-said-beside
      className="flex flex-col gap-8 border-l border-line px-5 py-5 max-lg:border-t max-lg:border-l-0 max-md:px-4 print:hidden"
    >
      <Section aside={done.length === 0 ? null : format.number(done.length)} title={enToday.doneToday}>
        {done.length === 0 ? <p className="py-2 text-mute">{enToday.nothingDone}</p> : null}
        <ul className="flex flex-col gap-2 pt-2.5">
          {done.map((one) => (
            <Done
              key={`${one.how} ${one.accountId} ${one.says} ${one.at ?? ''}`}
              one={one}
              organization={organization}
            />
          ))}
        </ul>
      </Section>
      <Reviews data={data} organization={organization} />
      <ListedPart organization={organization} owner={owner} />
      {silentFeeds.length === 0 ? null : (
        <Section aside={format.number(silentFeeds.length)} title={enToday.waiting}>
          <ul className="flex flex-col gap-2 pt-2.5 text-small text-ink-2">
            {silentFeeds.map(({ source, kind, lastOn, accounts }) => (
              <li className="text-pretty" key={`${source} ${kind}`}>
                {enToday.silent(source, en.feeds[kind], format.shortDay(lastOn, today), accounts)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </aside>
  )
}

function Done({ one, organization }: { readonly one: DoneThing; readonly organization: string }) {
  const says =
    one.how === 'reviewed' ? enToday.reviewed[one.says as keyof typeof enToday.reviewed] : told(one.says)
  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2">
      <Icon className="mt-0.5 text-mute" name={icons[one.how]} />
      <div className="min-w-0">
        <p className="text-pretty wrap-anywhere">{says}</p>
        <p className="text-small text-mute">
          <Link
            className="hover:text-ink hover:underline"
            params={{ organization, account: one.accountId }}
            to="/$organization/accounts/$account"
          >
            {one.name}
          </Link>
          , {enToday.how[one.how].toLowerCase()}
          {one.by === null ? '' : ` ${enToday.by(whoIs(one.by))}`}
        </p>
        {one.note === null ? null : (
          <p className="text-small text-mute wrap-anywhere">
            <Told>{one.note}</Told>
          </p>
        )}
      </div>
    </li>
  )
}

const action =
  'inline-flex min-h-6 items-center font-medium text-accent hover:text-accent-2 hover:underline max-md:min-h-10'

function Reviews({ organization, data: { reviews, today } }: Omit<TodayRailProps, 'owner'>) {
  return (
    <Section title={enToday.reviews}>
      <ul>
        {reviews.map(({ kind, lastOn, nextOn, isDue, openId }) => (
          <li className="flex min-h-(--row) items-center gap-3 border-b border-line py-1.5" key={kind}>
            <div className="min-w-0 flex-1">
              <p>{enToday.reviewKinds[kind]}</p>
              <p className="text-small text-mute">
                {enToday.lastHeld(lastOn === null ? null : format.shortDay(lastOn, today))}
                {nextOn === null
                  ? ''
                  : isDue
                    ? `, ${enToday.dueNow}`
                    : `, ${enToday.nextDue(format.shortDay(nextOn, today))}`}
              </p>
            </div>
            {openId === null ? (
              isDue ? (
                <Link
                  className={action}
                  params={{ organization }}
                  search={{ kind }}
                  to="/$organization/review"
                >
                  {enToday.start}
                  <span className="sr-only"> {enToday.reviewKinds[kind]}</span>
                </Link>
              ) : null
            ) : (
              <Link
                className={action}
                params={{ organization, review: openId }}
                to="/$organization/review/$review"
              >
                {enToday.goOn}
                <span className="sr-only"> {enToday.reviewKinds[kind]}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
