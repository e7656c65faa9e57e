/** The groups of settings of a page, each under its head; the weights with their total. */
import { isWithin } from '#src/detect/settings/is-within.ts'
import { enSettings } from '../../messages/en-settings.ts'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import type { SettingGroup } from './setting-pages.ts'
import { SettingRow } from './setting-row.tsx'
import type { EditedSettings } from './use-settings.ts'
import { valueText } from './value-text.ts'

interface SettingGroupsProps {
  readonly settings: EditedSettings
  readonly groups: readonly SettingGroup[]
}

export function SettingGroups({ settings, groups }: SettingGroupsProps) {
  return groups.map(({ id, paths }) => (
    <Section key={id} title={enSettings.groups[id] ?? id}>
      {paths.map((path) => (
        <SettingList key={path} path={path} settings={settings} />
      ))}
    </Section>
  ))
}

/** A setting, or all that are below it. */
export function SettingList({
  settings,
  path,
}: {
  readonly settings: EditedSettings
  readonly path: string
}) {
  const below = settings.shown.settings.filter((setting) => isWithin(setting.path, path))
  return (
    <>
      {below.map((setting) => (
        <SettingRow key={setting.path} path={setting.path} settings={settings} />
      ))}
      {path === 'health.weights' ? <WeightsTotal settings={settings} /> : null}
    </>
  )
}

/** The problem of the weights is told by the pure check; here it is said live. */
function WeightsTotal({ settings }: { readonly settings: EditedSettings }) {
  const weights = settings.shown.settings.filter(({ path }) => path.startsWith('health.weights.'))
  const total = Number(weights.reduce((sum, { path }) => sum + Number(settings.valueOf(path)), 0).toFixed(9))
  // What is wrong with a weight that is no number is said at the weight.
  if (Number.isNaN(total)) return null
  const problem = settings.problemOf('health.weights')
  if (problem === undefined) {
    return (
      <p className="py-2 text-right text-small text-mute" role="status">
        {enSettings.total(valueText(total))}
      </p>
    )
  }
  const off = valueText(Number(Math.abs(total - 100).toFixed(9)))
  return (
    <p className="flex items-center justify-end gap-1.5 py-2 text-bad" role="status">
      <Mark tone="bad" />
      {enSettings.totalOff(valueText(total), off, total > 100)}
    </p>
  )
}
