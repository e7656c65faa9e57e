/** The people of the customer by whom they report to; a list that is set in where there is no room for a picture. */
import type { MapPerson, StakeholderMap } from '#src/publish/document.ts'
import { type PlacedPeople, placePeople } from '#src/publish/typst/place-people.ts'
import type { CSSProperties } from 'react'
import { en } from '../messages/en.ts'
import { Icon } from '../ui/icon.tsx'
import { InfluenceDots } from '../ui/influence-dots.tsx'
import { Mark } from '../ui/mark.tsx'
import { documentMark } from './document-mark.ts'

/** The measures of the picture, in pixels. */
const box = { width: 164, height: 64, gapAcross: 12, gapDown: 30, inset: 16 }
const columns = 5
/** A map of more people is read as the table beside it. */
const most = 60

export function PeopleMap({ map }: { readonly map: StakeholderMap }) {
  const placed = placePeople(map.people, columns, most)
  const size = {
    '--map-width': `${placed.columns * (box.width + box.gapAcross) - box.gapAcross}px`,
    '--map-height': `${placed.rows * (box.height + box.gapDown) - box.gapDown}px`,
  } as CSSProperties
  return (
    <figure aria-label={map.says} className="overflow-x-auto py-3 scrolls-quietly" style={size}>
      <div className="relative @2xl:h-(--map-height) @2xl:w-(--map-width)">
        <Lines placed={placed} />
        <ul className="@max-2xl:flex @max-2xl:flex-col @max-2xl:gap-1.5">
          {placed.people.map((place) => (
            <li
              className="@2xl:absolute @2xl:top-(--top) @2xl:left-(--left) @2xl:h-16 @2xl:w-(--width) @max-2xl:ml-(--inset)"
              key={place.person.id}
              style={placeOf(place)}
            >
              <PersonBox person={place.person} />
            </li>
          ))}
        </ul>
      </div>
      {placed.more > 0 ? (
        <figcaption className="pt-1 text-small text-mute">{en.plan.morePeople(placed.more)}</figcaption>
      ) : null}
    </figure>
  )
}

const leftOf = (column: number, depth: number) => column * (box.width + box.gapAcross) + depth * box.inset
const topOf = (row: number) => row * (box.height + box.gapDown)

function placeOf({ column, row, depth }: PlacedPeople['people'][number]): CSSProperties {
  return {
    '--left': `${leftOf(column, depth)}px`,
    '--top': `${topOf(row)}px`,
    '--width': `${box.width - depth * box.inset}px`,
    '--inset': `${(depth + (row === 0 ? 0 : 1)) * box.inset}px`,
  } as CSSProperties
}

function PersonBox({ person }: { readonly person: MapPerson }) {
  const { name, title, roles, influence, sentiment, state } = person
  const mark = documentMark(person.tone)
  const isOpen = state === 'missing'
  const isGone = state === 'departed'
  const second = [title, ...roles].filter((words) => words !== null && words !== '').join(', ')
  return (
    <div
      className={`flex h-full flex-col justify-center gap-px rounded-m border px-2.5 py-1 ${isOpen ? 'border-dashed border-faint' : isGone ? 'border-line bg-wash' : 'border-line-2 bg-bg'}`}
      title={[name, second, sentiment].join(', ')}
    >
      <span className="flex items-center gap-1.5">
        {isGone ? (
          <Icon className="text-mute" name="left" size={12} />
        ) : (
          <Mark label={isOpen ? en.plan.toFill : sentiment} tone={isOpen ? 'unknown' : (mark ?? 'neutral')} />
        )}
        <span className={`min-w-0 flex-1 truncate ${isOpen || isGone ? 'text-mute' : 'font-strong'}`}>
          {isGone ? <s>{name}</s> : name}
        </span>
        {influence === 0 ? null : (
          <InfluenceDots count={influence} label={en.people.influence(en.plan.levels[influence])} />
        )}
      </span>
      <span className="truncate text-small text-mute">{title}</span>
      <span className="flex items-baseline justify-between gap-2 text-small">
        <span className="min-w-0 truncate">{roles.join(', ')}</span>
        {state === 'engaged' ? null : (
          <span className={`shrink-0 ${state === 'silent' ? 'font-medium text-bad' : 'text-mute'}`}>
            {en.plan.personStates[state]}
          </span>
        )}
      </span>
    </div>
  )
}

function Lines({ placed }: { readonly placed: PlacedPeople }) {
  return (
    <svg
      aria-hidden="true"
      className="absolute inset-0 size-full @max-2xl:hidden"
      fill="none"
      stroke="var(--faint)"
    >
      {placed.lines.map(({ from, to, hangs, broken }) => {
        const [boss, person] = [placed.people[from], placed.people[to]]
        if (boss === undefined || person === undefined) return null
        const d = hangs ? hanging(boss, person) : spread(boss, person)
        return <path d={d} key={`${from} ${to}`} {...(broken ? { strokeDasharray: '4 3' } : {})} />
      })}
    </svg>
  )
}

type Place = PlacedPeople['people'][number]

/** From under the boss down to the middle of the person. */
function spread(boss: Place, person: Place): string {
  const middle = topOf(boss.row) + box.height + box.gapDown / 2
  const from = leftOf(boss.column, boss.depth) + box.width / 2
  const to = leftOf(person.column, person.depth) + box.width / 2
  return `M${from} ${topOf(boss.row) + box.height}V${middle}H${to}V${topOf(person.row)}`
}

/** Down along the left edge of the boss, and in to the side of the person. */
function hanging(boss: Place, person: Place): string {
  const from = leftOf(boss.column, boss.depth) + box.inset / 2
  const y = topOf(person.row) + box.height / 2
  return `M${from} ${topOf(boss.row) + box.height}V${y}H${leftOf(person.column, person.depth)}`
}
