/** Fields of a form that somebody else has written meanwhile: both versions of each, and the choice between them. */
import type { Conflict } from '#src/plan/conflict.ts'
import { planField } from '#src/plan/plan-fields.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { currencyOfItem } from '../currency-of.ts'
import { format } from '../format.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { Button } from '../ui/button.tsx'
import type { EditedItem } from './edited-item.ts'
import { typedValue, valueIn } from './field-words.ts'
import { shownValue } from './shown-value.ts'
import { TwoVersions } from './two-versions.tsx'
import type { ItemFilling } from './use-item-form.ts'
import { actorName } from './actor-name.ts'

interface FormConflictProps {
  readonly section: SectionName
  readonly conflict: Conflict
  readonly filling: ItemFilling
}

export function FormConflict({ section, conflict, filling }: FormConflictProps) {
  const words = enPlanFields.conflict
  const { item, fields } = conflict
  const onTop = { ...filling.draft, basedOn: item?.version ?? filling.draft.basedOn }
  const met = new Set(fields.map(({ field }) => field))
  const withoutMet = Object.fromEntries(Object.entries(onTop.typed).filter(([field]) => !met.has(field)))
  const values = { section, values: (item?.values ?? {}) as unknown as Readonly<Record<string, unknown>> }
  return (
    <div className="my-1 rounded-s bg-watch-tint px-2.5 py-2 text-small" role="alert">
      {fields.length === 0 ? <p className="font-medium text-watch">{words.gone}</p> : null}
      {fields.map(({ field, theirs, by }) => (
        <div key={field}>
          <p className="font-medium text-watch">
            {enPlanFields.label(section, field)}: {words.changed(actorName(by.actor), format.instant(by.at))}
          </p>
          <TwoVersions
            theirs={shownValue(values, field, theirs) ?? enPlanFields.empty}
            yours={shownValue(values, field, yoursOf(values, field, filling)) ?? enPlanFields.empty}
          />
        </div>
      ))}
      {fields.length === 0 ? null : (
        <div className="flex flex-wrap gap-1.5 pt-1">
          <Button onClick={() => void filling.write({ ...onTop, typed: withoutMet })}>{words.keep}</Button>
          <Button onClick={() => void filling.write(onTop)}>{words.write}</Button>
          <Button onClick={() => filling.retype(onTop)} weight="quiet">
            {words.edit}
          </Button>
        </div>
      )}
    </div>
  )
}

function yoursOf(
  { section, values }: Pick<EditedItem, 'section' | 'values'>,
  field: string,
  { draft, names }: ItemFilling,
): unknown {
  const kind = planField(section, field)
  if (kind === null) return null
  const currency = currencyOfItem({ ...values, ...draft.typed }, names.currency)
  return valueIn(typedValue(kind, draft.typed[field] ?? '', names, currency))
}
