/** How a section is opened in full; null where the document already is the full one. */
import { createContext } from 'react'

/** @param section its id; null: the plan from its beginning */
export type OpenFull = (section: string | null) => void

export const FullPlan = createContext<OpenFull | null>(null)
