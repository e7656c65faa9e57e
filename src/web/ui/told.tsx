/** A sentence that the server wrote, in the manner of the reader, and known as English where the page is not. */
import { told } from '../format.ts'
import { InEnglish } from './in-english.tsx'

interface ToldProps {
  /** as `told` takes it: never what people typed, and only once */
  readonly children: string
  readonly className?: string
}

export function Told({ children, ...look }: ToldProps) {
  return <InEnglish {...look}>{told(children)}</InEnglish>
}
