/** The fields of an item that changed: what they were, struck through, and what they are. */
import { valueText } from '#src/plan/field-text.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { enHistory } from '../../../messages/en-history.ts'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'
import { shownValue } from '../../../plan/shown-value.ts'

interface FieldDiffProps {
  readonly section: SectionName
  readonly fields: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[]
}

export function FieldDiff({ section, fields }: FieldDiffProps) {
  return (
    <dl className="flex flex-col gap-0.5 text-small">
      {fields.map(({ field, from, to }) => (
        <div className="flex flex-wrap gap-x-2" key={field}>
          <dt className="text-mute">{enPlanFields.label(section, field)}</dt>
          <dd className="min-w-0">
            <del className="text-mute">{textOf(section, field, from)}</del>
            <span aria-hidden="true" className="px-1.5 text-mute">
              →
            </span>
            <ins className="rounded-s bg-accent-tint px-1 no-underline">{textOf(section, field, to)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function textOf(section: SectionName, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return enHistory.changes.unknown
  const shown = shownValue({ section, values: { [field]: value } }, field)
  if (shown !== null) return shown
  // What is drawn elsewhere, as a line of the map, has words of its own.
  return valueText(value)
}
