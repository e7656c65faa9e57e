/** At the foot of a page of settings: how many changes are not saved, and the way to look at them or drop them. */
import { enSettings } from '../../messages/en-settings.ts'
import { said } from '../../said.ts'
import { Button } from '../../ui/button.tsx'
import { Mark } from '../../ui/mark.tsx'
import { settingsDraft } from './settings-draft.ts'
import type { EditedSettings } from './use-settings.ts'

const words = enSettings.bar

interface UnsavedBarProps {
  readonly settings: EditedSettings
  readonly onLook: () => void
}

export function UnsavedBar({ settings, onLook }: UnsavedBarProps) {
  const { changes, problems, organization, isOvertaken, shown } = settings
  if (changes.length === 0) return null
  return (
    <div className="sticky bottom-0 flex min-h-12 shrink-0 flex-wrap items-center gap-3 border-t border-line bg-raise px-6 py-2 max-md:px-4 print:hidden">
      <span role="status">{words.changes(changes.length)}</span>
      {problems.length === 0 ? null : (
        <span className="flex items-center gap-1.5 text-bad">
          <Mark tone="bad" />
          {words.problems(problems.length)}
        </span>
      )}
      {isOvertaken ? (
        <span className="flex items-center gap-1.5 text-watch">
          <Mark tone="watch" />
          {enSettings.overtaken.title(shown.version)}
        </span>
      ) : null}
      <span className="ml-auto flex gap-2">
        <Button onClick={() => dropDraft(organization)} weight="quiet">
          {words.drop}
        </Button>
        <Button onClick={onLook} weight="solid">
          {words.look}
        </Button>
      </span>
    </div>
  )
}

/** Takes all changes off, with the way back. */
export function dropDraft(organization: string): void {
  const before = settingsDraft.of(organization)
  settingsDraft.drop(organization)
  said.say({
    says: words.dropped,
    undo: () => {
      settingsDraft.restore(organization, before)
      return Promise.resolve()
    },
  })
}
