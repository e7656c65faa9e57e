/** Words of the engine as they stand, known as English where the page is not, so that they are read aloud as such. */
import type { ReactNode } from 'react'
import { spoken } from '../language.ts'

interface InEnglishProps {
  readonly children: ReactNode
  readonly className?: string
}

export function InEnglish({ children, className }: InEnglishProps) {
  if (spoken === 'en')
    return className === undefined ? children : <span className={className}>{children}</span>
  return (
    <span className={className} lang="en">
      {children}
    </span>
  )
}
