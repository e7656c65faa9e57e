/** Which day it is for the organization: the pinned one of the sample, else that of the clock, as the server reads it. */
import { createContext, use, useState } from 'react'
import type { Day } from '#src/kernel/day.ts'

/** The pinned day; null: there is none, or it is not known yet. */
export const Today = createContext<Day | null>(null)

export function useToday(): Day {
  const [ofClock] = useState(dayOfClock)
  return use(Today) ?? ofClock
}

export function dayOfClock(): Day {
  return new Date().toISOString().slice(0, 10)
}
