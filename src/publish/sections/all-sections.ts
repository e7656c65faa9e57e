/** All sections of the plan: the numbered ones in the order of the handbook, then those without a number. */
import type { Made, Material } from '../material.ts'
import { actions } from './actions.ts'
import { cadence } from './cadence.ts'
import { changes } from './changes.ts'
import { commitments } from './commitments.ts'
import { competitors } from './competitors.ts'
import { current } from './current.ts'
import { expansion } from './expansion.ts'
import { future } from './future.ts'
import { health } from './health.ts'
import { meetings } from './meetings.ts'
import { metrics } from './metrics.ts'
import { milestones } from './milestones.ts'
import { movements } from './movements.ts'
import { objectives } from './objectives.ts'
import { qbr } from './qbr.ts'
import { quality } from './quality.ts'
import { renewal } from './renewal.ts'
import { risks } from './risks.ts'
import { snapshot } from './snapshot.ts'
import { stakeholders } from './stakeholders.ts'
import { values } from './values.ts'
import { whitespace } from './whitespace.ts'

export function allSections(material: Material): Made[] {
  const numbered = [
    snapshot(material),
    stakeholders(material),
    objectives(material),
    metrics(material),
    milestones(material),
    values(material),
    health(material),
    risks(material),
    qbr(material),
    renewal(material),
    expansion(material),
    cadence(material),
    actions(material),
  ].map(withNumber)
  const others = [current, future, whitespace, meetings, commitments, competitors, movements, quality]
  return [...numbered, ...others.map((section) => section(material)), ...changes(material)]
}

function withNumber({ section, leftOut }: Made, at: number): Made {
  return { section: { ...section, title: `${at + 1}. ${section.title}` }, leftOut }
}
