/** The map that one moves in: boxes and lines, by mouse and by keyboard alike. */
import { applyNodeChanges, type Connection, type NodeChange, ReactFlow } from '@xyflow/react'
import { useMemo, useRef, useState } from 'react'
import { enPeople } from '../../../messages/en-people.ts'
import { FitMap } from './fit-map.tsx'
import { mapEdges } from './map-edges.ts'
import { MapLine, type MapLineShape } from './map-line.tsx'
import { box, type MapBox } from './people-layout.ts'
import type { LineShown, PeopleShown } from './people-query.ts'
import { PersonNode, type PersonNodeShape } from './person-node.tsx'
import { useMapKeys } from './use-map-keys.ts'

const nodeTypes = { person: PersonNode }
const edgeTypes = { line: MapLine }

interface MapCanvasProps {
  readonly shown: PeopleShown
  readonly boxes: readonly MapBox[]
  readonly chosen: string | null
  readonly onOpen: (id: string) => void
  readonly onDraw: (from: string, to: string | null) => void
  readonly onReport: (person: string, boss: string) => void
  readonly onErase: (line: LineShown) => void
  readonly onDelete: (id: string) => void
}

export function MapCanvas(props: MapCanvasProps) {
  const { shown, boxes, chosen, onOpen, onDraw, onReport, onErase, onDelete } = props
  const place = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const [moved, setMoved] = useState<Moved | null>(null)
  const made = useNodes({ shown, boxes, chosen, onOpen }, current, setCurrent)
  // Where a box was let go it stays until the map is laid out anew.
  const held = moved?.boxes === boxes ? moved.nodes : null
  const nodes = useMemo(() => made.map((node) => withPlace(node, held)), [made, held])
  const edges = useMemo(() => mapEdges(shown, onErase), [shown, onErase])
  useMapKeys(place, { boxes: nodes.map(placeOf), onDraw: (id) => onDraw(id, null), onDelete })
  return (
    <div
      aria-label={enPeople.mapLabel}
      className="relative border-b border-line bg-[radial-gradient(var(--line)_1px,transparent_1px)] bg-size-[20px_20px]"
      ref={place}
      role="group"
      style={{ height: heightOf(boxes) }}
    >
      <Arrowheads />
      <ReactFlow<PersonNodeShape, MapLineShape>
        connectionRadius={90}
        deleteKeyCode={null}
        disableKeyboardA11y
        edges={edges}
        edgesFocusable={false}
        edgeTypes={edgeTypes}
        maxZoom={1.4}
        minZoom={0.25}
        nodeOrigin={[0, 0]}
        nodes={nodes}
        nodesFocusable={false}
        nodeTypes={nodeTypes}
        onConnect={({ source, target }: Connection) => onDraw(source, target)}
        onNodeDragStop={(_, node) => {
          const under = boxUnder(node, nodes)
          if (under !== null) onReport(node.id, under)
        }}
        onNodesChange={(changes: NodeChange<PersonNodeShape>[]) =>
          setMoved({ boxes, nodes: applyNodeChanges(onlyPlaces(changes), [...nodes]) })
        }
        panOnScroll={false}
        preventScrolling={false}
        proOptions={{ hideAttribution: true }}
        selectionKeyCode={null}
        zoomOnDoubleClick={false}
        zoomOnScroll={false}
      >
        <FitMap key={boxes.map(({ id, x, y }) => `${id} ${x} ${y}`).join('; ')} place={place} />
      </ReactFlow>
      <p className="sr-only">{enPeople.mapKeys}</p>
    </div>
  )
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
      draggable: person !== null,
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

function withPlace(node: PersonNodeShape, moved: readonly PersonNodeShape[] | null): PersonNodeShape {
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

/** As high as its rows are, within what leaves room for the rest of the page. */
function heightOf(boxes: readonly MapBox[]): string {
  const ys = boxes.map(({ y }) => y)
  const rows = Math.max(...ys) - Math.min(...ys) + box.height
  return `clamp(260px, ${rows + 96}px, 68vh)`
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
