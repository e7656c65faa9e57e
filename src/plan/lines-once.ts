/** The lines of somebody on the map, each once: said again, the last saying holds. */
import type { PersonLine, PersonOnMap } from './plan-items.ts'

/** Two lines are the same where both are of one kind and mean one person; what they are about may differ. */
export function linesOnce(lines: readonly PersonLine[]): readonly PersonLine[] {
  const once = lines.filter((line, at) => !lines.slice(at + 1).some((later) => isSame(line, later)))
  return once.length === lines.length ? lines : once
}

function isSame(one: PersonLine, other: PersonLine): boolean {
  return one.kind === other.kind && meansSame(one.to, other.to)
}

/** By person, else by item; by name only where one of them says no more. */
function meansSame(one: PersonOnMap, other: PersonOnMap): boolean {
  if (one.personId !== null && other.personId !== null) return one.personId === other.personId
  const [item, otherItem] = [one.itemId ?? null, other.itemId ?? null]
  if (item !== null && otherItem !== null) return item === otherItem
  return one.name.toLowerCase() === other.name.toLowerCase()
}
