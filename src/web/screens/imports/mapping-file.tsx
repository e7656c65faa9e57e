/** The mapping as a file: saved for the next export of the same system, or taken from such a file. */
import { useRef, useState } from 'react'
import type { ImportReport } from '../../answers.ts'
import { enImport } from '../../messages/en-import.ts'
import { Icon } from '../../ui/icon.tsx'
import { saveFile } from '../../save-file.ts'
import { importDesk } from './import-desk.ts'
import { type MappingDocument, mappingIn } from './mapping-edits.ts'

const words = enImport.rail

const look =
  'inline-flex min-h-6 items-center gap-1.5 rounded-s text-small text-mute underline-offset-2 hover:text-ink hover:underline max-md:min-h-10'

/** The desk's own: saved, replaced by that of a file, or put away with all that lies there. */
export function MappingFile({ report }: { readonly report: ImportReport | null }) {
  const input = useRef<HTMLInputElement>(null)
  const [isNone, setNone] = useState(false)
  const take = async (file: File | undefined) => {
    const mapping = file === undefined ? null : mappingIn(await file.text())
    setNone(file !== undefined && mapping === null)
    if (mapping !== null) importDesk.choose({ mapping })
  }
  return (
    <div className="flex flex-wrap gap-x-4 border-t border-line pt-2 print:hidden">
      <SaveMapping document={importDesk.current().mapping ?? report?.mapping?.document ?? null} />
      <button className={look} onClick={() => input.current?.click()} type="button">
        {words.ownMapping}
      </button>
      <input
        accept=".json,application/json"
        aria-hidden="true"
        className="hidden"
        onChange={(event) => {
          void take(event.target.files?.[0])
          event.target.value = ''
        }}
        ref={input}
        tabIndex={-1}
        type="file"
      />
      <button className={look} onClick={importDesk.clear} type="button">
        {words.startAnew}
      </button>
      <p className="w-full text-small text-bad empty:hidden" role="alert">
        {isNone ? words.noMapping : null}
      </p>
    </div>
  )
}

export function SaveMapping({ document }: { readonly document: MappingDocument | null }) {
  if (document === null) return null
  return (
    <button className={look} onClick={() => saveMapping(document)} type="button">
      <Icon name="download" size={14} />
      {words.saveMapping}
    </button>
  )
}

function saveMapping(document: MappingDocument): void {
  const source = typeof document['source'] === 'string' ? document['source'] : 'import'
  const text = `${JSON.stringify(document, null, 2)}\n`
  saveFile({ name: `${source}-mapping.json`, mediaType: 'application/json', text, base64: null })
}
