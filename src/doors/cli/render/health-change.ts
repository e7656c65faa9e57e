/** What moved the health of an account between two days, for the terminal. */
import type { compareHealth } from '#src/operations/health/compare-health.ts'
import type { z } from 'zod'
import type { Show } from './show.ts'
import { table } from './table.ts'
import { wrapped } from './wrapped.ts'

type Change = z.output<typeof compareHealth.output>

export const healthChangeShow: Show = {
  answer: (output) => {
    const change = output as Change
    const rows = rowsOf(change)
    return [
      `${change.account.name} (${change.account.sourceId})`,
      '',
      ...wrapped(change.sentence),
      ...(rows.length === 0 ? [] : ['', table(rows)]),
      ...change.records.flatMap((record, at) => [
        ...(at === 0 ? [''] : []),
        ...wrapped(`· ${record.says} [${record.factId}]`, '  '),
      ]),
      '',
    ].join('\n')
  },
}

function rowsOf({ signals, capsCame, capsWent, capPoints, settingsPoints }: Change) {
  return [
    ...signals.map((signal) => ({
      what: signal.id.replaceAll('-', ' '),
      before: signal.scoreBefore?.toString() ?? '–',
      after: signal.scoreAfter?.toString() ?? '–',
      points: signed(signal.points),
    })),
    ...(capPoints === 0 && capsCame.length + capsWent.length === 0
      ? []
      : [
          {
            what: 'caps',
            before: capsWent.map(({ says }) => says).join('; ') || '–',
            after: capsCame.map(({ says }) => says).join('; ') || '–',
            points: signed(capPoints),
          },
        ]),
    ...(settingsPoints === 0
      ? []
      : [{ what: 'settings', before: '–', after: '–', points: signed(settingsPoints) }]),
  ]
}

function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`
}
