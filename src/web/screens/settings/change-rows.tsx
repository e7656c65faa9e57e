/** Changes of settings as rows: what it is, what holds, what it becomes. */
import type { ReactNode } from 'react'
import type { SettingChange } from '#src/detect/settings/settings-changes.ts'
import { enSettings } from '../../messages/en-settings.ts'
import { valueText } from './value-text.ts'

interface ChangeRowsProps {
  readonly changes: readonly SettingChange[]
  /** at the end of a row */
  readonly renderAside?: (change: SettingChange) => ReactNode
}

export function ChangeRows({ changes, renderAside }: ChangeRowsProps) {
  return (
    <ul>
      {changes.map((change) => (
        <li
          className="flex min-h-(--row) flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-1"
          key={`${change.segment} ${change.path}`}
        >
          <span className="min-w-0 flex-1 basis-56">
            <span className="font-medium">{enSettings.name(change.path)}</span>{' '}
            <span className="text-small text-mute">{placeOf(change)}</span>
          </span>
          <span className="min-w-0 wrap-anywhere">
            <span className="sr-only">{enSettings.changes.before} </span>
            <s className="text-mute">{valueText(change.before, change.path)}</s>
            <span aria-hidden="true" className="px-1.5 text-mute">
              →
            </span>
            <span className="sr-only">{enSettings.changes.after} </span>
            <span className="font-medium">{valueText(change.after, change.path)}</span>
          </span>
          {renderAside?.(change)}
        </li>
      ))}
    </ul>
  )
}

/** Its path where names of several settings are the same, and for which segment. */
function placeOf({ path, segment }: SettingChange): string {
  const parts = [
    enSettings.isTelling(path) ? null : path,
    segment === null ? null : enSettings.history.inSegment(segment),
  ]
  return parts.filter((part) => part !== null).join(', ')
}
