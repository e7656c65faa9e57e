/** The section that a block belongs to. */
import { createContext } from 'react'

export const SectionId = createContext<string | null>(null)
