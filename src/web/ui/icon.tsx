/** A small line drawing that stands beside a word, never in place of one. */
import { type IconName, iconPaths } from './icon-paths.ts'

export interface IconProps {
  readonly name: IconName
  readonly size?: number
  readonly className?: string
}

export function Icon({ name, size = 16, className = '' }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      className={`shrink-0 ${className}`}
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={1.3}
      viewBox="0 0 16 16"
      width={size}
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}
