/** A day that holds once it is meant: picked, or typed and left. What is typed on the way to it is not. */
import { useState } from 'react'
import { type Day, isDay } from '#src/kernel/day.ts'
import { isWithin } from '../day-typed.ts'
import { DayField, type DayFieldProps } from './day-field.tsx'

interface DayInputProps extends Omit<
  DayFieldProps,
  'value' | 'onType' | 'onDone' | 'onDrop' | 'isNeeded' | 'isInvalid' | 'floats'
> {
  /** an empty one: not known yet */
  readonly value: Day | ''
  readonly onChoose: (day: Day) => void
}

export function DayInput({
  value,
  onChoose,
  bounds,
  className = 'w-34 max-md:w-40',
  ...rest
}: DayInputProps) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string } | null>(null)
  // Another day that came meanwhile takes its place.
  const text = typed?.over === value ? typed.text : value
  const choose = (day: string) => {
    if (isDay(day) && isWithin(day, bounds) && day !== value) onChoose(day)
  }
  return (
    <DayField
      {...rest}
      bounds={bounds}
      className={className}
      floats
      isNeeded
      onDone={() => {
        if (text === '') setTyped(null)
        choose(text)
      }}
      onDrop={() => setTyped(null)}
      onType={(day, isPicked) => {
        setTyped({ text: day, over: value })
        if (isPicked) choose(day)
      }}
      value={text}
    />
  )
}
