/** The system that the ids come from, by which later imports find the same rows again. */
import { useId, useState } from 'react'
import type { ImportReport } from '../../answers.ts'
import { format } from '../../format.ts'
import { enImport } from '../../messages/en-import.ts'
import { Button } from '../../ui/button.tsx'
import type { Desk } from './desk-state.ts'
import { importDesk } from './import-desk.ts'

const words = enImport.rail

interface SourceFieldProps {
  readonly desk: Desk
  readonly report: ImportReport
}

export function SourceField({ desk, report }: SourceFieldProps) {
  const sources = [...new Set(report.files.map(({ source }) => source))]
  const [only = ''] = sources
  const isOne = sources.length < 2
  const proposed = isOne ? only : ''
  return (
    <div>
      {isOne ? null : (
        <p className="pb-2">
          <span className="block text-label text-mute">{words.source}</span>
          {format.list(sources)}
          <span className="block text-small text-mute">{words.sourcesSay}</span>
        </p>
      )}
      {/* Another source is another field: what was typed for the one before goes. */}
      <NameField
        key={proposed}
        label={isOne ? words.source : words.sourceOfAll}
        proposed={proposed}
        said={desk.source}
      />
    </div>
  )
}

interface NameFieldProps {
  readonly label: string
  /** what the files come from as long as nobody says it; empty where that is several */
  readonly proposed: string
  /** what somebody said; empty: nothing */
  readonly said: string
}

function NameField({ label, proposed, said }: NameFieldProps) {
  const says = useId()
  const [text, setText] = useState(proposed)
  const named = text.trim()
  const say = () => {
    if (named !== said) importDesk.choose({ source: named })
    if (named === '') setText(proposed)
  }
  return (
    <div>
      <label className="flex flex-col gap-0.5">
        <span className="text-label text-mute">{label}</span>
        <input
          aria-describedby={says}
          className="h-7 w-full rounded-m border border-line-2 bg-bg px-2.5 transition-colors hover:border-mute max-md:h-10 max-md:text-[16px]"
          // Leaving the field as it was proposed says nothing.
          onBlur={() => named !== proposed && say()}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') say()
            if (event.key === 'Escape') setText(proposed)
          }}
          spellCheck={false}
          value={text}
        />
      </label>
      <p className="pt-1 text-small text-pretty text-mute" id={says}>
        {words.sourceSays}
      </p>
      <p className="pt-1.5 empty:hidden">
        {said === '' && proposed !== '' ? (
          <Button onClick={say}>{words.sourceIs(named === '' ? proposed : named)}</Button>
        ) : null}
        {said === '' ? null : (
          <Button onClick={() => importDesk.choose({ source: '' })}>{words.sourceUnsaid}</Button>
        )}
      </p>
    </div>
  )
}
