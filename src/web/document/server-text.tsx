/** A short text that the server wrote, as it is shown: known as English where nobody has put it into the language of the page. */
import { isFigures } from '#src/kernel/in-manner.ts'
import { InEnglish } from '../ui/in-english.tsx'
import { isOfPage } from './with-heads.ts'

interface ServerTextProps {
  /** never what people typed */
  readonly children: string
}

export function ServerText({ children }: ServerTextProps) {
  return isFigures(children) || isOfPage(children) ? children : <InEnglish>{children}</InEnglish>
}
