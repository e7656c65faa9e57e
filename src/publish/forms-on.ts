/** The forms that an organization has: those that are delivered, arranged as its settings say, and its own. */
import type { FormSettings } from '#src/detect/settings.ts'
import { Failure } from '#src/kernel/failure.ts'
import type { FormId } from '#src/plan/form-outlines.ts'
import { ownForm } from '#src/plan/own-form.ts'
import type { Document } from './document.ts'
import type { Audience, Form } from './form.ts'
import { formNamed, forms } from './forms.ts'
import { tierOf } from './parts/tier-of.ts'
import type { PlanSource } from './plan-source.ts'

export interface ArrangedForm extends Pick<Form, 'name' | 'says' | 'audiences'> {
  readonly id: string
  /** the delivered one that makes its sections: itself, or the one that it is a copy of */
  readonly like: FormId
  readonly isOwn: boolean
  readonly sections: readonly string[]
}

/** The delivered ones first, in their order. */
export function formsOn(settings: FormSettings): ArrangedForm[] {
  const delivered = forms.map(({ id, name, says, audiences }): ArrangedForm => {
    return { id, name, says, audiences, like: id, isOwn: false, sections: settings.sections[id] }
  })
  const own = settings.own.flatMap((text): ArrangedForm[] => {
    const form = ownForm(text)
    if (form === null) return []
    const { says, audiences } = formNamed(form.like)
    return [{ ...form, says, audiences, isOwn: true }]
  })
  return [...delivered, ...own]
}

/** @throws Failure `invalid-input` with the forms that there are */
export function arrangedForm(id: string, settings: FormSettings): ArrangedForm {
  const all = formsOn(settings)
  const found = all.find((form) => form.id === id)
  if (found !== undefined) return found
  throw new Failure('invalid-input', `There is no form "${id}"`, {
    hint: `There are: ${all.map((form) => form.id).join(', ')}.`,
  })
}

/** That of the tier, as a person decided it or else the CRM has it (handbook 1). */
export function formFor(source: Pick<PlanSource, 'plan' | 'dossier'>, settings: FormSettings): ArrangedForm {
  const { tier1, tier2, tier3, noTier } = settings.defaults
  const tier = tierOf(source)
  const wanted = tier === null ? noTier : ([tier1, tier2, tier3][tier - 1] ?? noTier)
  const all = formsOn(settings)
  // Settings of another release may name a form that there is no more.
  return all.find(({ id }) => id === wanted) ?? all[0]!
}

export function makeForm(form: ArrangedForm, source: PlanSource, audience: Audience): Document {
  const { id, name, like, sections } = form
  return formNamed(like).make(source, { audience, sections, called: { id, name } })
}
