/** Where files are dropped, pasted or chosen, one or many, also whole folders. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { enImport } from '../../messages/en-import.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { droppedFiles, type PickedFile, pickedFiles } from './dropped-files.ts'

interface DropZoneProps {
  readonly onFiles: (files: readonly PickedFile[]) => void
}

/** The whole of an empty page is the target; the buttons are its keyboard. */
export function DropZone({ onFiles }: DropZoneProps) {
  const isOver = useDrop(onFiles)
  return (
    <div
      className={`flex flex-col items-center gap-4 rounded-m border border-dashed px-6 py-14 text-center transition-colors max-md:py-9 print:hidden ${isOver ? 'border-accent bg-accent-tint' : 'border-line-2 bg-wash'}`}
    >
      <Icon className="text-mute" name="upload" size={28} />
      <div className="flex flex-col gap-1">
        <p className="text-[17px] leading-6 font-semibold tracking-[-0.01em]">
          {isOver ? enImport.drop.over : enImport.drop.title}
        </p>
        <p className="mx-auto max-w-[52ch] text-pretty text-ink-2">{enImport.drop.says}</p>
      </div>
      <div className="flex flex-wrap items-center justify-center gap-2">
        <FileButton onFiles={onFiles} weight="solid">
          {enImport.drop.pick}
        </FileButton>
        <FileButton folder onFiles={onFiles}>
          {enImport.drop.pickFolder}
        </FileButton>
        <span className="text-small text-mute max-md:hidden">{enImport.drop.paste}</span>
      </div>
      <p className="text-small text-mute">{enImport.drop.formats}</p>
    </div>
  )
}

interface FileButtonProps extends DropZoneProps {
  readonly children: ReactNode
  readonly weight?: 'solid' | 'line' | 'quiet'
  readonly folder?: boolean
}

export function FileButton({ children, onFiles, weight = 'line', folder = false }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button onClick={() => input.current?.click()} weight={weight}>
        {children}
      </Button>
      <input
        aria-hidden="true"
        className="hidden"
        multiple
        onChange={(event) => {
          onFiles(pickedFiles(event.target.files))
          // So that the same file, corrected, can be chosen again.
          event.target.value = ''
        }}
        ref={input}
        tabIndex={-1}
        type="file"
        {...(folder ? { webkitdirectory: '' } : {})}
      />
    </>
  )
}

/** Takes what is dropped or pasted anywhere on the page. @returns whether files hover over it */
export function useDrop(onFiles: DropZoneProps['onFiles']): boolean {
  const [isOver, setOver] = useState(false)
  const take = useRef(onFiles)
  useEffect(() => {
    take.current = onFiles
  })
  useEffect(() => listenForFiles((files) => take.current(files), setOver), [])
  return isOver
}

function listenForFiles(take: DropZoneProps['onFiles'], setOver: (isOver: boolean) => void): () => void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return
    event.preventDefault()
    setOver(true)
  }
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false)
  }
  const drop = (event: DragEvent) => {
    if (event.dataTransfer === null) return
    event.preventDefault()
    setOver(false)
    void droppedFiles(event.dataTransfer).then(take)
  }
  const paste = (event: ClipboardEvent) => take(pickedFiles(event.clipboardData?.files ?? null))
  const leaving = new AbortController()
  const { signal } = leaving
  window.addEventListener('dragover', over, { signal })
  window.addEventListener('dragleave', leave, { signal })
  window.addEventListener('drop', drop, { signal })
  window.addEventListener('paste', paste, { signal })
  return () => leaving.abort()
}
