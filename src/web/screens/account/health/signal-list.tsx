/** The signals in the order of the model, each with twelve months, its change, its score, its arithmetic, its source and age. */
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { en } from '../../../messages/en.ts'
import { enHealth } from '../../../messages/en-health.ts'
import type { HealthWeek } from './health-queries.ts'
import { signalColumns } from './signal-columns.ts'
import { SignalLine } from './signal-line.tsx'

interface SignalListProps {
  readonly diagnosis: Diagnosis
  readonly weeks: readonly HealthWeek[]
}

const texts = enHealth.signals
const columns = ['signal', 'now', 'course', 'change', 'score', 'says', 'source'] as const

export function SignalList({ diagnosis, weeks }: SignalListProps) {
  const { signals } = diagnosis.health[diagnosis.leads]
  const shown = signals.filter(({ applicable }) => applicable)
  const measured = shown.filter(({ score }) => score !== null)
  return (
    <section aria-labelledby="signals-head" className="border-b border-line px-6 pt-3 max-md:px-4">
      <div className="flex items-baseline justify-between gap-4 pb-1.5">
        <h2 className="text-title" id="signals-head">
          {texts.title}
        </h2>
        <p className="text-small text-mute">
          {en.measured(measured.length, shown.length)}
          <span className="max-md:hidden">, {texts.aside}</span>
        </p>
      </div>
      <div
        aria-hidden="true"
        className={`grid border-b border-line pb-1 text-label text-mute max-md:hidden ${signalColumns}`}
      >
        {columns.map((column) => (
          <span className={looks[column]} key={column}>
            {texts.columns[column]}
          </span>
        ))}
      </div>
      <ul>
        {shown.map((signal) => (
          <SignalLine asOf={diagnosis.asOf} key={signal.id} signal={signal} weeks={weeks} />
        ))}
      </ul>
    </section>
  )
}

const looks: Readonly<Record<(typeof columns)[number], string>> = {
  signal: 'pl-3.5',
  now: 'text-right',
  course: '',
  change: '',
  score: '',
  says: 'max-lg:hidden',
  source: 'text-right',
}
