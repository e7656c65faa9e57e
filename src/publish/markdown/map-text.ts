/** The stakeholder map as an indented tree: whoever reports to somebody stands below them. */
import type { MapPerson, StakeholderMap } from '../document.ts'
import { plain } from './plain.ts'

const states: Readonly<Record<MapPerson['state'], string>> = {
  engaged: 'engaged',
  silent: 'silent',
  departed: 'departed',
  unknown: 'contact not known',
  missing: 'to be found',
}

const levels = ['', 'low influence', 'medium influence', 'high influence'] as const

/** Each person once, also where reporting goes in a circle. */
export function mapText({ people }: StakeholderMap): string {
  const drawn = new Set<string>()
  const lines: string[] = []
  const draw = (person: MapPerson, depth: number): void => {
    if (drawn.has(person.id)) return
    drawn.add(person.id)
    lines.push(`${'  '.repeat(depth)}- ${personText(person)}`)
    for (const below of people) if (below.reportsTo === person.id) draw(below, depth + 1)
  }
  const ids = new Set(people.map(({ id }) => id))
  for (const person of people) if (person.reportsTo === null || !ids.has(person.reportsTo)) draw(person, 0)
  for (const person of people) draw(person, 0)
  return lines.join('\n')
}

function personText({ name, title, roles, influence, sentiment, state }: MapPerson): string {
  const about = [
    title,
    roles.join(', '),
    levels[influence],
    state === 'missing' ? null : `sentiment ${sentiment}`,
    states[state],
  ]
  const known = about.filter((part) => part !== null && part !== '' && part !== undefined)
  return `**${plain(name)}** — ${known.map((part) => plain(part ?? '')).join(' · ')}`
}
