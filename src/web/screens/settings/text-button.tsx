/** A button within a line of a table of the settings. */
import type { ReactNode } from 'react'

interface TextButtonProps {
  /** what it does, and to which line */
  readonly label: string
  readonly isDisabled?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

export function TextButton({ label, isDisabled = false, onPress, children }: TextButtonProps) {
  return (
    <button
      aria-label={label}
      className="min-h-8 px-1 text-small font-medium text-accent underline-offset-2 hover:underline disabled:text-mute max-md:min-h-10"
      disabled={isDisabled}
      onClick={onPress}
      type="button"
    >
      {children}
    </button>
  )
}
