/** How far a report is that reads much; it lies over the page, so that nothing jumps. */
import type { Progress } from '#src/operations/operation.ts'
import { format } from '../../format.ts'
import { enReports } from '../../messages/en-reports.ts'

export function ReportProgress({ progress: { says, done, of } }: { readonly progress: Progress }) {
  const share = of === null || of === 0 ? null : Math.min(1, done / of)
  const text = enReports.progress(says, format.number(done), of === null ? null : format.number(of))
  return (
    <div className="sticky top-0 z-10 h-0 print:hidden">
      <div
        aria-label={enReports.reading}
        aria-valuemax={100}
        aria-valuemin={0}
        aria-valuenow={share === null ? undefined : Math.round(share * 100)}
        aria-valuetext={text}
        className="h-0.5 bg-line"
        role="progressbar"
      >
        <div className="h-full bg-accent transition-[width]" style={{ width: `${(share ?? 0.3) * 100}%` }} />
      </div>
      <p className="absolute right-4 mt-1 rounded-s bg-raise px-2 py-0.5 text-small text-mute shadow-float">
        {text}
      </p>
    </div>
  )
}
