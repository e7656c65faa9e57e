/** The verdict in two sentences, and the first thing to do. */
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { en } from '../../messages/en.ts'

export function Verdict({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  return (
    <div className="flex flex-col gap-1.5">
      <p className="max-w-[86ch] text-verdict text-pretty max-md:text-read">
        {diagnosis.verdict.map(({ says }) => says).join(' ')}
      </p>
      {diagnosis.nextStep === null ? null : (
        <p>
          <span className="text-mute">{en.account.nextStep}</span>{' '}
          <span className="pl-1 font-strong">{diagnosis.nextStep}</span>
        </p>
      )}
    </div>
  )
}
