/** Where each of the people stands on the map: bosses above those who report to them, and each box where somebody put it, the same for everybody who looks (ADR 029). */
import dagre from '@dagrejs/dagre'
import { besidePlaced } from './beside-placed.ts'
import type { PeopleShown, PersonShown } from './people-query.ts'

/** The measures of the map, in pixels. */
export const box = { width: 208, height: 88 }
/** Words of a line stand between two boxes: what it is about, or what kind it is. */
const gap = { across: 28, acrossKind: 88, acrossNamed: 112, down: 56 }
/** People without any line of reporting stand in rows of so many below the others, where they are many. */
const rowLength = 5

/** A box of the map: somebody of the plan, or the open place of a role. */
export interface MapBox {
  readonly id: string
  /** null: a role that the plan needs, without even a place in it */
  readonly person: PersonShown | null
  readonly role: string | null
  readonly x: number
  readonly y: number
}

export function openRoleId(role: string): string {
  return `role/${role}`
}

export function peopleLayout({
  people,
  lines,
  missing,
}: Pick<PeopleShown, 'people' | 'lines' | 'missing'>): MapBox[] {
  const isNamed = lines.some(({ says }) => says !== null)
  const across = isNamed ? gap.acrossNamed : lines.length > 0 ? gap.acrossKind : gap.across
  const ids = new Set(people.map(({ id }) => id))
  const isTied = (person: PersonShown): boolean =>
    (person.reportsTo !== null && ids.has(person.reportsTo)) ||
    people.some(({ reportsTo }) => reportsTo === person.id)
  const boxes = [
    ...people.map((person) => ({ id: person.id, person, role: null })),
    ...missing.map((role) => ({ id: openRoleId(role), person: null, role })),
  ]
  const tied = boxes.filter(({ person }) => person !== null && isTied(person))
  const loose = boxes.filter((one) => !tied.includes(one))
  const isSmall = loose.length + tied.length <= rowLength + 2
  const laid = byReporting(isSmall ? boxes : tied, across)
  return asPlaced(isSmall ? laid : [...laid, ...inRows(loose, laid, across)])
}

/** Where somebody has put a box it stands; the others give way. */
function asPlaced(boxes: readonly MapBox[]): MapBox[] {
  const placed = boxes.map((one) => {
    const place = one.person?.place ?? null
    return place === null ? { ...one, isPlaced: false } : { ...one, ...place, isPlaced: true }
  })
  return besidePlaced(placed, box, gap.across).map(({ id, person, role, x, y }) => ({
    id,
    person,
    role,
    x,
    y,
  }))
}

type Unplaced = Omit<MapBox, 'x' | 'y'>

function byReporting(boxes: readonly Unplaced[], across: number): MapBox[] {
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({ rankdir: 'TB', nodesep: across, ranksep: gap.down })
  graph.setDefaultEdgeLabel(() => ({}))
  const ids = new Set(boxes.map(({ id }) => id))
  for (const { id } of boxes) graph.setNode(id, { ...box })
  for (const { id, person } of boxes) {
    const above = person?.reportsTo
    if (above !== null && above !== undefined && ids.has(above)) graph.setEdge(above, id)
  }
  dagre.layout(graph)
  return boxes.map((one) => {
    const { x, y } = graph.node(one.id)
    return { ...one, x: Math.round(x - box.width / 2), y: Math.round(y - box.height / 2) }
  })
}

function inRows(boxes: readonly Unplaced[], above: readonly MapBox[], across: number): MapBox[] {
  const top = above.length === 0 ? 0 : Math.max(...above.map(({ y }) => y)) + box.height + gap.down
  const [left, right] = [
    Math.min(0, ...above.map(({ x }) => x)),
    Math.max(0, ...above.map(({ x }) => x + box.width)),
  ]
  const step = box.width + across
  const most = Math.max(rowLength, Math.floor((right - left + across) / step))
  return boxes.map((one, at) => ({
    ...one,
    x: left + (at % most) * step,
    y: top + Math.floor(at / most) * (box.height + gap.down),
  }))
}
