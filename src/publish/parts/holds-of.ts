/** Which sections of the plan stand in a section of a document, by its id. */
import type { SectionName } from '#src/plan/plan-sections.ts'

const held: Readonly<Record<string, readonly SectionName[]>> = {
  snapshot: ['overview', 'useCases'],
  stakeholders: ['stakeholders'],
  objectives: ['objectives'],
  metrics: ['metrics'],
  milestones: ['milestones'],
  values: ['values'],
  health: ['sentiment'],
  risks: ['risks'],
  qbr: ['qbr', 'reviews'],
  renewal: ['renewal', 'blockers', 'checklist'],
  expansion: ['opportunities'],
  opportunities: ['opportunities'],
  cadence: ['cadence'],
  actions: ['actions'],
  moves: ['actions'],
  current: ['currentState', 'wins', 'frictions'],
  future: ['futureState'],
  whitespace: ['whitespace'],
  meetings: ['meetings'],
  commitments: ['commitments'],
  competitors: ['competitors'],
  quality: ['readings'],
}

/** @returns none of a section that only tells what records say */
export function holdsOf(id: string): readonly SectionName[] {
  return held[id] ?? []
}
