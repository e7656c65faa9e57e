/** The sections of a form in the order that is asked for: made as the form makes them, and those that were added as they stand alone. */
import { deliveredSections, type FormId } from '#src/plan/form-outlines.ts'
import type { FormOptions } from './form.ts'
import type { Made, Material } from './material.ts'
import { anySection, type SectionMakers } from './sections/all-sections.ts'

/** @param own how the form makes those of its sections that it does not make as they stand alone */
export function arranged(
  form: FormId,
  material: Material,
  { sections = deliveredSections[form] }: FormOptions,
  own: SectionMakers = {},
): Made[] {
  return sections.flatMap((id) => (own[id] ?? anySection[id])?.(material) ?? [])
}
