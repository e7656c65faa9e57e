/** The people of the customer by whom they report to; a list that is set in where there is no room for a picture. */
import type { MapPerson, StakeholderMap } from '#src/publish/document.ts'
import { type PlacedPeople, placePeople } from '#src/publish/typst/place-people.ts'
import { type CSSProperties, useRef } from 'react'
import { en } from '../messages/en.ts'
import { Icon } from '../ui/icon.tsx'
import { InfluenceDots } from '../ui/influence-dots.tsx'
import { Mark } from '../ui/mark.tsx'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { useMeasure } from '../ui/use-measure.ts'
import { documentMark } from './document-mark.ts'
import { GAP_ACROSS, personWidth } from './person-width.ts'

/** The measures of the picture, in pixels. */
const box = { height: 64, gapDown: 30, inset: 16 }
const columns = 5
/** Pixels across a page of A4 or Letter within its margins. */
const PAPER = 680
/** A map of more people is read as the table beside it. */
const most = 60

export function PeopleMap({ map }: { readonly map: StakeholderMap }) {
  const placed = placePeople(map.people, columns, most, map.lines)
  const figure = useRef<HTMLElement>(null)
  const width = personWidth(useMeasure(figure, 'width'), placed.columns)
  const size = {
    '--map-width': `${placed.columns * (width + GAP_ACROSS) - GAP_ACROSS}px`,
    // Paper has less room than the window the boxes were measured in.
    '--on-paper': Math.min(1, PAPER / (placed.columns * (width + GAP_ACROSS) - GAP_ACROSS)),
    '--map-height': `${placed.rows * (box.height + box.gapDown) - box.gapDown}px`,
  } as CSSProperties
  return (
    <figure aria-label={map.says} className="overflow-x-auto py-3 scrolls-quietly" ref={figure} style={size}>
      <div className="relative @2xl:h-(--map-height) @2xl:w-(--map-width) print:[zoom:var(--on-paper)]">
        <Lines placed={placed} width={width} />
        <ul className="@max-2xl:flex @max-2xl:flex-col @max-2xl:gap-1.5">
          {placed.people.map((place) => (
            <li
              className="@2xl:absolute @2xl:top-(--top) @2xl:left-(--left) @2xl:h-16 @2xl:w-(--width) @max-2xl:ml-(--inset)"
              key={place.person.id}
              style={placeOf(place, width)}
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

type Place = PlacedPeople['people'][number]

const leftOf = ({ column, depth }: Place, width: number) => column * (width + GAP_ACROSS) + depth * box.inset
const topOf = (row: number) => row * (box.height + box.gapDown)

function placeOf(place: Place, width: number): CSSProperties {
  const { row, depth } = place
  return {
    '--left': `${leftOf(place, width)}px`,
    '--top': `${topOf(row)}px`,
    '--width': `${width - depth * box.inset}px`,
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
      title={[name, second, enPlanFields.option('stakeholders', sentiment)].join(', ')}
    >
      <span className="flex items-center gap-1.5">
        {isGone ? (
          <Icon className="text-mute" name="left" size={12} />
        ) : (
          <Mark
            label={isOpen ? en.plan.toFill : enPlanFields.option('stakeholders', sentiment)}
            tone={isOpen ? 'unknown' : (mark ?? 'neutral')}
          />
        )}
        <span className={`min-w-0 flex-1 truncate ${isOpen || isGone ? 'text-mute' : 'font-strong'}`}>
          {isGone ? <s>{name}</s> : name}
        </span>
      </span>
      <span className="flex items-baseline justify-between gap-2 text-small text-mute">
        <span className="min-w-0 truncate">{title}</span>
        {influence === 0 ? null : (
          <InfluenceDots count={influence} label={en.people.influence(en.plan.levels[influence])} />
        )}
      </span>
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

interface LinesProps {
  readonly placed: PlacedPeople
  /** of a box */
  readonly width: number
}

function Lines({ placed, width }: LinesProps) {
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
        const d = hangs ? hanging(boss, person, width) : spread(boss, person, width)
        return <path d={d} key={`${from} ${to}`} {...(broken ? { strokeDasharray: '4 3' } : {})} />
      })}
      {placed.ties.map((tie) => (
        <Tie key={`${tie.kind} ${tie.from} ${tie.to}`} placed={placed} tie={tie} width={width} />
      ))}
    </svg>
  )
}

/** From under the boss down to the middle of the person. */
function spread(boss: Place, person: Place, width: number): string {
  const middle = topOf(boss.row) + box.height + box.gapDown / 2
  const from = leftOf(boss, width) + width / 2
  const to = leftOf(person, width) + width / 2
  return `M${from} ${topOf(boss.row) + box.height}V${middle}H${to}V${topOf(person.row)}`
}

/** Down along the left edge of the boss, and in to the side of the person. */
function hanging(boss: Place, person: Place, width: number): string {
  const from = leftOf(boss, width) + box.inset / 2
  const y = topOf(person.row) + box.height / 2
  return `M${from} ${topOf(boss.row) + box.height}V${y}H${leftOf(person, width)}`
}

interface TieProps extends LinesProps {
  readonly tie: PlacedPeople['ties'][number]
}

/** Influence with an arrow, a conflict dotted; what they are about stands in words below the map. */
function Tie({ placed, tie, width }: TieProps) {
  const [from, to] = [placed.people[tie.from], placed.people[tie.to]]
  if (from === undefined || to === undefined) return null
  const { d, x, y, turn } = tieShape(from, to, width)
  if (tie.kind === 'conflict') {
    return <path d={d} stroke="var(--bad)" strokeDasharray="1.5 4" strokeLinecap="round" strokeWidth={2.25} />
  }
  return (
    <>
      <path d={d} stroke="var(--accent)" strokeWidth={1.5} />
      <path
        d="M0 0-7-3.2V3.2Z"
        fill="var(--accent)"
        stroke="none"
        transform={`translate(${x} ${y}) rotate(${turn})`}
      />
    </>
  )
}

/** From side to side in a row, else from above to below; boxes between cover it. */
function tieShape(from: Place, to: Place, width: number) {
  const [x1, x2] = [leftOf(from, width), leftOf(to, width)]
  const [y1, y2] = [topOf(from.row), topOf(to.row)]
  if (from.row === to.row) {
    const isRight = x2 > x1
    const [start, end] = isRight ? [x1 + width, x2] : [x1, x2 + width]
    const y = y1 + box.height * (isRight ? 0.35 : 0.6)
    return { d: `M${start} ${y}H${end}`, x: end, y, turn: isRight ? 0 : 180 }
  }
  const isDown = y2 > y1
  const [start, end] = [x1 + width * 0.75, x2 + width * 0.75]
  const [top, bottom] = isDown ? [y1 + box.height, y2] : [y1, y2 + box.height]
  const pull = isDown ? 24 : -24
  const d = `M${start} ${top}C${start} ${top + pull} ${end} ${bottom - pull} ${end} ${bottom}`
  return { d, x: end, y: bottom, turn: isDown ? 90 : -90 }
}
