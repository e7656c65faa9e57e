/** One edit of the log: what it says and changed, by whom, because of what, and whether it still counts. */
import { useState } from 'react'
import { format } from '../../../format.ts'
import { enHistory } from '../../../messages/en-history.ts'
import type { PlanPlace } from '../../../plan/edited-item.ts'
import { editSays, editWhy } from '../../../plan/edit-words.ts'
import { Button } from '../../../ui/button.tsx'
import { FieldDiff } from './field-diff.tsx'
import type { LoggedEdit } from './history-queries.ts'
import { MadeBy } from './made-by.tsx'
import { useTakeBack } from './use-take-back.ts'
import { InEnglish } from '../../../ui/in-english.tsx'

interface LogEditProps {
  readonly place: PlanPlace
  readonly edit: LoggedEdit
}

const texts = enHistory.log

export function LogEdit({ place, edit }: LogEditProps) {
  const { takeBack, takeRecordBack } = useTakeBack(place)
  const [isBusy, setBusy] = useState(false)
  const { id, no, importNo, at, by, cause, change, fields, section, currency, stands, statedOn } = edit
  const says = editSays(edit)
  const why = editWhy(edit)
  const isUndone = stands === 'undone'
  // Of the account itself only what an import of its own wrote can be taken back from here.
  const isFinal = isUndone || (no === null && importNo === null)
  const act = async () => {
    setBusy(true)
    await (importNo === null ? takeBack(id) : takeRecordBack(importNo, fields))
    setBusy(false)
  }
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 border-b border-line py-1.5">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-small text-mute">{texts.changes[change]}</span>
          <span className={`min-w-0 wrap-anywhere ${isUndone ? 'text-mute line-through' : ''}`}>
            <InEnglish>{says}</InEnglish>
          </span>
          {stands === 'counts' ? null : <span className="text-small text-mute">{texts[stands]}</span>}
        </p>
        <FieldDiff currency={currency} fields={fields} section={section} />
        <p className="text-pretty">
          <MadeBy at={at} by={by} cause={cause} isInDay />
          {statedOn === null ? null : (
            <span className="text-small text-mute">, {texts.statedOn(format.day(statedOn))}</span>
          )}
          {why === null ? null : (
            <span className="text-small text-mute">
              . <InEnglish>{why}</InEnglish>
            </span>
          )}
        </p>
      </div>
      {isFinal ? null : (
        <Button
          aria-label={texts.takeBackOf(says)}
          className="h-6 text-small print:hidden"
          disabled={isBusy}
          onClick={() => void act()}
          weight="quiet"
        >
          {stands === 'undoing' ? texts.redo : texts.takeBack}
        </Button>
      )}
    </li>
  )
}
