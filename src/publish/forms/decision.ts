/** The decision plan: goals, stakeholders, health and risks, opportunities, dated actions (handbook 2). */
import { arranged } from '../arranged.ts'
import { documentOf } from '../document-of.ts'
import type { Form } from '../form.ts'
import { materialOf } from '../material.ts'
import { health } from '../sections/health.ts'
import { merged } from '../sections/merged.ts'
import { metrics } from '../sections/metrics.ts'
import { objectives } from '../sections/objectives.ts'
import { risks } from '../sections/risks.ts'

export const decision: Form = {
  id: 'decision',
  name: 'Decision plan',
  says: 'Five blocks to decide by: goals, stakeholders, health and risks, opportunities, dated actions.',
  audiences: ['internal'],
  make: (source, options) => {
    const material = materialOf(source)
    const sections = arranged('decision', material, options, {
      objectives: () => merged('objectives', 'Goals', [objectives(material), metrics(material)]),
      health: () => merged('health', 'Health and risks', [health(material), risks(material)]),
    })
    return documentOf(options.called ?? decision, material, { sections })
  },
}
