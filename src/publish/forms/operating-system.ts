/** The operating system: the sections of the handbook in their order, and those without a number after them. */
import { deliveredSections } from '#src/plan/form-outlines.ts'
import { arranged } from '../arranged.ts'
import { documentOf } from '../document-of.ts'
import type { Form } from '../form.ts'
import { materialOf } from '../material.ts'
import { withNumbers } from '../sections/all-sections.ts'

export const operatingSystem: Form = {
  id: 'operating-system',
  name: 'Account operating system',
  says: 'All sections in their order, for those who work with the plan every week; the worked example that ships with Perennial is the fourteenth.',
  audiences: ['internal'],
  make: (source, options) => {
    const material = materialOf(source)
    const makers = withNumbers(options.sections ?? deliveredSections['operating-system'])
    const sections = arranged('operating-system', material, options, makers)
    return documentOf(options.called ?? operatingSystem, material, { sections })
  },
}
