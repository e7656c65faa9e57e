/** One entry of the queue, closed a line: what it is, what it says, and how much it presses. */
import { ruleName } from '#src/detect/rule-name.ts'
import { enHeads } from '../../messages/en-heads.ts'
import { format } from '../../format.ts'
import { enToday } from '../../messages/en-today.ts'
import { ruleIcon } from '../../movements/rule-icon.ts'
import { Icon, type IconProps } from '../../ui/icon.tsx'
import { daysBetween } from '#src/kernel/day.ts'
import type { DueItem, QueueEntry } from './today-query.ts'
import { Told } from '../../ui/told.tsx'

interface QueueRowProps {
  readonly entry: QueueEntry
  readonly today: string
  readonly isChosen: boolean
  readonly isOpen: boolean
  /** id of what opens */
  readonly body: string
  readonly onChoose: () => void
}

const icons: Readonly<Record<'action' | 'checklist' | 'review', IconProps['name']>> = {
  action: 'check',
  checklist: 'deadline',
  review: 'checklist',
}

export function QueueRow({ entry, today, isChosen, isOpen, body, onChoose }: QueueRowProps) {
  const { kind, movement, items } = entry
  const [first] = items
  return (
    <button
      aria-controls={body}
      aria-current={isChosen ? 'true' : undefined}
      aria-expanded={isOpen}
      className={`grid min-h-(--row) w-full grid-cols-[16px_7.5rem_minmax(0,1fr)_auto] items-center gap-x-3 px-6 py-1.5 text-left -outline-offset-2 max-md:grid-cols-[16px_minmax(0,1fr)_auto] max-md:items-start max-md:px-4 max-md:py-2.5 ${isChosen ? 'bg-accent-tint' : 'hover:bg-wash'}`}
      data-entry={entry.id}
      onClick={onChoose}
      type="button"
    >
      <Icon
        className="text-mute max-md:mt-0.5"
        name={kind === 'proposal' ? ruleIcon(movement?.rule ?? '') : icons[kind]}
      />
      <span className="truncate text-ink-2 max-md:hidden">
        {kind === 'proposal' ? enHeads.of(ruleName(movement?.rule ?? '')) : enToday.labels[kind]}
      </span>
      <span className="min-w-0 md:truncate max-md:text-pretty">
        <span className="font-strong">
          {kind === 'proposal' ? <Told>{movement?.headline ?? ''}</Told> : first?.says}
        </span>{' '}
        <span className="text-mute max-md:block">
          {kind === 'proposal' ? null : <Beside first={first} more={items.length - 1} />}
          {kind === 'proposal' && items.length > 0 ? enToday.alsoDue(items.length) : null}
        </span>
      </span>
      {movement === null || kind !== 'proposal' ? (
        <Days item={first} />
      ) : (
        <span className="flex items-center gap-4 max-md:flex-col-reverse max-md:items-end max-md:gap-0">
          {movement.edits === 0 ? null : (
            <span className="rounded-full border border-accent-line px-2 text-small leading-5 whitespace-nowrap text-accent max-md:border-0 max-md:px-0 max-md:font-medium">
              {enToday.edits(movement.edits)}
            </span>
          )}
          <span className="w-10 text-right text-mute max-md:hidden">{format.sure(movement.confidence)}</span>
          <span className="w-14 text-right whitespace-nowrap text-mute">
            {enToday.since(Math.max(0, daysBetween(movement.since, today)))}
          </span>
        </span>
      )}
    </button>
  )
}

function Beside({ first, more }: { readonly first: DueItem | undefined; readonly more: number }) {
  const who = first?.owner ?? null
  const named = who === null ? '' : who.includes('@') ? format.person(who) : enToday.theirs(who)
  return (
    <>
      {named}
      {more > 0 ? `${named === '' ? '' : ', '}${enToday.also(more)}` : ''}
    </>
  )
}

/** Lateness is red with its number. */
export function Days({ item }: { readonly item: DueItem | undefined }) {
  if (item === undefined) return null
  const tone = item.days < 0 ? 'font-strong text-bad' : item.days === 0 ? 'font-strong' : 'text-mute'
  return <span className={`text-right whitespace-nowrap ${tone}`}>{enToday.due(item.days)}</span>
}
