/** A score of five as boxes, with its number beside. */
interface ScoreBoxesProps {
  readonly score: number
  /** the boxes are drawn open: the score is shown but does not count */
  readonly open?: boolean
}

const steps = [1, 2, 3, 4, 5]

export function ScoreBoxes({ score, open = false }: ScoreBoxesProps) {
  return (
    <span className="inline-flex items-center gap-[2px]">
      {steps.map((step) => (
        <span className={`size-2 rounded-[1.5px] ${lookOf(step <= score, open)}`} key={step} />
      ))}
    </span>
  )
}

function lookOf(filled: boolean, open: boolean): string {
  if (!filled) return 'bg-line'
  return open ? 'border border-mute' : 'bg-ink-2'
}
