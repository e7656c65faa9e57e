/** Retention for the terminal: the figures side by side, then what each is divided by. */
import type { showRetention } from '#src/operations/retention/show-retention.ts'
import type { z } from 'zod'
import { count, money } from './figures.ts'
import type { Show } from './show.ts'
import { table } from './table.ts'
import { wrapped } from './wrapped.ts'

type Output = z.output<typeof showRetention.output>
type Figures = Output['total']
type Ratio = Figures['nrr']

export const retentionShow: Show = {
  answer: (answered) => {
    const output = answered as Output
    const { window, total, groups, by, knownUntil, currency } = output
    const groupRows = groups.map(({ group, figures }) => ({
      [by ?? 'group']: group ?? 'not known',
      ...row(figures),
    }))
    const rows = by === null ? [] : [...groupRows, { [by]: 'total', ...row(total) }]
    return [
      `Retention from ${window.from} to ${window.to}, of data up to ${knownUntil}`,
      '',
      ratios(output),
      '',
      bridge(total, currency),
      ...notes(total, currency),
      ...(rows.length === 0 ? [] : ['', table(rows), `(${by} as known on ${window.from})`]),
      '',
      ...output.rules.flatMap((rule) => wrapped(rule)),
      '',
    ].join('\n')
  },
}

const names = {
  nrr: 'NRR',
  grr: 'GRR',
  logoRetention: 'Logo retention',
  renewalRate: 'Renewal rate',
  renewalRateByArr: 'Renewal rate by ARR',
} as const

/** Each with its two sides: a percentage alone does not say of what. */
function ratios({ definitions, total, currency }: Output): string {
  return definitions
    .flatMap(({ figure, numerator, denominator }) => {
      const { value, numerator: upper, denominator: lower } = total[figure]
      const isCount = figure === 'logoRetention' || figure === 'renewalRate'
      const side = (amount: number) => (isCount ? amount.toLocaleString('en') : money(amount, currency))
      return [
        `${names[figure].padEnd(20)} ${share(value)} = ${side(upper)} ÷ ${side(lower)}`,
        ...wrapped(`${numerator} ÷ ${denominator}`, '  '),
      ]
    })
    .join('\n')
}

function bridge({ cohort, logos }: Figures, currency: string | null): string {
  const part = (what: string, amount: number) => ({ what, amount: money(amount, currency) })
  const arr = table([
    part('ARR at the start', cohort.start),
    part('+ expansion', cohort.expansion),
    part('    of it price rises', cohort.priceRise),
    part('    of it resumed', cohort.resumed),
    part('− contraction', cohort.contraction),
    part('    of it paused', cohort.paused),
    part('− churn', cohort.churn),
    part('= ARR at the end', cohort.end),
  ])
  const [, ...lines] = arr.split('\n')
  return [
    ...lines,
    `${count(logos.start, 'customer')} at the start, ${logos.kept} kept, ${logos.lost} lost`,
  ].join('\n')
}

function notes(
  { newLogos, returnedLogos, moved, late, unknownArr }: Figures,
  currency: string | null,
): string[] {
  const outside = `in no ratio: ${count(newLogos.logos, 'new customer')} (${money(newLogos.arr, currency)}), ${returnedLogos.logos} back after a gap (${money(returnedLogos.arr, currency)})`
  return [
    outside,
    ...(moved === 0 ? [] : [`${money(moved, currency)} moved within families: neither lost nor gained`]),
    ...(late.logos === 0 ? [] : [`${count(late.logos, 'customer')} late with the renewal: kept for now`]),
    ...(unknownArr.logos + unknownArr.decisions === 0
      ? []
      : [
          `without a known amount: ${count(unknownArr.logos, 'customer')}, ${count(unknownArr.decisions, 'renewal')}: counted by number only`,
        ]),
  ]
}

function row(figures: Figures): Record<string, string> {
  return {
    customers: figures.logos.start.toLocaleString('en'),
    'ARR at the start': Math.round(figures.cohort.start).toLocaleString('en'),
    NRR: share(figures.nrr.value),
    GRR: share(figures.grr.value),
    logos: share(figures.logoRetention.value),
    renewed: `${share(figures.renewalRate.value)} of ${figures.renewalRate.denominator}`,
    'by ARR': share(figures.renewalRateByArr.value),
  }
}

/** With a decimal: a tenth of a per cent of NRR is a customer. What is undefined is a dash. */
function share(value: Ratio['value']): string {
  return value === null ? '–' : `${(value * 100).toFixed(1)}%`
}
