/** An anchored scale of 1–5, the best first: a click or an arrow key chooses, the chosen one again takes it back. */
import { type KeyboardEvent, useRef } from 'react'
import { Icon } from '../../../ui/icon.tsx'

interface SentimentScaleProps {
  readonly label: string
  readonly anchors: readonly { readonly score: number; readonly says: string }[]
  /** null: not judged */
  readonly score: number | null
  /** null: it is taken back */
  readonly onChoose: (score: number | null) => void
}

export function SentimentScale({ label, anchors, score, onChoose }: SentimentScaleProps) {
  const list = useRef<HTMLDivElement>(null)
  const at = anchors.findIndex((anchor) => anchor.score === score)
  // Arrows move along the scale, Enter or a click judges: nobody judges by passing.
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const focused = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons[Math.min(buttons.length - 1, Math.max(0, focused + step))]?.focus()
  }
  return (
    <div aria-label={label} className="-mx-2 flex flex-col" ref={list} role="group">
      {anchors.map((anchor, index) => {
        const isChosen = index === at
        return (
          <button
            aria-pressed={isChosen}
            className="flex min-h-6 items-center gap-2.5 rounded-s px-2 text-left text-ink-2 transition-colors hover:bg-sunk hover:text-ink aria-pressed:bg-accent-tint aria-pressed:font-strong aria-pressed:text-ink max-md:min-h-10"
            key={anchor.score}
            onClick={() => onChoose(isChosen ? null : anchor.score)}
            onKeyDown={onKey}
            type="button"
          >
            <span className="w-2.5 shrink-0">{anchor.score}</span>
            <span className="min-w-0 flex-1">{anchor.says}</span>
            {isChosen ? <Icon className="text-accent" name="check" size={14} /> : null}
          </button>
        )
      })}
    </div>
  )
}
