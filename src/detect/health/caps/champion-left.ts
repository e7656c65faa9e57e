/** The cap of a champion who has left while no successor was contacted (handbook 4). */
import type { Cap } from '../../diagnosis.ts'
import { unreplaced } from '../../people/unreplaced.ts'
import type { Situation } from '../../situation.ts'
import { dayInWords } from '../../words.ts'

export function championLeft({ people, settings }: Situation): Cap | null {
  const [gone] = unreplaced(people.roles.Champion, 'departed')
  if (gone === undefined) return null
  return {
    id: 'champion-left',
    holdsAt: settings.health.caps.championLeft,
    says: `the champion ${gone.person.name} left (since ${dayInWords(gone.departure.since!)}) and no successor was contacted`,
    evidence: gone.departure.evidence,
  }
}
