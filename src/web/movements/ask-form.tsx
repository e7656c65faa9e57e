/** A few questions in place of the answers of a movement: Enter says it, Escape goes back. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { en } from '../messages/en.ts'
import { Button } from '../ui/button.tsx'
import { useEscape } from '../ui/use-escape.ts'
import { Asked } from './asked.ts'

interface AskFormProps {
  readonly say: string
  readonly isReady: boolean
  readonly onSay: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

export function AskForm({ say, isReady, onSay, onCancel, children }: AskFormProps) {
  const form = useRef<HTMLFormElement>(null)
  /** how often it was said before it was ready */
  const [early, setEarly] = useState(0)
  useEffect(() => {
    if (early > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [early])
  useEffect(() => {
    const field = form.current?.querySelector<HTMLInputElement>('input, textarea')
    field?.focus()
    // What stands there is only proposed: who types means something else.
    field?.select()
  }, [])
  const cancel = () => {
    // Before the form and its focus go.
    if (form.current !== null) headOf(form.current)?.focus()
    onCancel()
  }
  useEscape(form, cancel)
  return (
    <form
      className="flex flex-col gap-2 border-l-2 border-accent-line pl-2.5"
      data-holds-keys
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) return onSay()
        setEarly(early + 1)
      }}
      ref={form}
    >
      <Asked value={early > 0}>{children}</Asked>
      <div className="flex gap-1.5">
        <Button type="submit" weight="solid">
          {say}
        </Button>
        <Button onClick={cancel} weight="quiet">
          {en.cancel}
        </Button>
      </div>
    </form>
  )
}

/** The head of the entry that the form stands in, be it in a list of the entry itself. */
function headOf(form: HTMLElement): HTMLElement | undefined {
  for (let item = form.closest('li'); item !== null; item = item.parentElement?.closest('li') ?? null) {
    const head = [...item.querySelectorAll('button')].find((button) => !form.contains(button))
    if (head !== undefined) return head
  }
  return undefined
}
