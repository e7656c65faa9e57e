/** One form of the plan as it is being arranged: its sections, what may be added, and how that becomes a setting. */
import { type FormId, formOutlines, isFormId, sectionsFor, sectionTitle } from '#src/plan/form-outlines.ts'
import { ownForm, ownFormText } from '#src/plan/own-form.ts'
import { en } from '../../messages/en.ts'
import type { EditedSettings } from './use-settings.ts'

export interface EditedForm {
  readonly id: string
  readonly name: string
  /** the delivered form that makes its sections */
  readonly like: FormId
  readonly isOwn: boolean
  /** those that it has in their order, then those that it leaves out */
  readonly rows: readonly { readonly id: string; readonly title: string; readonly isOn: boolean }[]
  readonly sections: readonly string[]
  /** it takes no other sections than its own */
  readonly isClosed: boolean
  /** null: it is a form of one's own, and a segment is chosen */
  readonly arrange: ((sections: readonly string[]) => void) | null
  /** null: it is as it would be anyway, or a form of one's own */
  readonly reset: (() => void) | null
}

const OWN = 'forms.own'

/** The delivered forms, then one's own; unsaved ones too. */
export function formsIn(settings: EditedSettings): { readonly id: string; readonly name: string }[] {
  const own = (settings.valueOf(OWN) as readonly string[]).flatMap((text) => ownForm(text) ?? [])
  return [
    ...Object.entries(en.plan.forms).map(([id, name]) => ({ id, name })),
    ...own.map(({ id, name }) => ({ id, name })),
  ]
}

/** @returns null where there is no such form */
export function formIn(settings: EditedSettings, id: string): EditedForm | null {
  return isFormId(id) ? delivered(settings, id) : own(settings, id)
}

function delivered(settings: EditedSettings, id: FormId): EditedForm {
  const path = `forms.sections.${id}`
  const isHere = settings.fromOf(path) === (settings.segment === null ? 'organization' : 'segment')
  return {
    ...shared(id, settings.valueOf(path) as readonly string[]),
    id,
    name: en.plan.forms[id],
    isOwn: false,
    arrange: (sections) => settings.set(path, sections),
    reset: isHere ? () => settings.set(path, undefined) : null,
  }
}

function own(settings: EditedSettings, id: string): EditedForm | null {
  const texts = settings.valueOf(OWN) as readonly string[]
  const at = texts.findIndex((text) => ownForm(text)?.id === id)
  const form = ownForm(texts[at] ?? '')
  if (form === null) return null
  const put = (sections: readonly string[]) =>
    settings.set(OWN, texts.with(at, ownFormText({ ...form, sections })))
  const { name, like } = form
  return {
    ...shared(like, form.sections),
    id,
    name,
    isOwn: true,
    arrange: settings.segment === null ? put : null,
    reset: null,
  }
}

function shared(like: FormId, sections: readonly string[]) {
  const possible = sectionsFor(like)
  const row = (isOn: boolean) => (id: string) => ({ id, title: sectionTitle(like, id), isOn })
  const off = possible.filter((one) => !sections.includes(one))
  return {
    like,
    sections,
    isClosed: 'isClosed' in formOutlines[like],
    rows: [...sections.map(row(true)), ...off.map(row(false))],
  }
}

/** Adds a copy under a name of its own, and says by what id it is asked for. */
export function copyForm(settings: EditedSettings, { like, sections }: EditedForm, name: string): string {
  const texts = settings.valueOf(OWN) as readonly string[]
  const text = ownFormText({ name, like, sections })
  settings.set(OWN, [...texts, text])
  return ownForm(text)!.id
}

/** Takes a form of one's own out, and lets the tiers that were read in it go back to what they would have. */
export function removeForm(settings: EditedSettings, id: string): void {
  const texts = settings.valueOf(OWN) as readonly string[]
  settings.set(
    OWN,
    texts.filter((text) => ownForm(text)?.id !== id),
  )
  for (const tier of ['tier1', 'tier2', 'tier3', 'noTier']) {
    const path = `forms.defaults.${tier}`
    if (settings.valueOf(path) === id) settings.set(path, undefined)
  }
}
