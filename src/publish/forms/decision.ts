/** The decision plan: goals, stakeholders, health and risks, opportunities, dated actions (handbook 2). */
import { documentOf } from '../document-of.ts'
import type { Form } from '../form.ts'
import { materialOf } from '../material.ts'
import { actions } from '../sections/actions.ts'
import { expansion } from '../sections/expansion.ts'
import { health } from '../sections/health.ts'
import { merged } from '../sections/merged.ts'
import { metrics } from '../sections/metrics.ts'
import { objectives } from '../sections/objectives.ts'
import { risks } from '../sections/risks.ts'
import { stakeholders } from '../sections/stakeholders.ts'

export const decision: Form = {
  id: 'decision',
  name: 'Decision plan',
  says: 'Five blocks to decide by: goals, stakeholders, health and risks, opportunities, dated actions.',
  audiences: ['internal'],
  make: (source) => {
    const material = materialOf(source)
    const sections = [
      merged('objectives', 'Goals', [objectives(material), metrics(material)]),
      stakeholders(material),
      merged('health', 'Health and risks', [health(material), risks(material)]),
      expansion(material),
      actions(material),
    ]
    return documentOf(decision, material, { sections })
  },
}
