/** A few usual values, each one click away. */
interface QuickChoicesProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string) => void
}

export function QuickChoices({ label, value, choices, onChoose }: QuickChoicesProps) {
  return (
    <div aria-label={label} className="flex flex-wrap gap-1" role="group">
      {choices.map((choice) => (
        <button
          aria-pressed={choice.value === value}
          className="min-h-6 rounded-full border border-line-2 bg-bg px-2 text-small text-ink-2 hover:border-mute aria-pressed:border-accent aria-pressed:text-accent max-md:min-h-9 max-md:px-3"
          key={choice.value}
          onClick={() => onChoose(choice.value)}
          type="button"
        >
          {choice.label}
        </button>
      ))}
    </div>
  )
}
