/** The ninety-day checklist: each line with what records say; a person ticks what they cannot know. */
import { useState } from 'react'
import { format } from '../../../format.ts'
import { enHeads } from '../../../messages/en-heads.ts'
import { enRenewal } from '../../../messages/en-renewal.ts'
import { AddItem } from '../../../plan/add-item.tsx'
import { ItemMark } from '../../../plan/item-mark.tsx'
import { Differs } from '../../../ui/differs.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { KeyCap } from '../../../ui/key-cap.tsx'
import { Named } from '../../../ui/named.tsx'
import { Section } from '../../../ui/section.tsx'
import { EvidenceList } from '../evidence-list.tsx'
import { useAccount } from '../use-account.ts'
import type { RenewalLine, RenewalRun } from './renewal-query.ts'
import type { Tickable, Ticks } from './use-ticks.ts'
import { Told } from '../../../ui/told.tsx'

const words = enRenewal.checklist

interface ChecklistProps {
  readonly run: RenewalRun
  readonly ticks: Ticks
}

export function RenewalChecklist({ run, ticks }: ChecklistProps) {
  const { organization, account } = useAccount()
  const { checklist, checklistFrom, others, deadline, asOf } = run
  const dueOn = deadline?.on ?? asOf
  const keys = (
    <span className="inline-flex items-center gap-1 max-md:hidden print:hidden">
      <KeyCap>j</KeyCap>
      <KeyCap>k</KeyCap>
      {words.aside}
    </span>
  )
  return (
    <Section aside={checklist.length === 0 ? null : keys} title={words.title}>
      {checklist.length > 0 ? null : (
        <p className="py-3 text-mute">
          {checklistFrom === null ? words.none : words.opens(format.day(checklistFrom))}
        </p>
      )}
      <ul>
        {checklist.map((line) => (
          <TickRow
            asOf={asOf}
            key={line.id}
            isOurs
            line={line}
            tickable={{ id: line.id, item: line.item, says: line.says, dueOn }}
            ticks={ticks}
          />
        ))}
      </ul>
      <Others asOf={asOf} others={others} ticks={ticks} />
      {deadline === null ? null : (
        <AddItem
          account={account.profile.id}
          organization={organization}
          says={words.add}
          section="checklist"
          start={{ dueOn, status: 'Open' }}
        />
      )}
    </Section>
  )
}

interface OthersProps extends Pick<ChecklistProps, 'ticks'>, Pick<RenewalRun, 'others' | 'asOf'> {}

/** What the plan has set down beside the ten lines. */
function Others({ others, asOf, ticks }: OthersProps) {
  if (others.length === 0) return null
  return (
    <>
      <h3 className="pt-3 pb-0.5 text-label text-mute">{words.others}</h3>
      <ul>
        {others.map((item) => (
          <TickRow
            asOf={asOf}
            key={item.item}
            line={{
              id: item.item,
              says: item.says,
              state: item.isDone ? 'done' : item.isDropped ? 'dropped' : item.dueOn < asOf ? 'late' : 'open',
              doneBy: item.isDone || item.isDropped ? 'person' : null,
              why: item.why ?? '',
              differs: null,
              evidence: [],
              item,
            }}
            tickable={{ id: item.item, item, says: item.says, dueOn: item.dueOn }}
            ticks={ticks}
          />
        ))}
      </ul>
    </>
  )
}

interface TickRowProps {
  readonly line: RenewalLine
  /** one of the ten lines, which Perennial names; else people wrote it */
  readonly isOurs?: boolean
  readonly tickable: Tickable
  readonly asOf: string
  readonly ticks: Ticks
}

function TickRow({ line, tickable, asOf, ticks, isOurs = false }: TickRowProps) {
  const { says, evidence, doneBy, item } = line
  const isDone = ticks.wanted(line.id) ?? line.state === 'done'
  const isFixed = doneBy === 'records'
  const isLate = !isDone && line.state === 'late'
  const isDropped = !isDone && line.state === 'dropped'
  const [isOpen, open] = useState(false)
  return (
    <li className="border-b border-line">
      <div className="grid min-h-(--row) grid-cols-[24px_minmax(0,1fr)_auto] items-start gap-x-2 py-[7px] focus-within:bg-accent-tint hover:bg-wash">
        <button
          aria-checked={isDone}
          aria-disabled={isFixed}
          aria-label={isOurs ? enHeads.of(says) : says}
          className="inline-flex size-6 items-center justify-center max-md:size-8"
          data-tick={line.id}
          onClick={() => (isFixed ? undefined : void ticks.tick(tickable, !isDone))}
          role="checkbox"
          type="button"
        >
          <Box isByRecords={isFixed} isDone={isDone} />
        </button>
        <p className="min-w-0 py-0.5 text-pretty">
          <Says isOurs={isOurs} isQuiet={isDone || isDropped} says={says} />{' '}
          {isDropped ? <span className="text-mute">{words.notNeeded}</span> : null}{' '}
          <Why line={line} stands={!isDone || isFixed} />
        </p>
        <div className="flex min-h-6 items-center justify-end text-small whitespace-nowrap text-mute">
          {evidence.length === 0 ? null : (
            <button
              aria-expanded={isOpen}
              className="inline-flex min-h-6 items-center gap-1 pr-2 hover:text-ink print:hidden"
              onClick={() => open(!isOpen)}
              type="button"
            >
              <Icon
                className={`transition-transform ${isOpen ? 'rotate-90' : ''}`}
                name="chevronRight"
                size={12}
              />
              {enRenewal.evidence(evidence.length)}
            </button>
          )}
          {isDone || isDropped ? <DoneBy asOf={asOf} isByRecords={isFixed} item={item} /> : null}
          {isLate && item !== null ? (
            <span className="font-strong text-bad">{format.shortDay(item.dueOn, asOf)}</span>
          ) : null}
          {!isDone && !isDropped && !isLate && item !== null ? format.shortDay(item.dueOn, asOf) : null}
          {item === null ? null : <EntryMark entry={item} />}
        </div>
      </div>
      {isOpen ? (
        <div className="pb-2 pl-8">
          <EvidenceList asOf={asOf} evidence={evidence} />
        </div>
      ) : null}
    </li>
  )
}

interface SaysProps {
  readonly says: string
  readonly isOurs: boolean
  /** done, or not needed */
  readonly isQuiet: boolean
}

function Says({ says, isOurs, isQuiet }: SaysProps) {
  return <span className={isQuiet ? 'text-ink-2' : ''}>{isOurs ? <Named>{says}</Named> : says}</span>
}

/** @param stands whether it is still said why it is as it is */
function Why({ line: { why, differs }, stands }: Pick<TickRowProps, 'line'> & { readonly stands: boolean }) {
  return (
    <>
      {why === '' || !stands ? null : <Told className="text-mute">{why}</Told>}{' '}
      {differs === null ? null : (
        <Differs>
          <Told>{differs}</Told>
        </Differs>
      )}
    </>
  )
}

/** Of the entry of the plan that stands for the line; the key that confirms finds it by its place. */
function EntryMark({ entry: { item, says } }: { readonly entry: NonNullable<RenewalLine['item']> }) {
  const { organization, account } = useAccount()
  return (
    <span className="inline-flex pl-1" data-menu-of={item}>
      <ItemMark
        account={account.profile.id}
        item={{ section: 'checklist', id: item, name: says }}
        organization={organization}
      />
    </span>
  )
}

function DoneBy({
  item,
  asOf,
  isByRecords,
}: {
  readonly item: RenewalLine['item']
  readonly asOf: string
  readonly isByRecords: boolean
}) {
  if (isByRecords) return words.byRecords
  if (item === null || item.by === null || item.on === null) return null
  return words.byPerson(format.person(item.by), format.shortDay(item.on, asOf))
}

/** What records show is grey and cannot be unticked; what a person ticked is ink. */
function Box({ isDone, isByRecords }: { readonly isDone: boolean; readonly isByRecords: boolean }) {
  const look = !isDone
    ? 'border-line-2 bg-bg'
    : isByRecords
      ? 'border-line-2 bg-sunk text-mute'
      : 'border-ink-2 bg-ink-2 text-bg'
  return (
    <span className={`inline-flex size-4 items-center justify-center rounded-[4px] border ${look}`}>
      {isDone ? <Icon name="check" size={12} /> : null}
    </span>
  )
}
