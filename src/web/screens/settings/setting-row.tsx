/** One setting: its name and meaning, the field, its unit and bounds, what is proposed, and what is wrong with it. */
import { enSettings } from '../../messages/en-settings.ts'
import { Mark } from '../../ui/mark.tsx'
import { problemText } from './problem-text.ts'
import { SettingField } from './setting-field.tsx'
import type { EditedSettings } from './use-settings.ts'
import { valueText } from './value-text.ts'
import { InEnglish } from '../../ui/in-english.tsx'

interface SettingRowProps {
  readonly settings: EditedSettings
  readonly path: string
}

export function SettingRow({ settings, path }: SettingRowProps) {
  const setting = settings.settingOf(path)
  const name = enSettings.name(path)
  const problem = settings.problemOf(path)
  const isLocked = settings.segment !== null && setting.ofOrganizationOnly
  const id = `setting-${path.replaceAll('.', '-')}`
  const isChanged = settings.isChanged(path)
  return (
    <div
      className={`grid grid-cols-[minmax(0,1fr)_minmax(0,19rem)] items-start gap-x-6 gap-y-1 border-b border-line py-2 max-md:grid-cols-1 ${isChanged ? '-mx-2 bg-accent-tint px-2' : ''}`}
    >
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium first-letter:uppercase" id={id}>
            {name}
          </span>
          {isChanged ? <span className="text-small text-accent">{enSettings.unsaved}</span> : null}
        </p>
        <p className="max-w-[70ch] text-small text-pretty text-mute" id={`${id}-says`}>
          <span className="inline-block first-letter:uppercase">
            <InEnglish>{setting.says}</InEnglish>
          </span>
        </p>
      </div>
      <div className="min-w-0">
        {isLocked ? (
          <p className="text-ink-2">
            {valueText(settings.valueOf(path), path)}, {enSettings.onlyForAll}
          </p>
        ) : (
          <SettingField describedBy={`${id}-says`} labelledBy={id} path={path} settings={settings} />
        )}
        {isLocked ? null : <Standard path={path} settings={settings} />}
        {problem === undefined ? null : (
          <p className="flex gap-1.5 pt-0.5 text-small text-bad" role="alert">
            <Mark className="mt-1" tone="bad" />
            <span>{problemText(problem)}</span>
          </p>
        )}
      </div>
    </div>
  )
}

function Standard({ settings, path }: SettingRowProps) {
  const { segment } = settings
  const setting = settings.settingOf(path)
  const inherited = segment === null ? setting.proposed : settings.inheritedOf(path)
  const isOwn = settings.fromOf(path) === (segment === null ? 'organization' : 'segment')
  if (!isOwn) return null
  const text = valueText(inherited, path)
  return (
    <p className="flex flex-wrap items-center gap-x-2 pt-0.5 text-small text-mute">
      {segment === null ? enSettings.proposed(text) : enSettings.ofAll(text)}
      <button
        aria-label={enSettings.resetOf(enSettings.name(path), text)}
        className="min-h-6 font-medium text-accent underline-offset-2 hover:underline max-md:min-h-10"
        onClick={() => settings.set(path, undefined)}
        type="button"
      >
        {enSettings.reset}
      </button>
    </p>
  )
}
