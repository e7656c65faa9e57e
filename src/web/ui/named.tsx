/** What the server calls something by a word of a closed list, in the language of the page; else known as English. */
import { enHeads } from '../messages/en-heads.ts'
import { InEnglish } from './in-english.tsx'

interface NamedProps {
  /** as the server calls it, never what people typed; its figures stay as they are */
  readonly children: string
  readonly className?: string
}

export function Named({ children, className }: NamedProps) {
  const name = enHeads.of(children)
  if (name === children)
    return <InEnglish {...(className === undefined ? {} : { className })}>{name}</InEnglish>
  return className === undefined ? name : <span className={className}>{name}</span>
}
