/** The system that the ids come from, by which later imports find the same rows again. */
import { useId, useState } from 'react'
import type { ImportReport } from '../../answers.ts'
import { format } from '../../format.ts'
import { enImport } from '../../messages/en-import.ts'
import { importDesk } from './import-desk.ts'

const words = enImport.rail

export function SourceField({ report }: { readonly report: ImportReport }) {
  const sources = [...new Set(report.files.map(({ source }) => source))]
  const [only = ''] = sources
  if (sources.length > 1) {
    return (
      <p>
        <span className="block text-label text-mute">{words.source}</span>
        {format.list(sources)}
        <span className="block text-small text-mute">{words.sourcesSay}</span>
      </p>
    )
  }
  // Another source is another field: what was typed for the one before goes.
  return <OneSource key={only} source={only} />
}

function OneSource({ source }: { readonly source: string }) {
  const says = useId()
  const [text, setText] = useState(source)
  const keep = () => {
    const named = text.trim()
    if (named === '') setText(source)
    else if (named !== source) importDesk.choose({ source: named })
  }
  return (
    <div>
      <label className="flex flex-col gap-0.5">
        <span className="text-label text-mute">{words.source}</span>
        <input
          aria-describedby={says}
          className="h-7 w-full rounded-m border border-line-2 bg-bg px-2.5 transition-colors hover:border-mute max-md:h-10 max-md:text-[16px]"
          onBlur={keep}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep()
            if (event.key === 'Escape') setText(source)
          }}
          spellCheck={false}
          value={text}
        />
      </label>
      <p className="pt-1 text-small text-pretty text-mute" id={says}>
        {words.sourceSays}
      </p>
    </div>
  )
}
