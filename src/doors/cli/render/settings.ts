/** Settings, their versions and what other ones would change, for the terminal. */
import type { listSettingsVersions } from '#src/operations/settings/list-settings-versions.ts'
import type { saveSettings } from '#src/operations/settings/save-settings.ts'
import type { showSettings } from '#src/operations/settings/show-settings.ts'
import type { z } from 'zod'
import { count } from './figures.ts'
import type { Show } from './show.ts'
import { table } from './table.ts'

type Shown = z.output<typeof showSettings.output>
type Saved = z.output<typeof saveSettings.output>
type History = z.output<typeof listSettingsVersions.output>
/** A role is not called by its name. */
function whoText(savedBy: string | null): string {
  return savedBy?.includes('@') ? savedBy : `the ${savedBy}`
}

type Change = Saved['changes'][number]

const WIDEST = 40

export const settingsShow: Show = {
  answer: (output) => {
    const { version, savedAt, note, segment, settings, problems } = output as Shown
    const whom = segment === null ? 'all accounts' : `the segment ${segment}`
    const saved = savedAt === null ? 'as proposed' : `saved ${savedAt.slice(0, 10)}`
    const rows = settings.map(({ path, value, proposed, unit, from }) => ({
      setting: path,
      value: shortened(valueText(value)),
      unit: unit ?? '',
      proposed: from === 'proposed' ? '' : shortened(valueText(proposed)),
      'set by': from === 'proposed' ? '' : from,
    }))
    const wrong = problems.map(({ path, value, problem, todo }) => `${path}: ${value} ${problem}. ${todo}`)
    return [
      table(rows),
      '',
      ...wrong,
      `Version ${version} for ${whom}, ${saved}${note === null ? '' : `: ${note}`}`,
      '',
    ].join('\n')
  },
}

export const settingsSaveShow: Show = {
  answer: (output) => {
    const { outcome, version, changes, unusedSegments, decidesDiagnoses } = output as Saved
    const again = decidesDiagnoses ? ' Diagnoses that rest on it are made again.' : ''
    const said =
      outcome === 'saved'
        ? `Saved as version ${version}: ${count(changes.length, 'setting')} changed.${again}`
        : `Unchanged: version ${version} holds these settings already.`
    return `${[...changesText(changes), ...unusedText(unusedSegments), said].join('\n')}\n`
  },
}

export const settingsHistoryShow: Show = {
  answer: (output) => {
    const { versions } = output as History
    return versions
      .map(({ version, savedAt, savedBy, note, restoredFrom, changes }) => {
        if (savedAt === null) return `Version ${version}, as Perennial proposes\n`
        const restored = restoredFrom === null ? '' : `, restored from version ${restoredFrom}`
        const title = `Version ${version}, ${savedAt.slice(0, 16).replace('T', ' ')} by ${whoText(savedBy)}${restored}`
        return `${[note === null ? title : `${title}: ${note}`, ...changesText(changes)].join('\n')}\n`
      })
      .join('\n')
  },
}

/** A long list of words would push every column aside. */
function shortened(text: string): string {
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text
}

/** One line a setting; a segment is named before it. */
export function changesText(changes: readonly Change[]): string[] {
  return changes.map(({ segment, path, before, after }) => {
    const of = segment === null ? '' : `${segment}: `
    return `  ${of}${path}  ${valueText(before)} → ${valueText(after)}`
  })
}

export function unusedText(segments: readonly string[]): string[] {
  return segments.map((segment) => `  No account is in the segment "${segment}".`)
}

function valueText(value: Change['before']): string {
  if (value === null) return '–'
  return Array.isArray(value) ? value.join(' / ') || 'none' : String(value)
}
