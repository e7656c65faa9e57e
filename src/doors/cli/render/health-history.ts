/** The course of an account's health by week, and the days on which it turned, for the terminal. */
import type { traceHealth } from '#src/operations/health/trace-health.ts'
import type { z } from 'zod'
import { count } from './figures.ts'
import type { Show } from './show.ts'
import { table } from './table.ts'
import { wrapped } from './wrapped.ts'

type History = z.output<typeof traceHealth.output>
type Week = History['weeks'][number]

export const healthHistoryShow: Show = {
  answer: (output) => {
    const { weeks, turns } = output as History
    if (weeks.length === 0) return 'No day is kept yet.\n'
    return [
      table(weeks.map(weekRow)),
      '',
      turns.length === 0 ? 'It has not turned.' : `It turned on ${count(turns.length, 'day')}:`,
      ...turns.flatMap(({ after, sentence }) => ['', after.on, ...wrapped(sentence, '  ')]),
      '',
    ].join('\n')
  },
}

/** Not measured is a dash, never zero. */
function weekRow(week: Week): Record<string, string> {
  const lead = week[week.leads]
  const other = week[week.leads === 'weighted' ? 'seven' : 'weighted']
  const measured = week.signals.filter(
    ({ applicable, stale, score }) => applicable && !stale && score !== null,
  )
  return {
    on: week.on,
    health: scoreOf(lead),
    status: lead.status ?? '–',
    'other model': scoreOf(other),
    measured: `${measured.length} of ${week.signals.filter(({ applicable }) => applicable).length}`,
    caps: week.caps.map(({ says }) => says).join('; ') || '–',
    '': week.replayed ? 'replayed' : '',
  }
}

function scoreOf({ score }: Week['weighted']): string {
  return score === null ? '–' : score.toFixed(1)
}
