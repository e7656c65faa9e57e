/** A field that filters while one types, found with a key of its own. */
import { type Ref, useEffect, useRef, useState } from 'react'
import { Icon } from './icon.tsx'
import { KeyCap } from './key-cap.tsx'

interface SearchFieldProps {
  readonly label: string
  readonly shortcut: string
  readonly value: string
  readonly onSearch: (text: string) => void
  /** Escape in the empty field, or Enter: the reader is done typing */
  readonly onLeave: () => void
  readonly ref: Ref<HTMLInputElement>
}

/** Milliseconds between two searches: the first letter is looked for at once, and a burst of them not one by one. */
const pause = 100

export function SearchField({ label, shortcut, value, onSearch, onLeave, ref }: SearchFieldProps) {
  const [text, setText] = useTyped(value, onSearch)
  const onKey = (key: string) => {
    if (key === 'Enter' || (key === 'Escape' && text === '')) onLeave()
    else if (key === 'Escape') setText('')
  }
  return (
    <label className="relative flex w-52 items-center max-md:w-full">
      <span className="sr-only">{label}</span>
      <Icon className="pointer-events-none absolute left-2.5 text-mute" name="search" size={14} />
      <input
        className="h-7 w-full rounded-m border border-line-2 bg-bg pr-8 pl-8 transition-colors placeholder:text-mute hover:border-mute max-md:h-9 md:[&::-webkit-search-cancel-button]:hidden"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => onKey(event.key)}
        placeholder={label}
        ref={ref}
        spellCheck={false}
        type="search"
        value={text}
      />
      <span className="pointer-events-none absolute right-1.5 max-md:hidden">
        {text === '' ? <KeyCap>{shortcut}</KeyCap> : null}
      </span>
    </label>
  )
}

/** What is typed, handed on at once, but not more often than the pause; a value that changes from outside replaces it. */
function useTyped(value: string, onSearch: (text: string) => void): [string, (text: string) => void] {
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  const [sent, setSent] = useState(value)
  const handedOn = useRef(-pause)
  if (value !== seen) {
    setSeen(value)
    setSent(value)
    // What comes back late from one's own typing must not undo the letters typed since.
    if (value !== sent) setText(value)
  }
  useEffect(() => {
    if (text === sent) return
    const timer = setTimeout(
      () => {
        handedOn.current = performance.now()
        setSent(text)
        onSearch(text)
      },
      Math.max(0, handedOn.current + pause - performance.now()),
    )
    return () => clearTimeout(timer)
  }, [text, sent, onSearch])
  return [text, setText]
}
