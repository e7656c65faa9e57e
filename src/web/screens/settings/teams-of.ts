/** The people of our own side by their team: the teams by name, those in none last. */
import type { Operations } from '../../call.ts'

export type Teammate = Awaited<ReturnType<Operations['teammate.list']>>['teammates'][number]

/** A team without a name: in none. */
export function teamsOf(people: readonly Teammate[]) {
  return [...Map.groupBy(people, ({ team }) => team ?? '')]
    .map(([name, members]) => ({ name, people: members }))
    .toSorted((a, b) => Number(a.name === '') - Number(b.name === '') || a.name.localeCompare(b.name))
}
