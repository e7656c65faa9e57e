/** The day that a document speaks of, from which ages are counted. */
import type { Day } from '#src/kernel/day.ts'
import { createContext } from 'react'

export const AsOf = createContext<Day>('1970-01-01')
