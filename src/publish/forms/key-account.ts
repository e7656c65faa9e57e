/** The key account plan: overview, stakeholders with the checklist, health by seven signals, growth, risks, meetings (handbook 2). */
import { arranged } from '../arranged.ts'
import { documentOf } from '../document-of.ts'
import type { Form } from '../form.ts'
import { materialOf } from '../material.ts'

export const keyAccount: Form = {
  id: 'key-account',
  name: 'Key account plan',
  says: 'Overview, stakeholders with the relationship checklist, seven-signal health, growth, risks and meetings.',
  audiences: ['internal'],
  make: (source, options) => {
    const material = materialOf(source)
    const sections = arranged('key-account', material, options)
    const figures = ['arr', 'deadline', 'seats', 'pipeline', 'health-seven', 'outlook'] as const
    return documentOf(options.called ?? keyAccount, material, { figures, sections })
  },
}
