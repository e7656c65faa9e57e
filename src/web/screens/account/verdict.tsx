/** The verdict in two sentences, and the first thing to do. */
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import type { NextStep } from '#src/detect/next-step.ts'
import { evidenceOfAll } from '#src/detect/evidence-of-all.ts'
import { en } from '../../messages/en.ts'
import { NextStepText } from '../../ui/next-step.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { Told } from '../../ui/told.tsx'

interface VerdictProps {
  readonly diagnosis: Diagnosis
  readonly nextStep: NextStep | null
}

export function Verdict({ diagnosis, nextStep }: VerdictProps) {
  const records = evidenceOfAll(diagnosis.verdict)
  return (
    <div className="flex flex-col gap-1.5">
      <p className="max-w-[86ch] text-verdict text-pretty max-md:text-read">
        <Told>{diagnosis.verdict.map(({ says }) => says).join(' ')}</Told>
      </p>
      {nextStep === null ? null : (
        <p>
          <span className="text-mute">{en.account.nextStep}</span>{' '}
          <span className="pl-1 font-strong">
            <NextStepText asOf={diagnosis.asOf} step={nextStep} />
          </span>
        </p>
      )}
      {records.length === 0 ? null : (
        <details className="text-small print:hidden">
          <summary className="w-fit text-mute hover:text-ink">{en.evidence.from(records.length)}</summary>
          <div className="max-h-60 overflow-y-auto border-l-2 border-line pl-2.5">
            <EvidenceList asOf={diagnosis.asOf} evidence={records} />
          </div>
        </details>
      )}
    </div>
  )
}
