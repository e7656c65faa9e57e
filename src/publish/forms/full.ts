/** The full plan, to be printed with contents and page numbers: everything that there is of the account. */
import { deliveredSections } from '#src/plan/form-outlines.ts'
import { arranged } from '../arranged.ts'
import { documentOf, headFigures } from '../document-of.ts'
import type { Form } from '../form.ts'
import { materialOf } from '../material.ts'
import { withNumbers } from '../sections/all-sections.ts'

export const full: Form = {
  id: 'full',
  name: 'Full account plan',
  says: 'Everything that the plan holds, to be printed with contents and page numbers.',
  audiences: ['internal'],
  make: (source, options) => {
    const material = materialOf(source)
    const figures = [
      ...headFigures,
      'risks-open',
      'actions-due',
      'actions-overdue',
      'open-movements',
    ] as const
    return documentOf(options.called ?? full, material, {
      figures,
      sections: arranged('full', material, options, withNumbers(options.sections ?? deliveredSections.full)),
    })
  },
}
