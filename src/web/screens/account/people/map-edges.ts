/** The lines of the map as React Flow draws them. */
import { enPeople } from '../../../messages/en-people.ts'
import type { MapLineShape } from './map-line.tsx'
import type { LineShown, PeopleShown, PersonShown } from './people-query.ts'
import { nameOf } from './use-people-edits.ts'

export function mapEdges(
  { people, lines }: Pick<PeopleShown, 'people' | 'lines'>,
  onErase: (line: LineShown) => void,
): MapLineShape[] {
  const byId = new Map(people.map((person) => [person.id, person]))
  const reports = people.flatMap((person): MapLineShape[] => {
    const boss = person.reportsTo === null ? undefined : byId.get(person.reportsTo)
    if (boss === undefined) return []
    const data = {
      kind: 'reports' as const,
      line: null,
      isBroken: isAway(boss) || isAway(person),
      label: '',
      onErase: () => {},
    }
    return [{ id: `reports ${person.id}`, type: 'line', source: boss.id, target: person.id, data }]
  })
  const others = lines.flatMap((line, at): MapLineShape[] => {
    const [from, to] = [byId.get(line.from), byId.get(line.to)]
    if (from === undefined || to === undefined) return []
    const data = {
      kind: line.kind,
      line,
      isBroken: false,
      label: lineSentence(line, from, to),
      onErase: () => onErase(line),
    }
    const id = `${line.kind} ${line.from} ${line.to} ${at}`
    return [{ id, type: 'line', source: line.from, target: line.to, data }]
  })
  return [...reports, ...others]
}

/** `Maria Torres: influences James Lin: asks for budget` */
export function lineSentence(line: LineShown, from: PersonShown, to: PersonShown): string {
  const kind = enPeople.lineKinds[line.kind].toLowerCase()
  return `${nameOf(from)} ${kind} ${nameOf(to)}${line.says === null ? '' : `: ${line.says}`}`
}

function isAway({ state }: PersonShown): boolean {
  return state === 'missing' || state === 'departed'
}
