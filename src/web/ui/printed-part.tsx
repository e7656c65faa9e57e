/** On paper, under a list of which not all rows have come: how many stand there, and how to have all. */
import { en } from '../messages/en.ts'

interface PrintedPartProps {
  readonly printed: number
  readonly total: number
}

export function PrintedPart({ printed, total }: PrintedPartProps) {
  if (printed >= total) return null
  return <p className="hidden px-6 py-2 text-small text-mute print:block">{en.printedPart(printed, total)}</p>
}
