/** The forms of the plan: one of them with its sections, what it will look like, and which tier is read in which. */
import { useState } from 'react'
import { enForms } from '../../messages/en-forms.ts'
import { en } from '../../messages/en.ts'
import { Button } from '../../ui/button.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { FormCopy } from './form-copy.tsx'
import { FormDefaults } from './form-defaults.tsx'
import { FormPreview } from './form-preview.tsx'
import { FormSections } from './form-sections.tsx'
import { type EditedForm, formIn, formsIn, removeForm } from './use-form.ts'
import type { EditedSettings } from './use-settings.ts'

export function FormsPart({ settings }: { readonly settings: EditedSettings }) {
  const [chosen, choose] = useState('operating-system')
  const form = formIn(settings, chosen) ?? formIn(settings, 'operating-system')!
  return (
    <>
      <FormDefaults settings={settings} />
      <div className="grid grid-cols-[minmax(0,20rem)_minmax(0,1fr)] items-start gap-8 max-lg:grid-cols-1">
        <Section
          aside={
            <Select
              isFilter={false}
              label={enForms.form}
              onChoose={choose}
              options={formsIn(settings).map(({ id, name }) => ({ value: id, label: name }))}
              value={form.id}
            />
          }
          title={enForms.title}
        >
          <Says form={form} settings={settings} />
          <FormSections form={form} key={form.id} />
          <p className="py-2 text-small text-mute max-md:hidden">{enForms.keys}</p>
          <div className="flex flex-col items-start gap-2 pt-1">
            {form.reset === null ? null : (
              <Button onClick={form.reset}>
                {settings.segment === null ? enForms.reset : enForms.resetSegment}
              </Button>
            )}
            {form.isOwn && form.arrange !== null ? (
              <Button
                onClick={() => {
                  removeForm(settings, form.id)
                  choose(form.like)
                }}
              >
                {enForms.remove}
              </Button>
            ) : null}
            {settings.segment === null ? (
              <FormCopy form={form} key={form.id} onCopied={choose} settings={settings} />
            ) : null}
          </div>
        </Section>
        <FormPreview form={form.id} settings={settings} />
      </div>
    </>
  )
}

function Says({ form, settings }: { readonly form: EditedForm; readonly settings: EditedSettings }) {
  const problem = settings.problemOf(form.isOwn ? 'forms.own' : `forms.sections.${form.id}`)
  return (
    <>
      <p className="py-2 text-small text-pretty text-mute">
        {form.isOwn ? enForms.copyOf(en.plan.forms[form.like]) : enForms.says}
        {form.isClosed ? ` ${enForms.closed}` : ''}
        {form.arrange === null ? ` ${enForms.ownForAll}` : ''}
      </p>
      {problem === undefined ? null : (
        <p className="flex gap-1.5 pb-2 text-small text-bad" role="alert">
          <Mark className="mt-1" tone="bad" />
          <span className="min-w-0 break-words">
            {problem.problem}. {problem.todo}
          </span>
        </p>
      )}
    </>
  )
}
