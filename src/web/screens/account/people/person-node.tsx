/** Somebody on the map: who, how much they count, how they stand with us, and how long nobody has spoken with them. */
import { Handle, type NodeProps, type Node, Position, useConnection, useStore } from '@xyflow/react'
import { enPeople } from '../../../messages/en-people.ts'
import { Icon } from '../../../ui/icon.tsx'
import { InfluenceDots } from '../../../ui/influence-dots.tsx'
import { Mark } from '../../../ui/mark.tsx'
import type { PersonShown } from './people-query.ts'
import { PersonMark } from './person-mark.tsx'
import { personWords } from './person-words.ts'
import { StrengthBars } from './strength-bars.tsx'

export type PersonNodeData = {
  readonly person: PersonShown | null
  /** of an open place without a person */
  readonly role: string | null
  readonly asOf: string
  readonly isChosen: boolean
  /** the one that Tab comes to */
  readonly isCurrent: boolean
  readonly onOpen: () => void
  readonly onFocus: () => void
}
export type PersonNodeShape = Node<PersonNodeData, 'person'>

export function PersonNode({ id, data }: NodeProps<PersonNodeShape>) {
  const { person, role, asOf, isChosen, isCurrent, onOpen, onFocus } = data
  const isOpen = person === null || person.state === 'missing'
  const isDrawing = useConnection((connection) => connection.inProgress)
  const look = isOpen
    ? 'border-dashed border-faint bg-bg'
    : person.state === 'departed'
      ? 'border-line-2 bg-wash'
      : 'border-line-2 bg-bg shadow-[0_1px_2px_rgb(16_24_28/0.05)]'
  return (
    <div className="group relative size-full" data-item={id}>
      <button
        aria-pressed={isChosen}
        className={`flex size-full cursor-pointer flex-col justify-center rounded-m border px-2.5 text-left text-small transition-colors hover:border-mute aria-pressed:border-accent aria-pressed:shadow-[0_0_0_2px_var(--accent-tint)] ${look}`}
        data-person={id}
        onClick={onOpen}
        onFocus={onFocus}
        tabIndex={isCurrent ? 0 : -1}
        type="button"
      >
        <span className="sr-only">
          {person === null ? enPeople.openRole(role ?? '') : personWords.sentence(person, asOf)}
        </span>
        <span aria-hidden="true" className="contents">
          {isOpen ? <OpenPlace person={person} role={role} /> : <PersonLines asOf={asOf} person={person} />}
        </span>
      </button>
      {person === null ? null : <NodeMark isCurrent={isCurrent} person={person} />}
      <Handle
        className={`!inset-0 !size-full !transform-none !rounded-m !border-0 !bg-transparent ${isDrawing ? '' : '!pointer-events-none'}`}
        isConnectableStart={false}
        position={Position.Left}
        type="target"
      />
      <Handle
        className="!size-3 !rounded-full !border-[1.5px] !border-accent !bg-bg opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100"
        position={Position.Right}
        title={enPeople.addLine}
        type="source"
      />
    </div>
  )
}

/** On the edge of the box, as large as ever where the map is drawn small. */
function NodeMark({
  person,
  isCurrent,
}: Pick<PersonNodeData, 'isCurrent'> & { readonly person: PersonShown }) {
  const zoom = useStore(({ transform: [, , scale] }) => scale)
  return (
    <span
      className="nodrag nopan absolute -top-3 right-1.5 flex"
      style={{ transform: `scale(${Math.max(1, 1 / zoom)})` }}
    >
      <PersonMark isBare person={person} tabIndex={isCurrent ? 0 : -1} />
    </span>
  )
}

function OpenPlace({ person, role }: Pick<PersonNodeData, 'person' | 'role'>) {
  return (
    <>
      <span className="flex items-center gap-1.5 text-body text-mute">
        <Mark tone="unknown" />
        {enPeople.notIdentified}
      </span>
      <span className="truncate text-ink-2">{person?.title ?? person?.roles.join(', ') ?? role}</span>
      <span className="font-medium text-accent">{enPeople.find}</span>
    </>
  )
}

function PersonLines({ person, asOf }: { readonly person: PersonShown; readonly asOf: string }) {
  const { name, title, roles, influence, influenceLevel, state, strength, standing } = person
  const isGone = state === 'departed'
  return (
    <>
      <span className="flex items-center gap-1.5 text-body">
        {isGone ? (
          <Icon className="text-mute" name="left" size={12} />
        ) : (
          <Mark tone={personWords.tone(person)} />
        )}
        <span className={`min-w-0 flex-1 truncate ${isGone ? 'text-mute' : 'font-strong'}`}>
          {isGone ? <s>{name}</s> : name}
        </span>
        {influence === null ? null : (
          <InfluenceDots count={influenceLevel} label={enPeople.influence(influence)} />
        )}
      </span>
      <span className="flex items-baseline justify-between gap-2 text-mute">
        <span className="min-w-0 truncate">
          {[title ?? person.department, groupOf(person)].filter(Boolean).join(', ')}
        </span>
        <Doubt person={person} standing={standing} />
      </span>
      <span className="flex min-h-4 items-baseline justify-between gap-2">
        <span className="min-w-0 truncate text-ink-2" title={roles.join(', ')}>
          {roles.join(', ')}
        </span>
        <span
          className={`shrink-0 whitespace-nowrap ${state === 'silent' || (state === 'unknown' && person.daysSince === null) ? 'font-medium text-bad' : 'text-mute'}`}
        >
          {personWords.contact(person, asOf)}
        </span>
      </span>
      {isGone ? null : (
        <span className="flex items-baseline justify-between gap-2 text-mute">
          <span className="min-w-0 truncate">{personWords.mood(person)}</span>
          {strength === null ? null : <StrengthBars strength={strength} />}
        </span>
      )}
    </>
  )
}

/** How many a group stands for, where its name does not say it already. */
function groupOf({ name, standsFor }: PersonShown): string | null {
  return standsFor === null || name?.startsWith(`${standsFor} `) === true ? null : enPeople.group(standsFor)
}

function Doubt({ person, standing }: { readonly person: PersonShown; readonly standing: string | null }) {
  if (person.state === 'departed') return null
  if (person.departure?.verdict === 'check') {
    return (
      <span className="inline-flex shrink-0 items-center gap-1 text-watch">
        <Mark tone="watch" />
        {enPeople.mayHaveLeft}
      </span>
    )
  }
  if (person.isUnconfirmed) return <span className="shrink-0 text-watch">{enPeople.unconfirmed}</span>
  if (standing !== 'assumed') return null
  return <span className="shrink-0 border-b border-dotted border-faint">{enPeople.assumed}</span>
}
