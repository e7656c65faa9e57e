/** A stakeholder whose sentiment is said to be positive, and who has just answered as a detractor. */
import { openItems } from '#src/plan/open-items.ts'
import type { Diagnosis, Movement } from '../../diagnosis.ts'
import { against } from '../against.ts'
import type { Disagreement } from '../plan-quality.ts'
import type { QualityInput } from '../quality-input.ts'

const positive: ReadonlySet<string | null> = new Set(['Positive', 'Very Positive'])

/** What each unhappy person said, as the movement proposes it for the map. */
interface Said {
  readonly personId: string
  readonly why: string
  readonly movement: Movement
}

export function stakeholderUnhappy({ plan, diagnosis }: QualityInput): Disagreement[] {
  const said = unhappyPeople(diagnosis)
  return openItems(plan, 'stakeholders').flatMap((item) => {
    const answer = said.find(({ personId }) => personId === item.values.personId)
    if (answer === undefined || !positive.has(item.values.sentiment)) return []
    const { why, movement } = answer
    return [against(item, 'sentiment', why, movement.evidence)]
  })
}

function unhappyPeople({ movements }: Diagnosis): Said[] {
  return movements
    .filter(({ rule }) => rule === 'detractor')
    .flatMap((movement) =>
      movement.proposals.flatMap(({ section, target, why }) =>
        section === 'stakeholders' && target.by === 'person'
          ? [{ personId: target.factId, why, movement }]
          : [],
      ),
    )
}
