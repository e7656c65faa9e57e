/** Whether an answer was said before all was there that it needs: then the fields say what they lack. */
import { createContext } from 'react'

export const Asked = createContext(false)
