/** Where a value went, as an arrow in grey: the score beside it carries the judgement. */
import { Icon } from './icon.tsx'

const icons = { up: 'arrowUp', flat: 'arrowFlat', down: 'arrowDown' } as const

interface TrendArrowProps {
  readonly trend: keyof typeof icons
  /** the direction in a word */
  readonly label: string
}

export function TrendArrow({ trend, label }: TrendArrowProps) {
  return (
    <span className="inline-flex text-mute" title={label}>
      <Icon name={icons[trend]} size={14} />
      <span className="sr-only">{label}</span>
    </span>
  )
}
