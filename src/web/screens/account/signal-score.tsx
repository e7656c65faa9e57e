/** The score of a signal: boxes, the number and its shape; a dashed gap where it does not count. */
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { scoreTone } from '../../tones.ts'
import { Gap } from '../../ui/gap.tsx'
import { Mark } from '../../ui/mark.tsx'
import { ScoreBoxes } from '../../ui/score-boxes.tsx'

export function SignalScore({ score }: { readonly score: number | null }) {
  if (score === null) return <Gap bare>{en.health.notCounted}</Gap>
  return (
    <>
      <ScoreBoxes score={score} />
      <span className="font-strong">
        {format.decimal(score)}
        <span className="sr-only"> {en.health.ofFive}</span>
      </span>
      <Mark tone={scoreTone(score)} />
    </>
  )
}
