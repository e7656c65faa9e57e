/** An account of the queue: who it is and what it holds, then its entries. */
import type { HealthReading } from '#src/detect/diagnosis.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { enToday } from '../../messages/en-today.ts'
import { statusTone } from '../../tones.ts'
import { Mark } from '../../ui/mark.tsx'
import { urgency } from '../../urgency.ts'
import { AccountLink } from '../account-link.tsx'
import { DueBody } from './due-body.tsx'
import type { MovementActs } from '../../movements/open-movement.ts'
import { ProposalBody } from '../../movements/proposal-body.tsx'
import { QueueRow } from './queue-row.tsx'
import type { QueueGroup } from './today-query.ts'

interface QueueGroupPartProps {
  readonly organization: string
  readonly group: QueueGroup
  readonly today: string
  readonly acts: MovementActs
  /** the id of the entry that is chosen */
  readonly chosen: string | null
  readonly isOpen: boolean
  readonly onChoose: (id: string) => void
  /** something becomes of it: what takes its place is chosen then */
  readonly onAct: (id: string) => void
}

export function QueueGroupPart(props: QueueGroupPartProps) {
  const { organization, group, today, acts, chosen, isOpen, onChoose, onAct } = props
  const { account, entries } = group
  return (
    <section aria-label={account.name} className="pt-5">
      <GroupHead group={group} organization={organization} />
      <ol>
        {entries.map((entry) => {
          const isChosen = entry.id === chosen
          const body = `entry-${entry.id}`
          return (
            <li
              className={`relative border-b border-line ${isChosen ? 'before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-accent' : ''}`}
              key={entry.id}
            >
              <QueueRow
                body={body}
                entry={entry}
                isChosen={isChosen}
                isOpen={isChosen && isOpen}
                onChoose={() => onChoose(entry.id)}
                today={today}
              />
              <div hidden={!(isChosen && isOpen)} id={body}>
                {isChosen && isOpen ? (
                  <>
                    {entry.movement === null ? null : (
                      <ProposalBody
                        acts={acts}
                        movement={entry.movement}
                        organization={organization}
                        today={today}
                      />
                    )}
                    <DueBody
                      account={account.id}
                      entry={entry}
                      onAct={() => onAct(entry.id)}
                      organization={organization}
                      today={today}
                    />
                  </>
                ) : null}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function GroupHead({
  organization,
  group: { account, entries },
}: Pick<QueueGroupPartProps, 'organization' | 'group'>) {
  const { id, name, score, status, arr, currency, deadline, am, csm, owner } = account
  // Which of the two holds it is known from the next diagnosis on; until then, who does.
  const owners =
    am === null && csm === null ? (personOf(owner) ?? '') : enToday.owners(personOf(am), personOf(csm))
  return (
    <div className="grid min-h-9 grid-cols-[minmax(0,1.5fr)_minmax(0,5.5rem)_minmax(0,7.5rem)_minmax(0,2fr)_auto] items-center gap-x-4 border-b border-line-2 px-6 py-1 max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-3 max-md:px-4 print:grid-cols-[minmax(0,2.2fr)_auto_auto_auto]">
      <h2 className="flex min-w-0 items-baseline gap-2.5 max-md:contents">
        <AccountLink
          account={id}
          className="truncate py-0.5 text-title hover:underline max-md:text-[15px]"
          organization={organization}
        >
          {name}
        </AccountLink>
        <span className="flex shrink-0 items-center gap-1.5 text-body font-normal text-ink-2 max-md:row-start-2">
          <Mark tone={statusTone(status as HealthReading['status'])} />
          {score === null ? enToday.noScore : enToday.score(format.number(score), en.status(status))}
        </span>
      </h2>
      <span className="text-right font-strong max-md:col-start-2 max-md:row-start-1">
        {arr === null ? (
          <span className="font-normal text-mute">{en.notKnown}</span>
        ) : (
          format.money(arr, currency)
        )}
      </span>
      <span
        className={`truncate max-md:col-start-2 max-md:row-start-2 max-md:text-right ${deadline === null ? 'text-mute' : urgency(deadline.days)}`}
        title={deadline === null ? undefined : format.day(deadline.on)}
      >
        {deadline === null ? '' : enToday.deadline[deadline.kind](deadline.days)}
      </span>
      <span className="truncate text-small text-mute max-md:hidden print:hidden">{owners}</span>
      <span className="text-right text-mute max-md:hidden">{format.number(entries.length)}</span>
    </div>
  )
}

function personOf(address: string | null): string | null {
  return address === null ? null : format.person(address)
}
