/** Retention over the twelve months before the end of each month: a course, not a sum. */
import type { Retention } from '#src/detect/retention/retention.ts'
import { dayInWords, percent } from '#src/detect/words.ts'
import { columnsOf, type ReportTable } from './report.ts'

/** @param months retention over the window that ends with each of them, the oldest first */
export function courseTable(months: readonly Retention[]): ReportTable {
  const known = months.filter(({ total }) => total.nrr.value !== null)
  const [first, last] = [known[0], known.at(-1)]
  const says =
    first === undefined || last === undefined
      ? 'No month has customers a year before.'
      : `Over the twelve months to ${dayInWords(last.window.to)}, NRR was ${percent(last.total.nrr.value!)} and GRR ${percent(last.total.grr.value!)}; over those to ${dayInWords(first.window.to)}, ${percent(first.total.nrr.value!)} and ${percent(first.total.grr.value!)}.`
  return {
    id: 'course',
    title: 'Trailing twelve months',
    says: `${says} Each point compares the customers of a day with what is left of them a year later.`,
    columns: columnsOf(
      ['to', 'Twelve months to', 'day'],
      ['customers', 'Customers', 'count'],
      ['start', 'ARR at the start', 'money'],
      ['nrr', 'NRR', 'share'],
      ['grr', 'GRR', 'share'],
      ['logos', 'Logo retention', 'share'],
    ),
    rows: months.map(({ window, total }) => ({
      id: window.to,
      account: null,
      cells: [
        window.to,
        total.logos.start,
        total.cohort.start,
        total.nrr.value,
        total.grr.value,
        total.logoRetention.value,
      ],
    })),
    chart: { kind: 'lines', values: ['nrr', 'grr', 'logos'] },
  }
}
