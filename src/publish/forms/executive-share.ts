/** What executives see: objectives, value and renewal; for the customer without what only we say of them (handbook 2). */
import { arranged } from '../arranged.ts'
import { documentOf } from '../document-of.ts'
import type { Form } from '../form.ts'
import { materialOf } from '../material.ts'
import { renewal } from '../sections/renewal.ts'
import { sharedRenewal } from '../sections/shared-renewal.ts'

export const executiveShare: Form = {
  id: 'executive-share',
  name: 'Executive share',
  says: 'Objectives, value realised and renewal, for executives: ours, or the customer’s without probability, blockers and competitors.',
  audiences: ['internal', 'customer'],
  make: (source, options) => {
    const material = materialOf(source, options.audience)
    const isGivenAway = options.audience === 'customer'
    const sections = arranged('executive-share', material, options, {
      renewal: isGivenAway ? sharedRenewal : renewal,
    })
    const figures = isGivenAway
      ? (['renewal-date', 'seats', 'utilisation'] as const)
      : (['arr', 'deadline', 'renewal-date', 'seats', 'health', 'outlook'] as const)
    return documentOf(options.called ?? executiveShare, material, { figures, sections })
  },
}
