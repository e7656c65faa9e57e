/** A choice among a few, on the select of the platform, so that every keyboard and phone knows it. */
import { Icon } from './icon.tsx'

interface SelectProps {
  /** what is chosen; not shown, as the first option says it */
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string) => void
  readonly className?: string
  /** it narrows what is shown, so that a choice is marked */
  readonly isFilter?: boolean
}

export function Select({ label, value, options, onChoose, className = '', isFilter = true }: SelectProps) {
  const chosen = isFilter && value !== ''
  return (
    <span className={`relative inline-flex min-w-0 ${className}`}>
      <select
        aria-label={label}
        className={`h-7 max-w-44 min-w-0 max-md:w-full appearance-none truncate rounded-m border py-0 pr-6 pl-2.5 transition-colors hover:border-mute max-md:h-9 ${chosen ? 'border-accent-line bg-accent-tint font-medium text-ink' : 'border-line-2 bg-bg text-ink-2'}`}
        onChange={(event) => onChoose(event.target.value)}
        value={value}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon
        className="pointer-events-none absolute top-1/2 right-1.5 -translate-y-1/2 text-mute"
        name="chevronDown"
        size={14}
      />
    </span>
  )
}
