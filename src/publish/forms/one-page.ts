/** The one-page strategic plan: what matters of each section, and what has no room by name (handbook 2). */
import { onePageLimits } from '#src/plan/one-page-limits.ts'
import { arranged } from '../arranged.ts'
import { documentOf } from '../document-of.ts'
import type { Form } from '../form.ts'
import { materialOf } from '../material.ts'
import { actions } from '../sections/actions.ts'
import { expansion } from '../sections/expansion.ts'
import { health } from '../sections/health.ts'
import { risks } from '../sections/risks.ts'
import { shortCurrent } from '../sections/short-current.ts'
import { shortFuture } from '../sections/short-future.ts'
import { stakeholders } from '../sections/stakeholders.ts'

export const onePage: Form = {
  id: 'one-page',
  name: 'One-page strategic plan',
  says: 'Who it is, the people, where it stands and where it is to go, opportunities, top risks and the next five moves, on one page.',
  audiences: ['internal'],
  make: (source, options) => {
    const material = materialOf(source)
    const sections = arranged('one-page', material, options, {
      stakeholders: () => stakeholders(material, onePageLimits.stakeholders),
      current: () => shortCurrent(material, onePageLimits.wins),
      future: () => shortFuture(material, onePageLimits.objectives),
      health: () => health(material, true),
      expansion: () => expansion(material, onePageLimits.opportunities),
      risks: () => risks(material, onePageLimits.risks),
      actions: () => actions(material, onePageLimits.actions),
    })
    return documentOf(options.called ?? onePage, material, { sections, isOnePage: true })
  },
}
