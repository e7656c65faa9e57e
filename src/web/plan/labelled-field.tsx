/** A field of an item in a form: its name, what one types it in, and what is wrong with it. */
import { planField } from '#src/plan/plan-fields.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { FieldControl, type FieldControlProps } from './field-control.tsx'

/** Fields that take the whole width. */
const wide: ReadonlySet<string> = new Set(['long text', 'lines', 'several', 'people'])

interface LabelledFieldProps extends Pick<FieldControlProps, 'names' | 'text' | 'onType'> {
  readonly section: SectionName
  readonly field: string
  readonly wrong: string | undefined
}

export function LabelledField({ section, field, wrong, ...control }: LabelledFieldProps) {
  const kind = planField(section, field)
  if (kind === null) return null
  const label = enPlanFields.label(section, field)
  return (
    <div
      className={`flex min-w-0 flex-col gap-0.5 ${wide.has(kind.kind) ? 'col-span-full' : ''}`}
      data-field={field}
    >
      <span aria-hidden="true" className="text-[11px] leading-4 text-mute">
        {label}
        {kind.place === 'needed' ? ' *' : ''}
      </span>
      <FieldControl
        field={kind}
        isInvalid={wrong !== undefined}
        label={label}
        section={section}
        {...control}
      />
      {wrong === undefined ? null : (
        <span className="text-small text-bad" role="alert">
          {wrong}
        </span>
      )}
    </div>
  )
}
