/** Somebody saved meanwhile: what they changed, beside what is changed here, and what to do with it. */
import { useQuery } from '@tanstack/react-query'
import { enSettings } from '../../messages/en-settings.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { ChangeRows } from './change-rows.tsx'
import { settingsDraft, useSettingsDraft } from './settings-draft.ts'
import { settingsHistoryQuery } from './settings-queries.ts'
import type { EditedSettings } from './use-settings.ts'
import { valueText } from './value-text.ts'

const words = enSettings.overtaken

export function OvertakenPart({ settings }: { readonly settings: EditedSettings }) {
  const { organization, shown, changes } = settings
  const { basedOn } = useSettingsDraft(organization)
  const history = useQuery(settingsHistoryQuery(organization))
  const theirs = (history.data?.versions ?? [])
    .filter(({ version }) => version > (basedOn ?? shown.version))
    .toReversed()
    .flatMap((one) => one.changes)
  return (
    <Section title={words.title(shown.version)}>
      <p className="py-2 text-ink-2">{words.says}</p>
      <ChangeRows
        renderAside={({ segment, path }) => {
          const mine = changes.find((one) => one.segment === segment && one.path === path)
          return mine === undefined ? null : (
            <span className="text-watch">{words.both(valueText(mine.after, mine.path))}</span>
          )
        }}
        changes={theirs}
      />
      <div className="flex flex-wrap gap-2 pt-3">
        <Button onClick={() => settingsDraft.standOn(organization, shown.version)}>{words.mine}</Button>
        <Button onClick={() => settingsDraft.drop(organization)} weight="quiet">
          {words.drop}
        </Button>
      </div>
    </Section>
  )
}
