/** The form of an item: what matters first, the rest behind "more"; it adds an item, or changes one in all its fields. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { planField } from '#src/plan/plan-fields.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { en } from '../messages/en.ts'
import { Button } from '../ui/button.tsx'
import { FormConflict } from './form-conflict.tsx'
import { LabelledField } from './labelled-field.tsx'
import { RefusedLine } from './refused-line.tsx'
import { fieldsToType, type ItemFilling, type ItemFormInput, useItemForm } from './use-item-form.ts'

export function ItemForm(input: ItemFormInput) {
  const { section, item } = input
  const filling = useItemForm(input)
  const form = useRef<HTMLFormElement>(null)
  const all = input.fields?.filter((field) => planField(section, field) !== null) ?? fieldsToType(section)
  const isFirst = (field: string) => planField(section, field)?.place !== 'more'
  const isStarted = (field: string) => filling.draft.typed[field] !== undefined
  const [showsAll, showAll] = useState(
    () => item !== undefined || all.some((one) => !isFirst(one) && isStarted(one)),
  )
  const shown = showsAll ? all : all.filter(isFirst)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), [])
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      filling.cancel()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void filling.write(filling.draft)
    else return
    event.stopPropagation()
  }
  return (
    <div onKeyDown={onKey} role="presentation">
      <form
        aria-label={item?.name ?? `${enPlanFields.add} ${en.proposal.sections[section].toLowerCase()}`}
        className="@container"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void filling.write(filling.draft)
        }}
        ref={form}
      >
        <div className="grid gap-x-4 gap-y-2 py-2 @md:grid-cols-2 @3xl:grid-cols-3">
          {shown.map((field) => (
            <Field field={field} filling={filling} key={field} section={section} />
          ))}
        </div>
        {filling.conflict === null ? (
          <RefusedLine
            onAgain={() => void filling.write(filling.draft)}
            onDrop={filling.cancel}
            problem={filling.problem}
          />
        ) : (
          <FormConflict conflict={filling.conflict} filling={filling} section={section} />
        )}
        <Foot
          filling={filling}
          hidden={item === undefined ? all.length - all.filter(isFirst).length : 0}
          isNew={item === undefined}
          onShowAll={() => showAll(!showsAll)}
          showsAll={showsAll}
        />
      </form>
    </div>
  )
}

interface FootProps {
  readonly filling: ItemFilling
  readonly isNew: boolean
  /** fields behind "more" */
  readonly hidden: number
  readonly showsAll: boolean
  readonly onShowAll: () => void
}

function Foot({ filling, isNew, hidden, showsAll, onShowAll }: FootProps) {
  return (
    <div className="flex flex-wrap items-center gap-1.5 pt-1 pb-2">
      <Button disabled={filling.isSaving} type="submit" weight={isNew ? 'solid' : 'line'}>
        {isNew ? enPlanFields.add : enPlanFields.save}
      </Button>
      <Button onClick={filling.cancel} weight="quiet">
        {en.cancel}
      </Button>
      {hidden === 0 ? null : (
        <Button className="ml-auto" onClick={onShowAll} weight="quiet">
          {showsAll ? enPlanFields.fewer : enPlanFields.more(hidden)}
        </Button>
      )}
    </div>
  )
}

interface FieldProps extends Pick<ItemFormInput, 'section'> {
  readonly field: string
  readonly filling: ItemFilling
}

function Field({ section, field, filling }: FieldProps) {
  return (
    <LabelledField
      field={field}
      names={filling.names}
      onType={(text) => filling.type(field, text)}
      section={section}
      text={filling.textOf(field)}
      wrong={filling.wrong[field]}
    />
  )
}
