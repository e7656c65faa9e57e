/** The bar over the people: map or table, what the lines mean, how far it is filled, the picture, and a new person. */
import { format } from '../../../format.ts'
import { enPeople } from '../../../messages/en-people.ts'
import { said } from '../../../said.ts'
import { saveFile } from '../../../save-file.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { KeyCap } from '../../../ui/key-cap.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { mapPicture } from './map-picture.ts'
import type { MapBox } from './people-layout.ts'
import type { PeopleShown } from './people-query.ts'
import { picturePng } from './picture-png.ts'
import { pictureSvg } from './picture-svg.ts'
import type { PeopleView } from './use-people-page.ts'

interface PeopleBarProps {
  /** its name */
  readonly account: string
  readonly shown: PeopleShown
  readonly boxes: readonly MapBox[]
  readonly view: PeopleView
  readonly onView: (view: PeopleView) => void
  readonly onAdd: () => void
  readonly onLayOut: () => void
}

const views = (['map', 'table'] as const).map((value) => ({ value, label: enPeople.views[value] }))

export function PeopleBar({ account, shown, boxes, view, onView, onAdd, onLayOut }: PeopleBarProps) {
  const isMap = view === 'map' && boxes.length > 0
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-6 py-1.5 max-md:px-4 print:hidden">
      <Segments label={enPeople.viewLabel} onChoose={onView} segments={views} value={view} />
      {isMap ? <Legend /> : null}
      <Sums shown={shown} />
      <div className="ml-auto flex items-center gap-2">
        {isMap ? (
          <>
            <Button onClick={onLayOut} title={enPeople.layOut} weight="quiet">
              <Icon name="history" size={14} />
              <span className="max-wide:sr-only">{enPeople.layOut}</span>
            </Button>
            <PictureMenu account={account} boxes={boxes} shown={shown} />
          </>
        ) : null}
        <Button aria-keyshortcuts="n" onClick={onAdd} weight="solid">
          {enPeople.addPerson}
          <KeyCap>n</KeyCap>
        </Button>
      </div>
    </div>
  )
}

function Legend() {
  const words = enPeople.legend
  return (
    <ul aria-label={words.label} className="flex items-center gap-4 text-small text-ink-2 max-md:hidden">
      <li className="flex items-center gap-1.5">
        <LegendLine stroke="var(--mute)" width={1.25} />
        {words.reports}
      </li>
      <li className="flex items-center gap-1.5">
        <LegendLine hasArrow stroke="var(--accent)" width={1.75} />
        {words.influences}
      </li>
      <li className="flex items-center gap-1.5">
        <LegendLine dash="1.5 4" stroke="var(--bad)" width={2.25} />
        <span aria-hidden="true" className="text-bad">
          ✕
        </span>
        {words.conflict}
      </li>
    </ul>
  )
}

interface LegendLineProps {
  readonly stroke: string
  readonly width: number
  readonly dash?: string
  readonly hasArrow?: boolean
}

function LegendLine({ stroke, width, dash, hasArrow = false }: LegendLineProps) {
  return (
    <svg aria-hidden="true" height={10} width={24}>
      <path
        d={`M1 5H${hasArrow ? 18 : 23}`}
        stroke={stroke}
        strokeDasharray={dash}
        strokeLinecap="round"
        strokeWidth={width}
      />
      {hasArrow ? <path d="M16 1.5 23 5 16 8.5Z" fill={stroke} /> : null}
    </svg>
  )
}

function Sums({ shown }: { readonly shown: PeopleShown }) {
  const { rolesHeld, rolesNeeded, engaged, silent, departed, fresh, there, shelfLifeDays } = shown.sums
  const parts = [
    enPeople.rolesHeld(rolesHeld, rolesNeeded),
    engaged === null ? null : enPeople.engaged(engaged),
    silent === 0 ? null : enPeople.silent(silent),
    departed === 0 ? null : enPeople.departed(departed),
    shelfLifeDays === null || !shown.isPlanned ? null : enPeople.fresh(fresh, there, shelfLifeDays),
  ]
  return <p className="text-small text-mute">{parts.filter((part) => part !== null).join(' · ')}</p>
}

/** The map as a file, as it is laid out for everybody. */
function PictureMenu({ account, shown, boxes }: Pick<PeopleBarProps, 'account' | 'shown' | 'boxes'>) {
  const save = async (kind: string) => {
    const picture = mapPicture(shown, boxes, enPeople.pictureOf(account), format.day(shown.asOf))
    const name = `${enPeople.pictureName(account, shown.asOf)}.${kind}`
    if (kind === 'svg')
      saveFile({ name, mediaType: 'image/svg+xml', text: pictureSvg(picture), base64: null })
    else saveFile({ name, mediaType: 'image/png', text: null, base64: await picturePng(picture) })
    said.say({ says: enPeople.said.wrote(name) })
  }
  return (
    <span className="relative inline-flex rounded-m focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent">
      <Button aria-hidden="true" tabIndex={-1}>
        <Icon name="download" size={14} />
        {enPeople.picture}
      </Button>
      <select
        aria-label={enPeople.picture}
        className="absolute inset-0 cursor-pointer opacity-0"
        onChange={(event) => void save(event.target.value)}
        value=""
      >
        <option disabled value="">
          {enPeople.picture}
        </option>
        <option value="svg">{enPeople.svg}</option>
        <option value="png">{enPeople.png}</option>
      </select>
    </span>
  )
}
