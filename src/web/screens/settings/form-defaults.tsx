/** Which form the plan of an account is read in, by its tier. */
import { enForms } from '../../messages/en-forms.ts'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { problemText } from './problem-text.ts'
import { formsIn } from './use-form.ts'
import type { EditedSettings } from './use-settings.ts'

export function FormDefaults({ settings }: { readonly settings: EditedSettings }) {
  const options = formsIn(settings).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Section title={enForms.defaults}>
      <p className="max-w-[80ch] py-2 text-small text-pretty text-mute">{enForms.defaultsSay}</p>
      <dl className="grid grid-cols-4 gap-x-4 gap-y-2 max-lg:grid-cols-2 max-md:grid-cols-1">
        {(['tier1', 'tier2', 'tier3', 'noTier'] as const).map((tier) => {
          const path = `forms.defaults.${tier}`
          const problem = settings.problemOf(path)
          return (
            <div className={settings.isChanged(path) ? 'bg-accent-tint' : ''} key={tier}>
              <dt className="pb-0.5 text-small text-mute">{enForms.tiers[tier]}</dt>
              <dd>
                <Select
                  isFilter={false}
                  label={`${enForms.defaults}: ${enForms.tiers[tier]}`}
                  onChoose={(form) => settings.set(path, form)}
                  options={options}
                  value={String(settings.valueOf(path))}
                />
                {problem === undefined ? null : (
                  <p className="text-small text-bad" role="alert">
                    {problemText(problem)}
                  </p>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </Section>
  )
}
