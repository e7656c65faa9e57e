/** What executives see: objectives, value and renewal; for the customer without what only we say of them (handbook 2). */
import { documentOf } from '../document-of.ts'
import type { Form } from '../form.ts'
import { materialOf } from '../material.ts'
import { objectives } from '../sections/objectives.ts'
import { renewal } from '../sections/renewal.ts'
import { sharedRenewal } from '../sections/shared-renewal.ts'
import { values } from '../sections/values.ts'

export const executiveShare: Form = {
  id: 'executive-share',
  name: 'Executive share',
  says: 'Objectives, value realised and renewal, for executives: ours, or the customer’s without probability, blockers and competitors.',
  audiences: ['internal', 'customer'],
  make: (source, { audience }) => {
    const material = materialOf(source, audience)
    const isGivenAway = audience === 'customer'
    const sections = [
      objectives(material),
      values(material),
      isGivenAway ? sharedRenewal(material) : renewal(material),
    ]
    const figures = isGivenAway
      ? (['renewal-date', 'seats', 'utilisation'] as const)
      : (['arr', 'deadline', 'renewal-date', 'seats', 'health', 'outlook'] as const)
    return documentOf(executiveShare, material, { figures, sections })
  },
}
