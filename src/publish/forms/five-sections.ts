/** The five-section plan: overview, organisational map, state and health, growth, actions (handbook 2). */
import { arranged } from '../arranged.ts'
import { documentOf } from '../document-of.ts'
import type { Form } from '../form.ts'
import { materialOf } from '../material.ts'
import { current } from '../sections/current.ts'
import { expansion } from '../sections/expansion.ts'
import { future } from '../sections/future.ts'
import { health } from '../sections/health.ts'
import { merged } from '../sections/merged.ts'

export const fiveSections: Form = {
  id: 'five-sections',
  name: 'Five-section plan',
  says: 'Overview, organisational map, state and health, growth, and actions.',
  audiences: ['internal'],
  make: (source, options) => {
    const material = materialOf(source)
    const sections = arranged('five-sections', material, options, {
      health: () => merged('health', 'State and health', [health(material), current(material)]),
      expansion: () => merged('expansion', 'Growth', [expansion(material), future(material)]),
    })
    return documentOf(options.called ?? fiveSections, material, { sections })
  },
}
