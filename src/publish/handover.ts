/** The handover brief: what a new owner must know of an account, in five minutes (handbook 10). */
import { onePageLimits } from '#src/plan/one-page-limits.ts'
import { documentOf } from './document-of.ts'
import type { Document } from './document.ts'
import { disagreements } from './briefs/disagreements.ts'
import { history } from './briefs/history.ts'
import { promised } from './briefs/promised.ts'
import { materialOf } from './material.ts'
import type { PlanSource } from './plan-source.ts'
import { actions } from './sections/actions.ts'
import { expansion } from './sections/expansion.ts'
import { health } from './sections/health.ts'
import { movements } from './sections/movements.ts'
import { risks } from './sections/risks.ts'
import { stakeholders } from './sections/stakeholders.ts'

/** More than these nobody reads in five minutes. */
const ACTIONS = 7

export function handover(source: PlanSource): Document {
  const material = materialOf(source)
  const sections = [
    stakeholders(material, onePageLimits.stakeholders),
    promised(material),
    history(material),
    health(material, true),
    expansion(material, onePageLimits.opportunities),
    risks(material, onePageLimits.risks),
    movements(material),
    actions(material, ACTIONS),
    disagreements(material),
  ]
  return documentOf({ id: 'handover', name: 'Handover brief' }, material, { sections })
}
