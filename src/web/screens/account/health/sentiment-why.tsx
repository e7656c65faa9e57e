/** Why the owners judge so, in their words: a line that becomes a field. */
import { useState } from 'react'
import { enHealth } from '../../../messages/en-health.ts'

interface SentimentWhyProps {
  readonly why: string | null
  readonly onSave: (why: string | null) => void
}

const texts = enHealth.sentiment

export function SentimentWhy({ why, onSave }: SentimentWhyProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const save = () => {
    const text = typed?.trim() ?? ''
    if (typed !== null && text !== (why ?? '')) onSave(text === '' ? null : text)
    setTyped(null)
  }
  if (typed === null) {
    return (
      <button
        className={`-mx-2 min-h-6 rounded-s px-2 text-left text-small text-pretty hover:bg-sunk max-md:min-h-10 ${why === null ? 'text-mute' : 'text-ink-2'}`}
        onClick={() => setTyped(why ?? '')}
        type="button"
      >
        {why ?? `${texts.addWhy} …`}
      </button>
    )
  }
  return (
    <textarea
      aria-label={texts.why}
      // The field takes the place of the line that was just chosen.
      ref={(field) => field?.focus()}
      className="field-sizing-content min-h-14 w-full rounded-s border border-line-2 bg-bg px-2 py-1 text-body max-md:text-[16px]"
      onBlur={save}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          setTyped(null)
        }
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault()
          save()
        }
      }}
      value={typed}
    />
  )
}
