/** Somebody wrote the same field meanwhile: both versions with who and when, and the choice between them. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import type { Conflict } from '#src/plan/conflict.ts'
import type { PlanField } from '#src/plan/plan-fields.ts'
import { currencyOfItem } from '../currency-of.ts'
import { format } from '../format.ts'
import { enPlanEdit } from '../messages/en-plan-edit.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { said } from '../said.ts'
import { Button } from '../ui/button.tsx'
import { Differs } from '../ui/differs.tsx'
import { actorName } from './actor-name.ts'
import { typedValue, valueIn } from './field-words.ts'
import { shownValue } from './shown-value.ts'
import { TwoVersions } from './two-versions.tsx'
import type { InlineEditInput, InlineEditing } from './use-inline-edit.ts'
import { undoEdits } from './undo-edits.ts'
import { type Names, useNames } from './use-names.ts'

interface ConflictNoteProps extends InlineEditInput {
  readonly kind: PlanField
  readonly conflict: Conflict
  readonly editing: InlineEditing
  /** to the value, once one of the two is chosen */
  readonly goBack: () => void
}

export function ConflictNote(props: ConflictNoteProps) {
  const { organization, account, item, field, kind, conflict, editing } = props
  const names = useNames({ organization, account })
  const anchor = `--${useId().replaceAll(/[^\w]/g, '')}`
  const layer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    layer.current?.showPopover()
    // Whoever types elsewhere by now goes on there.
    if (document.activeElement === document.body) layer.current?.querySelector('button')?.focus()
  }, [])
  const { draft } = editing
  if (draft === null) return null
  const yours = valueIn(typedValue(kind, draft.text, names, currencyOfItem(item.values, names.currency)))
  const theirs = conflict.fields.find((one) => one.field === field)
  const onTop = { ...draft, basedOn: conflict.item?.version ?? draft.basedOn }
  const words = enPlanFields.conflict
  return (
    <span className="block" style={{ anchorName: anchor }}>
      <Differs>{shownValue(item, field, yours) ?? enPlanFields.empty}</Differs>
      <div
        className="m-0 w-[min(400px,calc(100vw-32px))] rounded-m border border-line bg-raise px-3 py-2.5 text-left text-small font-normal text-ink shadow-float [inset:auto] [position-area:block-end_span-inline-end] [position-try-fallbacks:flip-inline,flip-block]"
        popover="manual"
        ref={layer}
        role="alert"
        style={{ positionAnchor: anchor }}
      >
        <p className="font-medium text-watch">{headOf(conflict, theirs?.by ?? conflict.removal)}</p>
        <TwoVersions
          theirs={
            conflict.item === null
              ? words.gone
              : (shownValue(item, field, theirs?.theirs ?? conflict.item.values[field as never]) ??
                enPlanFields.empty)
          }
          yours={shownValue(item, field, yours) ?? enPlanFields.empty}
        />
        <Choices {...props} names={names} typed={onTop} />
      </div>
    </span>
  )
}

interface ChoicesProps extends ConflictNoteProps {
  readonly names: Names
  /** what was typed, on what holds now */
  readonly typed: InlineEditing['draft'] & {}
}

function Choices({ organization, account, conflict, editing, goBack, names, typed }: ChoicesProps) {
  const { write, drop, goOn } = editing
  const client = useQueryClient()
  const bringBack = async () => {
    if (conflict.removal === null) return
    const { problem } = await undoEdits(client, { organization, account }, [conflict.removal.editId])
    if (problem !== null) return void said.refuse(problem, enPlanEdit.notUndone)
    goBack()
    // Brought back, it is one version further.
    await write({ ...typed, basedOn: typed.basedOn + 1 }, names)
  }
  const keep = () => {
    goBack()
    drop()
  }
  const writeMine = () => {
    goBack()
    void write(typed, names)
  }
  const words = enPlanFields.conflict
  return (
    <div className="flex flex-wrap gap-1.5 pt-1">
      <Button onClick={keep}>{words.keep}</Button>
      {conflict.kind === 'changed' ? (
        <>
          <Button onClick={writeMine}>{words.write}</Button>
          <Button onClick={() => goOn(typed)} weight="quiet">
            {words.edit}
          </Button>
        </>
      ) : conflict.removal === null ? null : (
        <Button onClick={() => void bringBack()}>{words.bringBack}</Button>
      )}
    </div>
  )
}

function headOf({ kind }: Conflict, by: { readonly actor: string; readonly at: string } | null): string {
  if (by === null) return enPlanFields.conflict.gone
  const who = actorName(by.actor)
  const says = kind === 'removed' ? enPlanFields.conflict.removed : enPlanFields.conflict.changed
  return says(who, format.instant(by.at))
}
