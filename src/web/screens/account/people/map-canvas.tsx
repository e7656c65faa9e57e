/** The map that one moves in: boxes and lines, by mouse and by keyboard alike. */
import { applyNodeChanges, type NodeChange, ReactFlow } from '@xyflow/react'
import { type CSSProperties, useMemo, useRef, useState } from 'react'
import type { MapPlace } from '#src/plan/plan-items.ts'
import { enPeople } from '../../../messages/en-people.ts'
import { useMediaQuery } from '../../../ui/use-media-query.ts'
import { FitMap } from './fit-map.tsx'
import { mapEdges } from './map-edges.ts'
import { MapLine, type MapLineShape } from './map-line.tsx'
import { box, type MapBox } from './people-layout.ts'
import type { LineShown, PeopleShown } from './people-query.ts'
import { PersonNode, type PersonNodeShape } from './person-node.tsx'
import { useMapKeys } from './use-map-keys.ts'
import { type Nudged, useNudge } from './use-nudge.ts'

const nodeTypes = { person: PersonNode }
const edgeTypes = { line: MapLine }

interface MapCanvasProps {
  readonly shown: PeopleShown
  readonly boxes: readonly MapBox[]
  readonly chosen: string | null
  readonly onOpen: (id: string) => void
  readonly onDraw: (from: string, to: string | null) => void
  readonly onReport: (person: string, boss: string) => void
  readonly onPlace: (id: string, place: MapPlace) => void
  readonly onErase: (line: LineShown) => void
  readonly onDelete: (id: string) => void
}

export function MapCanvas(props: MapCanvasProps) {
  const { shown, boxes, chosen, onOpen, onDraw, onReport, onPlace, onErase, onDelete } = props
  const place = useRef<HTMLDivElement>(null)
  const isNarrow = useMediaQuery('(max-width: 767px)')
  const [current, setCurrent] = useState<string | null>(null)
  const [moved, setMoved] = useState<Moved | null>(null)
  const { nudged, nudge } = useNudge(onPlace)
  const made = useNodes({ shown, boxes, chosen, onOpen }, current, setCurrent)
  // Where a box was let go it stays until the plan says where it stands.
  const held = moved?.boxes === boxes ? moved.nodes : null
  const nodes = useMemo(() => made.map((node) => withPlace(node, held, nudged)), [made, held, nudged])
  const edges = useMemo(() => mapEdges(shown, onErase), [shown, onErase])
  useMapKeys(place, {
    boxes: nodes.map(placeOf),
    onDraw: (id) => onDraw(id, null),
    onDelete,
    onMove: ifMovable(boxes, nudge),
  })
  return (
    <div
      aria-label={enPeople.mapLabel}
      className="overflow-x-auto border-b border-line scrolls-quietly print:hidden"
      ref={place}
      role="group"
    >
      <div
        className="relative bg-[radial-gradient(var(--line)_1px,transparent_1px)] bg-size-[20px_20px]"
        style={roomFor(boxes)}
      >
        <Arrowheads />
        <ReactFlow<PersonNodeShape, MapLineShape>
          {...settings}
          edges={edges}
          nodes={nodes}
          nodesDraggable={!isNarrow}
          onConnectEnd={(event, { fromNode }) => {
            const under = personAt(event, boxes)
            // A layer that opens while the button is let go is closed by this very click.
            if (fromNode !== null && under !== null && under !== fromNode.id)
              setTimeout(() => onDraw(fromNode.id, under), 0)
          }}
          onNodeDragStop={(_, node) => {
            const under = boxUnder(node, nodes)
            if (under === null) return onPlace(node.id, roundPlace(node))
            setMoved(null)
            onReport(node.id, under)
          }}
          onNodesChange={(changes: NodeChange<PersonNodeShape>[]) =>
            setMoved({ boxes, nodes: applyNodeChanges(onlyPlaces(changes), [...nodes]) })
          }
          panOnDrag={!isNarrow}
        >
          <FitMap key={shapeOf(shown, boxes)} />
        </ReactFlow>
      </div>
      <p className="sr-only">{enPeople.mapKeys}</p>
    </div>
  )
}

const settings = {
  // What it would say of keys of its own does not hold here: the map has others.
  ariaLabelConfig: {
    'node.a11yDescription.default': enPeople.mapKeys,
    'edge.a11yDescription.default': enPeople.mapLines,
  },
  connectionRadius: 90,
  deleteKeyCode: null,
  disableKeyboardA11y: true,
  edgesFocusable: false,
  edgeTypes,
  maxZoom: 1.4,
  minZoom: 0.25,
  nodeDragThreshold: 4,
  nodesFocusable: false,
  nodeTypes,
  panOnScroll: false,
  preventScrolling: false,
  proOptions: { hideAttribution: true },
  selectionKeyCode: null,
  snapGrid: [10, 10] as [number, number],
  snapToGrid: true,
  zoomOnDoubleClick: false,
  zoomOnPinch: false,
  zoomOnScroll: false,
}

/** What was dragged since the boxes were laid out. */
interface Moved {
  readonly boxes: readonly MapBox[]
  readonly nodes: readonly PersonNodeShape[]
}

type Made = Pick<MapCanvasProps, 'shown' | 'boxes' | 'chosen' | 'onOpen'>

function useNodes(
  { shown, boxes, chosen, onOpen }: Made,
  current: string | null,
  setCurrent: (id: string) => void,
): PersonNodeShape[] {
  return useMemo(() => {
    const first = boxes.some(({ id }) => id === current) ? current : (boxes[0]?.id ?? null)
    return boxes.map(({ id, person, role, x, y }) => ({
      id,
      type: 'person' as const,
      position: { x, y },
      ...box,
      draggable: isMovable(boxes, id),
      connectable: person !== null,
      data: {
        person,
        role,
        asOf: shown.asOf,
        isChosen: id === chosen,
        isCurrent: id === first,
        onOpen: () => onOpen(id),
        onFocus: () => setCurrent(id),
      },
    }))
  }, [boxes, shown.asOf, chosen, current, onOpen, setCurrent])
}

/** Whoever is not in the plan has nothing in which a place could be kept. */
function isMovable(boxes: readonly MapBox[], id: string): boolean {
  const person = boxes.find((one) => one.id === id)?.person ?? null
  return person !== null && person.version !== null
}

function ifMovable(boxes: readonly MapBox[], move: (to: Nudged) => void) {
  return (id: string, x: number, y: number): void => {
    if (isMovable(boxes, id)) move({ id, x: Math.round(x), y: Math.round(y) })
  }
}

function withPlace(
  node: PersonNodeShape,
  moved: readonly PersonNodeShape[] | null,
  nudged: Nudged | null,
): PersonNodeShape {
  if (nudged?.id === node.id) return { ...node, position: { x: nudged.x, y: nudged.y } }
  const held = moved?.find(({ id }) => id === node.id)
  if (held === undefined) return node
  return {
    ...node,
    position: held.position,
    ...(held.dragging ? { dragging: true } : {}),
    ...(held.measured ? { measured: held.measured } : {}),
  }
}

function onlyPlaces(changes: NodeChange<PersonNodeShape>[]): NodeChange<PersonNodeShape>[] {
  return changes.filter(({ type }) => type === 'position' || type === 'dimensions')
}

/** On whose box a line was let go: anywhere on it, not only at its edge. */
function personAt(event: MouseEvent | TouchEvent, boxes: readonly MapBox[]): string | null {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event
  if (point === undefined) return null
  const ids = new Set(
    document
      .elementsFromPoint(point.clientX, point.clientY)
      .map((element) => element.closest('.react-flow__node')?.getAttribute('data-id')),
  )
  return boxes.find(({ id, person }) => person !== null && ids.has(id))?.id ?? null
}

/** Whose box holds the middle of the one that was let go. */
function boxUnder(node: PersonNodeShape, nodes: readonly PersonNodeShape[]): string | null {
  const [x, y] = [node.position.x + box.width / 2, node.position.y + box.height / 2]
  const under = nodes.find(
    ({ id, position, data }) =>
      id !== node.id &&
      data.person !== null &&
      x > position.x &&
      x < position.x + box.width &&
      y > position.y &&
      y < position.y + box.height,
  )
  return under?.id ?? null
}

/** Another where the map is laid out otherwise; the same while boxes are moved about. */
function shapeOf({ lines }: PeopleShown, boxes: readonly MapBox[]): string {
  const isWide = lines.some(({ says }) => says !== null)
  return `${isWide} ${boxes.map(({ id, person }) => `${id} ${person?.reportsTo ?? ''}`).join('; ')}`
}

/** The least size at which boxes can be read. */
const least = 0.68
const margin = { across: 48, down: 116 }

/** As high as its rows are, within what leaves room for the rest of the page, and never so small that nobody can read it. */
function roomFor(boxes: readonly MapBox[]): CSSProperties {
  const [xs, ys] = [boxes.map(({ x }) => x), boxes.map(({ y }) => y)]
  const columns = Math.max(...xs) - Math.min(...xs) + box.width
  const rows = Math.max(...ys) - Math.min(...ys) + box.height
  return {
    minWidth: Math.round(columns * least + margin.across),
    height: `clamp(260px, ${rows + margin.down}px, max(68vh, ${Math.round(rows * least + margin.down)}px))`,
  }
}

function roundPlace({ position }: PersonNodeShape): MapPlace {
  return { x: Math.round(position.x), y: Math.round(position.y) }
}

function placeOf({ id, position }: PersonNodeShape) {
  return { id, ...position }
}

function Arrowheads() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      <defs>
        <marker
          id="people-arrow"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          markerWidth="9"
          orient="auto-start-reverse"
          refX="8"
          refY="4.5"
        >
          <path d="M0 .8 9 4.5 0 8.2Z" fill="var(--accent)" />
        </marker>
      </defs>
    </svg>
  )
}
