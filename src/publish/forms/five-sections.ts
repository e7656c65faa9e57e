/** The five-section plan: overview, organisational map, state and health, growth, actions (handbook 2). */
import { documentOf } from '../document-of.ts'
import type { Form } from '../form.ts'
import { materialOf } from '../material.ts'
import { actions } from '../sections/actions.ts'
import { current } from '../sections/current.ts'
import { expansion } from '../sections/expansion.ts'
import { future } from '../sections/future.ts'
import { health } from '../sections/health.ts'
import { merged } from '../sections/merged.ts'
import { snapshot } from '../sections/snapshot.ts'
import { stakeholders } from '../sections/stakeholders.ts'

export const fiveSections: Form = {
  id: 'five-sections',
  name: 'Five-section plan',
  says: 'Overview, organisational map, state and health, growth, and actions.',
  audiences: ['internal'],
  make: (source) => {
    const material = materialOf(source)
    const sections = [
      snapshot(material),
      stakeholders(material),
      merged('health', 'State and health', [health(material), current(material)]),
      merged('expansion', 'Growth', [expansion(material), future(material)]),
      actions(material),
    ]
    return documentOf(fiveSections, material, { sections })
  },
}
