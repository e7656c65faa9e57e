/** The half page of a tier 3 account: figures with the deadline, champion and buyer, one objective, one risk, three actions (handbook 2). */
import { arranged } from '../arranged.ts'
import { documentOf } from '../document-of.ts'
import type { Form } from '../form.ts'
import { materialOf } from '../material.ts'
import { actions } from '../sections/actions.ts'
import { deciders } from '../sections/deciders.ts'
import { objectives } from '../sections/objectives.ts'
import { risks } from '../sections/risks.ts'
import { shortSnapshot } from '../sections/snapshot.ts'

const ACTIONS = 3

export const halfPage: Form = {
  id: 'half-page',
  name: 'Half page',
  says: 'What a tier 3 account needs: figures and deadline, champion and buyer, one objective, one risk, three actions.',
  audiences: ['internal'],
  make: (source, options) => {
    const material = materialOf(source)
    const sections = arranged('half-page', material, options, {
      snapshot: shortSnapshot,
      stakeholders: deciders,
      objectives: () => objectives(material, 1),
      risks: () => risks(material, 1),
      actions: () => actions(material, ACTIONS),
    })
    return documentOf(options.called ?? halfPage, material, {
      figures: ['arr', 'deadline', 'health'],
      sections,
      isOnePage: true,
    })
  },
}
