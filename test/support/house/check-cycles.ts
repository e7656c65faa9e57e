/** No cycles: not in the law, not between rooms, not between files; importing a type counts. */

import type { House } from './house.ts'
import { resolve } from './resolve.ts'
import { roomOf } from './source-file.ts'
import type { Violation } from './violation.ts'

type Graph = ReadonlyMap<string, ReadonlySet<string>>

export function checkCycles(house: House): Violation[] {
  const files = fileGraph(house)
  return [
    ...cyclesOf(lawGraph(house)).map((cycle) => violation('src/rooms.ts', 'law', cycle)),
    ...cyclesOf(roomGraph(files)).map((cycle) => violation('src', 'rooms', cycle)),
    ...cyclesOf(files).map((cycle) => violation(cycle[0] ?? '', 'files', cycle)),
  ]
}

function violation(file: string, what: string, cycle: readonly string[]): Violation {
  return { law: 'cycles', file, line: 0, says: `${what} in a circle: ${[...cycle, cycle[0]].join(' → ')}` }
}

function lawGraph({ rooms }: House): Graph {
  return new Map(
    Object.entries(rooms).map(([name, room]) => [name, new Set([...room.imports, ...room.importsTypes])]),
  )
}

function fileGraph({ sources }: House): Graph {
  const targets = (file: (typeof sources)[number]) =>
    file.imports.flatMap(({ specifier }) => {
      const target = specifier === null ? null : resolve(specifier, file.path)
      return target?.kind === 'file' ? [target.path] : []
    })
  return new Map(sources.map((file) => [file.path, new Set(targets(file))]))
}

function roomGraph(files: Graph): Graph {
  const graph = new Map<string, Set<string>>()
  for (const [path, targets] of files) {
    const from = roomOf(path)
    const to = graph.get(from) ?? new Set()
    for (const target of targets) if (files.has(target) && roomOf(target) !== from) to.add(roomOf(target))
    graph.set(from, to)
  }
  return graph
}

/** One shortest circle for each group of nodes that reach each other, starting at its first by name. */
export function cyclesOf(graph: Graph): string[][] {
  const seen = new Set<string>()
  const cycles: string[][] = []
  for (const start of [...graph.keys()].toSorted()) {
    if (seen.has(start)) continue
    const cycle = shortestWayBack(graph, start)
    if (cycle === null) continue
    for (const node of cycle) seen.add(node)
    cycles.push(cycle)
  }
  return cycles
}

function shortestWayBack(graph: Graph, start: string): string[] | null {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const node of queue) {
    for (const next of graph.get(node) ?? []) {
      if (next === start) return wayTo(node, start, cameFrom)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, node)
      queue.push(next)
    }
  }
  return null
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end]
  for (let node = end; node !== start;) {
    node = cameFrom.get(node) ?? start
    way.unshift(node)
  }
  return way
}
