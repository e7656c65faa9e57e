/** How deep the sections are in which one is: 2 on the page itself, 3 within another section. */
import { createContext } from 'react'

export const HeadingLevel = createContext<2 | 3>(2)
