/** The map as shapes that any picture is drawn from: boxes, lines and words, in the light colours of the app. */
import { enPeople } from '../../../messages/en-people.ts'
import { lineShape } from './line-shape.ts'
import { box, type MapBox } from './people-layout.ts'
import type { PeopleShown, PersonShown } from './people-query.ts'
import { personWords } from './person-words.ts'
import { themeColours, type ThemeColours } from './theme-colours.ts'

export type PictureShape =
  | {
      readonly kind: 'path'
      /** of an SVG */
      readonly d: string
      readonly stroke: string | null
      readonly fill: string | null
      readonly width: number
      /** lengths of dash and gap; none: solid */
      readonly dash: readonly number[]
    }
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly says: string
      readonly size: number
      readonly weight: number
      readonly fill: string
      readonly anchor: 'start' | 'middle' | 'end'
      readonly isStruck: boolean
    }

export interface MapPicture {
  readonly title: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly background: string
  readonly font: string
  readonly shapes: readonly PictureShape[]
}

const margin = { side: 28, top: 64, bottom: 48 }

export function mapPicture(
  shown: PeopleShown,
  boxes: readonly MapBox[],
  title: string,
  day: string,
): MapPicture {
  const colours = themeColours()
  const xs = boxes.map(({ x }) => x)
  const ys = boxes.map(({ y }) => y)
  const left = Math.min(0, ...xs)
  // Lines rise above the boxes.
  const rise = shown.lines.length === 0 ? 0 : 56
  const top = Math.min(0, ...ys)
  const width = Math.max(560, ...xs.map((x) => x + box.width - left))
  const height = Math.max(...ys.map((y) => y + box.height - top))
  const foot = top + height + 30
  return {
    title,
    x: left - margin.side,
    y: top - rise - margin.top,
    width: width + 2 * margin.side,
    height: height + rise + margin.top + margin.bottom,
    background: colours.bg,
    font: 'Inter, Helvetica, Arial, sans-serif',
    shapes: [
      words(left, top - rise - 34, title, [15, 600], colours.ink),
      words(left + width, top - rise - 34, day, [12, 400], colours.mute, 'end'),
      ...linesOf(shown, boxes, colours),
      ...boxes.flatMap((one) => boxShapes(one, shown.asOf, colours)),
      ...legend(left, foot, colours),
    ],
  }
}

/** Size in pixels and weight. */
type Type = readonly [size: number, weight: number]
const small: Type = [11.5, 400]

function words(
  x: number,
  y: number,
  says: string,
  [size, weight]: Type,
  fill: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): PictureShape {
  return { kind: 'text', x, y, says, size, weight, fill, anchor, isStruck: false }
}

function path(
  d: string,
  stroke: string | null,
  width = 1,
  dash: readonly number[] = [],
  fill: string | null = null,
): PictureShape {
  return { kind: 'path', d, stroke, fill, width, dash }
}

function linesOf(shown: PeopleShown, boxes: readonly MapBox[], colours: ThemeColours): PictureShape[] {
  const byId = new Map(boxes.map((one) => [one.id, one]))
  const reports = shown.people.flatMap(({ id, reportsTo }) => {
    const [boss, own] = [byId.get(reportsTo ?? ''), byId.get(id)]
    if (boss === undefined || own === undefined) return []
    return [path(lineShape('reports', boss, own).path, colours.faint, 1.25)]
  })
  const others = shown.lines.flatMap(({ kind, from, to, says }) => {
    const [one, other] = [byId.get(from), byId.get(to)]
    if (one === undefined || other === undefined) return []
    const shape = lineShape(kind, one, other)
    const isConflict = kind === 'conflict'
    const colour = isConflict ? colours.bad : colours.accent
    const said = says ?? enPeople.legend[kind]
    return [
      path(shape.path, colour, isConflict ? 2.25 : 1.75, isConflict ? [1.5, 4] : []),
      ...(isConflict ? [] : [arrowAt(shape.path, colour)]),
      ...labelShapes(shape.label, shape.isFlat, isConflict ? `✕ ${said}` : said, colour, colours.bg),
    ]
  })
  return [...reports, ...others]
}

/** The last two points of a path say whither it goes. */
function arrowAt(d: string, colour: string): PictureShape {
  const numbers = [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(([text]) => Number(text))
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers.slice(-4)
  const angle = Math.atan2(y1 - y0, x1 - x0)
  const at = (back: number, aside: number): string => {
    const x = x1 - back * Math.cos(angle) - aside * Math.sin(angle)
    const y = y1 - back * Math.sin(angle) + aside * Math.cos(angle)
    return `${x.toFixed(1)} ${y.toFixed(1)}`
  }
  return path(`M${at(0, 0)}L${at(9, 3.7)}L${at(9, -3.7)}Z`, null, 0, [], colour)
}

/** In lines of so many letters that it stays beside the boxes. */
function labelShapes(
  at: { readonly x: number; readonly y: number },
  isFlat: boolean,
  says: string,
  colour: string,
  background: string,
): PictureShape[] {
  const rows = wrapped(says, 19).slice(0, 3)
  const first = isFlat ? at.y - 6 - (rows.length - 1) * 13 : at.y + 4 - ((rows.length - 1) * 13) / 2
  const half = Math.max(...rows.map((row) => row.length)) * 3.1 + 3
  const y = first - 11
  const behind = path(
    `M${at.x - half} ${y}H${at.x + half}V${y + rows.length * 13 + 4}H${at.x - half}Z`,
    null,
    0,
    [],
    background,
  )
  const text = rows.map((row, line) => words(at.x, first + line * 13, row, [11, 500], colour, 'middle'))
  return isFlat ? text : [behind, ...text]
}

function wrapped(says: string, most: number): string[] {
  const rows: string[] = []
  for (const word of says.split(' ')) {
    const last = rows.at(-1)
    if (last !== undefined && last.length + word.length < most) rows[rows.length - 1] = `${last} ${word}`
    else rows.push(word)
  }
  return rows
}

function boxShapes({ x, y, person, role }: MapBox, asOf: string, colours: ThemeColours): PictureShape[] {
  const isOpen = person === null || person.state === 'missing'
  const isGone = person?.state === 'departed'
  const frame = path(
    rounded(x, y, box.width, box.height, 6),
    isOpen ? colours.faint : colours.line2,
    1,
    isOpen ? [4, 3] : [],
    isGone ? colours.wash : colours.bg,
  )
  if (isOpen) {
    const what = person?.title ?? person?.roles.join(', ') ?? role ?? ''
    return [
      frame,
      words(x + 12, y + 36, enPeople.notIdentified, [12.5, 500], colours.mute),
      words(x + 12, y + 56, cut(what, 28), small, colours.ink2),
    ]
  }
  return [frame, ...personShapes(person, x, y, asOf, colours)]
}

function personShapes(
  person: PersonShown,
  x: number,
  y: number,
  asOf: string,
  colours: ThemeColours,
): PictureShape[] {
  const { title, roles, sentiment, strength, state, standing } = person
  const isGone = state === 'departed'
  const contact = personWords.contact(person, asOf)
  const right = x + box.width - 10
  const isSilent = state === 'silent'
  const below = [
    words(x + 10, y + 40, cut(title ?? '', standing === 'assumed' ? 22 : 32), small, colours.mute),
    words(x + 10, y + 57, cut(roles.join(', '), 33 - contact.length), small, colours.ink2),
    words(
      right,
      y + 57,
      contact,
      isSilent ? [11.5, 600] : small,
      isSilent ? colours.bad : colours.mute,
      'end',
    ),
  ]
  if (isGone) return [...nameShapes(person, x, y, colours), ...below]
  return [
    ...nameShapes(person, x, y, colours),
    ...below,
    words(x + 10, y + 74, sentiment ?? enPeople.sentimentUnknown, small, colours.mute),
    words(right, y + 74, strength ?? '', small, colours.mute, 'end'),
    ...(standing === 'assumed' ? [words(right, y + 40, enPeople.assumed, small, colours.mute, 'end')] : []),
  ]
}

function nameShapes(person: PersonShown, x: number, y: number, colours: ThemeColours): PictureShape[] {
  const { name, influenceLevel, state } = person
  const right = x + box.width - 10
  const dots = influenceLevel === 0 ? [] : [1, 2, 3]
  const drawn = dots.map((dot) =>
    dotShape(right - 4 - (3 - dot) * 10, y + 18, dot <= influenceLevel, colours),
  )
  if (state === 'departed') {
    const said = words(x + 10, y + 22.5, cut(name ?? '', 22), [12.5, 600], colours.mute)
    return [said.kind === 'text' ? { ...said, isStruck: true } : said, ...drawn]
  }
  const said = words(x + 26, y + 22.5, cut(name ?? '', 21), [12.5, 600], colours.ink)
  return [markShape(personWords.tone(person), x + 15, y + 18, colours), said, ...drawn]
}

function cut(says: string, most: number): string {
  return says.length <= most ? says : `${says.slice(0, Math.max(1, most - 1)).trimEnd()}…`
}

function rounded(x: number, y: number, width: number, height: number, r: number): string {
  const [right, bottom] = [x + width, y + height]
  return `M${x + r} ${y}H${right - r}Q${right} ${y} ${right} ${y + r}V${bottom - r}Q${right} ${bottom} ${right - r} ${bottom}H${x + r}Q${x} ${bottom} ${x} ${bottom - r}V${y + r}Q${x} ${y} ${x + r} ${y}Z`
}

function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}A${r} ${r} 0 1 0 ${x + r} ${y}A${r} ${r} 0 1 0 ${x - r} ${y}Z`
}

function dotShape(x: number, y: number, isFull: boolean, colours: ThemeColours): PictureShape {
  return path(circle(x, y, 3.2), isFull ? null : colours.faint, 1, [], isFull ? colours.ink2 : null)
}

/** As the app draws them: circle, triangle, diamond, open and dashed ring. */
function markShape(tone: string, x: number, y: number, colours: ThemeColours): PictureShape {
  if (tone === 'good') return path(circle(x, y, 4), null, 0, [], colours.good)
  if (tone === 'watch')
    return path(`M${x} ${y - 4.4}L${x + 4.8} ${y + 3.9}H${x - 4.8}Z`, null, 0, [], colours.watch)
  if (tone === 'bad')
    return path(`M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`, null, 0, [], colours.bad)
  return path(circle(x, y, 3.8), colours.mute, 1.3, tone === 'unknown' ? [1.8, 1.5] : [])
}

function legend(x: number, y: number, colours: ThemeColours): PictureShape[] {
  const { reports, influences, conflict } = enPeople.legend
  return [
    path(`M${x} ${y}H${x + 24}`, colours.faint, 1.25),
    words(x + 32, y + 4, reports, small, colours.ink2),
    path(`M${x + 120} ${y}H${x + 140}`, colours.accent, 1.75),
    arrowAt(`M${x + 120} ${y} ${x + 146} ${y}`, colours.accent),
    words(x + 154, y + 4, influences, small, colours.ink2),
    path(`M${x + 232} ${y}H${x + 256}`, colours.bad, 2.25, [1.5, 4]),
    words(x + 264, y + 4, `✕ ${conflict}`, small, colours.ink2),
  ]
}
