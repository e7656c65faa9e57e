/** The key account plan: overview, stakeholders with the checklist, health by seven signals, growth, risks, meetings (handbook 2). */
import { documentOf } from '../document-of.ts'
import type { Form } from '../form.ts'
import { materialOf } from '../material.ts'
import { expansion } from '../sections/expansion.ts'
import { health } from '../sections/health.ts'
import { meetings } from '../sections/meetings.ts'
import { risks } from '../sections/risks.ts'
import { snapshot } from '../sections/snapshot.ts'
import { stakeholders } from '../sections/stakeholders.ts'

export const keyAccount: Form = {
  id: 'key-account',
  name: 'Key account plan',
  says: 'Overview, stakeholders with the relationship checklist, seven-signal health, growth, risks and meetings.',
  audiences: ['internal'],
  make: (source) => {
    const material = materialOf(source)
    const sections = [snapshot, stakeholders, health, expansion, risks, meetings].map((section) =>
      section(material),
    )
    const figures = ['arr', 'deadline', 'seats', 'pipeline', 'health-seven', 'outlook'] as const
    return documentOf(keyAccount, material, { figures, sections })
  },
}
