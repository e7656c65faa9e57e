/** The keys of the map: arrows from person to person, with Shift to move the box, a line from whoever has the focus, Delete for their line. */
import { type RefObject, useEffect, useRef } from 'react'
import { type Arrow, isArrow, neighbour } from './neighbour.ts'
import type { MapBox } from './people-layout.ts'

interface MapKeys {
  readonly boxes: readonly Pick<MapBox, 'id' | 'x' | 'y'>[]
  readonly onDraw: (id: string) => void
  readonly onDelete: (id: string) => void
  /** where the box is to stand */
  readonly onMove: (id: string, x: number, y: number) => void
}

/** A step of a box that is moved by keys, in pixels of the map. */
const step = 20

export function useMapKeys(place: RefObject<HTMLElement | null>, keys: MapKeys): void {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const element = place.current
    const onKey = (event: KeyboardEvent) => {
      if (element !== null && answered(event, element, current.current)) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [place])
}

function answered(event: KeyboardEvent, map: HTMLElement, keys: MapKeys): boolean {
  const { boxes, onDraw, onDelete } = keys
  const id = event.target instanceof HTMLElement ? event.target.dataset['person'] : undefined
  if (id === undefined || event.metaKey || event.ctrlKey || event.altKey) return false
  if (isArrow(event.key) && event.shiftKey) {
    move(id, event.key, keys)
    return true
  }
  if (isArrow(event.key)) {
    const next = neighbour(boxes, id, event.key)
    if (next !== null) map.querySelector<HTMLElement>(`[data-person="${CSS.escape(next)}"]`)?.focus()
    return true
  }
  if (event.key === 'l') onDraw(id)
  else if (event.key === 'Delete' || event.key === 'Backspace') onDelete(id)
  else return false
  return true
}

function move(id: string, arrow: Arrow, { boxes, onMove }: MapKeys): void {
  const here = boxes.find((one) => one.id === id)
  if (here === undefined) return
  const across = arrow === 'ArrowLeft' ? -step : arrow === 'ArrowRight' ? step : 0
  const down = arrow === 'ArrowUp' ? -step : arrow === 'ArrowDown' ? step : 0
  onMove(id, here.x + across, here.y + down)
}
