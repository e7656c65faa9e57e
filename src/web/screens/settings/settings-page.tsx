/** What stands on a page of the settings. */
import type { FormatSettings } from '#src/detect/settings.ts'
import type { OwnSettings } from '#src/detect/settings/own-settings.ts'
import { enSettings } from '../../messages/en-settings.ts'
import { CataloguePart } from './catalogue-part.tsx'
import { ChangesPart } from './changes-part.tsx'
import { FormsPart } from './forms-part.tsx'
import { FormatsPart } from './formats-part.tsx'
import { HistoryPart } from './history-part.tsx'
import { RulesPart } from './rules-part.tsx'
import { SegmentsPart } from './segments-part.tsx'
import { SettingGroups } from './setting-groups.tsx'
import { type SettingPage, settingGroups } from './setting-pages.ts'
import { TiersPart } from './tiers-part.tsx'
import type { EditedSettings } from './use-settings.ts'

interface SettingsPageProps {
  readonly page: SettingPage
  readonly settings: EditedSettings
}

export function SettingsPage({ page, settings }: SettingsPageProps) {
  const groups = settingGroups[page] ?? []
  return (
    <>
      <h2 className="sr-only">{enSettings.pages[page]}</h2>
      {page === 'rules' ? <RulesPart settings={settings} /> : null}
      {page === 'calendar' ? <p className="max-w-[70ch] text-ink-2">{enSettings.calendarSays}</p> : null}
      {page === 'forms' ? (
        <FormsPart settings={settings} />
      ) : page === 'segments' ? (
        <>
          <SegmentsPart settings={settings} />
          <TiersPart settings={settings} />
        </>
      ) : page === 'catalogue' ? (
        <CataloguePart settings={settings} />
      ) : (
        <SettingGroups groups={groups} settings={settings} />
      )}
      {page === 'formats' ? <FormatsPart {...formatsOf(settings)} /> : null}
      {page === 'changes' ? <ChangesPart settings={settings} /> : null}
      {page === 'history' ? <HistoryPart settings={settings} /> : null}
    </>
  )
}

/** What is saved for everyone, without what is still being changed. */
function formatsOf({ shown }: EditedSettings): FormatSettings {
  const { locale = null, language = null } = (shown.own as OwnSettings).organization.formats ?? {}
  return { locale, language }
}
