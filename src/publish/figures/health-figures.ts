/** The health of the account in both models, and beside it how its owners judge it (handbook 4). */
import type { HealthReading } from '#src/detect/diagnosis.ts'
import type { Figure, Tone } from '../document.ts'
import { oneItem } from '../parts/one-item.ts'
import type { PlanSource } from '../plan-source.ts'
import { format, unknown } from './format.ts'
import { makeFigure } from './make-figure.ts'

export type HealthFigureId =
  | 'health'
  | 'health-weighted'
  | 'health-seven'
  | 'coverage'
  | 'sentiment-csm'
  | 'sentiment-am'

export function healthFigures(source: PlanSource): Record<HealthFigureId, Figure> {
  const { diagnosis } = source
  const leading = diagnosis === null ? null : diagnosis.health[diagnosis.leads]
  const judged = oneItem(source.plan, 'sentiment')?.values
  return {
    health: leadingFigure(source, leading),
    'health-weighted': model(source, diagnosis?.health.weighted, 'health-weighted', 'Weighted model'),
    'health-seven': model(source, diagnosis?.health.seven, 'health-seven', 'Seven-signal model'),
    coverage: makeFigure('coverage', 'Measured', format.percent(leading?.coverage), {
      note: leading === null ? null : `${measured(leading)} signals`,
    }),
    'sentiment-csm': sentiment('sentiment-csm', 'CSM sentiment', judged?.byCsm),
    'sentiment-am': sentiment('sentiment-am', 'AM sentiment', judged?.byAm),
  }
}

const tones: Readonly<Record<string, Tone>> = {
  Green: 'good',
  Healthy: 'good',
  Yellow: 'watch',
  'At Risk': 'watch',
  Red: 'bad',
  Critical: 'bad',
}

/** Who is no customer any more is neither well nor ill. */
function leadingFigure(source: PlanSource, leading: HealthReading | null): Figure {
  const gone = source.diagnosis?.goneSince ?? null
  if (gone !== null)
    return makeFigure('health', 'Health', '–', { note: `no customer since ${format.day(gone)}` })
  return { ...model(source, leading, 'health', 'Health'), note: healthNote(leading) }
}

/** One digit after the point: `70` would hide that 69.6 is Yellow. */
function model(
  { diagnosis }: PlanSource,
  reading: HealthReading | null | undefined,
  id: HealthFigureId,
  label: string,
): Figure {
  const status = reading?.status ?? null
  const leads = diagnosis !== null && reading === diagnosis.health[diagnosis.leads]
  const note =
    reading === null || reading === undefined ? null : `${status ?? 'no status'}${leads ? ', leads' : ''}`
  return makeFigure(id, label, format.number(reading?.score, 1), {
    note,
    tone: status === null ? null : (tones[status] ?? null),
  })
}

function healthNote(leading: HealthReading | null): string | null {
  return leading === null ? null : `${leading.status ?? 'No status'}, ${measured(leading)} measured`
}

function measured({ signals }: HealthReading): string {
  const applicable = signals.filter((signal) => signal.applicable)
  const known = applicable.filter(({ score }) => score !== null)
  return `${format.number(known.length)} of ${format.number(applicable.length)}`
}

function sentiment(id: HealthFigureId, label: string, value: number | null | undefined): Figure {
  return value === null || value === undefined
    ? makeFigure(id, label, unknown, { note: 'not yet judged' })
    : makeFigure(id, label, `${format.number(value)} of 5`)
}
