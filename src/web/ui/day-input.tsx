/** A day that is typed or picked: while it is typed it passes through others, which are not meant yet. */
import { type ComponentProps, useState } from 'react'
import type { Day } from '#src/kernel/day.ts'

interface DayInputProps extends Pick<ComponentProps<'input'>, 'aria-label'> {
  readonly value: Day
  /** the first day that can be chosen */
  readonly from: Day
  /** the last one */
  readonly to: Day
  readonly onChoose: (day: Day) => void
}

export function DayInput({ value, from, to, onChoose, ...rest }: DayInputProps) {
  const [typed, type] = useState<string | null>(null)
  const onType = (text: string) => {
    const isMeant = text >= from && text <= to
    type(isMeant ? null : text)
    if (isMeant) onChoose(text)
  }
  return (
    <input
      {...rest}
      className="h-7 rounded-m border border-line-2 bg-bg px-2 text-ink hover:border-mute max-md:h-10"
      max={to}
      min={from}
      onBlur={() => type(null)}
      onChange={({ target }) => onType(target.value)}
      type="date"
      value={typed ?? value}
    />
  )
}
