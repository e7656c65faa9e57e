/** A part of the goals that holds nothing yet: what is missing, and how to begin. */
import { Gap } from '../../../ui/gap.tsx'

interface EmptyPartProps {
  readonly title: string
  readonly says: string
}

export function EmptyPart({ title, says }: EmptyPartProps) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
      <Gap>{title}</Gap>
      <span className="text-small text-mute">{says}</span>
    </p>
  )
}
