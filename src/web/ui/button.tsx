/** A button, or a link that looks like one, in three weights: one solid button a view. */
import type { ComponentProps } from 'react'

export type ButtonWeight = 'solid' | 'line' | 'quiet'

interface ButtonProps extends ComponentProps<'button'> {
  readonly weight?: ButtonWeight
}

const looks: Readonly<Record<ButtonWeight, string>> = {
  solid: 'bg-accent text-on-accent hover:bg-accent-2',
  line: 'border border-line-2 bg-bg text-ink hover:border-mute hover:bg-wash',
  quiet: 'text-ink-2 hover:bg-sunk hover:text-ink',
}

/** The classes of a button, for a link that should look like one. */
export function buttonLook(weight: ButtonWeight): string {
  return `inline-flex h-7 items-center justify-center gap-1.5 rounded-m px-2.5 font-medium transition-colors disabled:opacity-50 max-md:h-10 max-md:px-4 ${looks[weight]}`
}

export function Button({ weight = 'line', className = '', ...rest }: ButtonProps) {
  return <button className={`${buttonLook(weight)} ${className}`} type="button" {...rest} />
}
