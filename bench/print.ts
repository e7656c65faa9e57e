/** How much work a one-page PDF is, the renewal of the typesetting thread included, and how much memory a hundred take. */
import { command } from './support/command.ts'
import { figure } from './support/figure.ts'
import type { Run } from './support/options.ts'

const PAGES = 100

export async function print({ engine, say, tell }: Run): Promise<void> {
  say(`printing ${PAGES} one-page plans`)
  const { cpuSeconds, seconds, peakMegabytes } = await command(['bench/print-child.ts', String(PAGES)], {})
  const shared = { part: 'print', engine }
  tell(
    figure({
      ...shared,
      name: 'processor time of a one-page PDF, start and renewal of threads included',
      unit: 'ms',
      values: [(cpuSeconds / PAGES) * 1000],
      bar: { of: 'measure', most: 700 },
      note: `${((seconds / PAGES) * 1000).toFixed(0)} ms by the clock`,
    }),
  )
  tell(
    figure({
      ...shared,
      name: `most memory held while printing ${PAGES}`,
      unit: 'MB',
      values: [peakMegabytes],
      bar: { of: 'measure', most: 600 },
    }),
  )
}
