/** A line of the map: plain for reporting, with an arrow for influence, dotted with a cross for a conflict. */
import { EdgeLabelRenderer, type Edge, type EdgeProps, useInternalNode } from '@xyflow/react'
import { enPeople } from '../../../messages/en-people.ts'
import { type LineKind, lineShape } from './line-shape.ts'
import type { LineShown } from './people-query.ts'

export type MapLineData = {
  readonly kind: LineKind
  /** null: of reporting, which belongs to the person */
  readonly line: LineShown | null
  /** one of the two is open or has left */
  readonly isBroken: boolean
  readonly label: string
  readonly onErase: () => void
}
export type MapLineShape = Edge<MapLineData, 'line'>

const strokes: Readonly<Record<LineKind, string>> = {
  reports: 'var(--faint)',
  influences: 'var(--accent)',
  conflict: 'var(--bad)',
}

export function MapLine({ source, target, data }: EdgeProps<MapLineShape>) {
  const from = useInternalNode(source)
  const to = useInternalNode(target)
  if (from === undefined || to === undefined || data === undefined) return null
  const { kind, isBroken } = data
  const shape = lineShape(kind, from.internals.positionAbsolute, to.internals.positionAbsolute)
  const dash = kind === 'conflict' ? { strokeDasharray: '1.5 4', strokeLinecap: 'round' as const } : {}
  return (
    <>
      <path
        d={shape.path}
        fill="none"
        markerEnd={kind === 'influences' ? 'url(#people-arrow)' : undefined}
        stroke={strokes[kind]}
        strokeWidth={kind === 'reports' ? 1.25 : kind === 'conflict' ? 2.25 : 1.75}
        {...dash}
        {...(kind === 'reports' && isBroken ? { strokeDasharray: '4 4' } : {})}
      />
      {kind === 'reports' ? null : <LineWords data={data} shape={shape} />}
    </>
  )
}

interface LineWordsProps {
  readonly data: MapLineData
  readonly shape: ReturnType<typeof lineShape>
}

/** Said on the line, and the way to take it away. */
function LineWords({ data, shape }: LineWordsProps) {
  const { kind, line, label, onErase } = data
  const { x, y } = shape.label
  const place = shape.isFlat ? '-100%' : '-50%'
  const isConflict = kind === 'conflict'
  return (
    <EdgeLabelRenderer>
      <button
        aria-keyshortcuts="Delete"
        aria-label={label}
        className={`nodrag nopan pointer-events-auto absolute max-w-28 rounded-s px-1 py-0.5 text-center text-small leading-[14px] text-balance hover:bg-sunk ${shape.isFlat ? '' : 'bg-bg'} ${isConflict ? 'text-bad' : 'text-accent'}`}
        data-line={`${line?.from} ${line?.kind} ${line?.to}`}
        onKeyDown={(event) => {
          if (event.key !== 'Delete' && event.key !== 'Backspace') return
          event.stopPropagation()
          event.preventDefault()
          onErase()
        }}
        style={{ transform: `translate(-50%, ${place}) translate(${x}px, ${y - (shape.isFlat ? 3 : 0)}px)` }}
        title={`${label}. ${enPeople.panel.takeAway('Delete')}`}
        type="button"
      >
        {isConflict ? <span aria-hidden="true">✕ </span> : null}
        {line?.says ?? enPeople.legend[isConflict ? 'conflict' : 'influences']}
      </button>
    </EdgeLabelRenderer>
  )
}
