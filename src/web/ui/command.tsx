/** A command for the terminal, to be copied with one click. */
import { useState } from 'react'
import { Icon } from './icon.tsx'

interface CommandProps {
  readonly children: string
  readonly copy: string
  readonly copied: string
}

export function Command({ children, copy, copied }: CommandProps) {
  const [done, setDone] = useState(false)
  const onCopy = () => {
    void navigator.clipboard.writeText(children).then(() => setDone(true))
  }
  return (
    <span className="flex w-full items-center gap-2 rounded-m border border-line-2 bg-wash py-1 pr-1 pl-3 text-body">
      <code className="min-w-0 flex-1 overflow-x-auto font-mono text-[12.5px] whitespace-nowrap text-ink">
        {children}
      </code>
      <button
        aria-label={done ? copied : copy}
        className="inline-flex size-7 shrink-0 items-center justify-center rounded-s text-mute hover:bg-sunk hover:text-ink"
        onClick={onCopy}
        title={done ? copied : copy}
        type="button"
      >
        <Icon name={done ? 'check' : 'copy'} size={14} />
      </button>
    </span>
  )
}
