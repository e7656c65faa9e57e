/** A back-test for the terminal: what may be claimed first, then the figures behind it. */
import type { backtestSchema } from '#src/operations/backtest-schema.ts'
import type { z } from 'zod'
import { count } from './figures.ts'
import type { Show } from './show.ts'
import { table } from './table.ts'
import { wrapped } from './wrapped.ts'

type Report = z.output<typeof backtestSchema>
type Rule = Report['rules'][number]
type Share = NonNullable<Report['baseRate']>

const LINKS: Readonly<Record<Rule['link'], string>> = {
  more: 'more are lost',
  fewer: 'fewer are lost',
  none: 'no measurable link',
  'too few losses': 'too few losses',
}

export const backtestShow: Show = {
  answer: (output) => {
    const report = output as Report
    const parts = [
      wrapped(report.verdict).join('\n'),
      report.says.flatMap((text) => wrapped(text)).join('\n'),
      titled('Order of the accounts (AUC: .5 is chance, 1 perfect)', rankingRows(report)),
      titled('The most endangered of each day', liftRows(report)),
      titled('Expected and seen losses within 90 days', calibrationRows(report)),
      titled('Rules: what follows', followRows(report)),
      titled('Rules: how often and how early', timingRows(report)),
    ]
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`
  },
}

function titled(title: string, rows: readonly Record<string, string>[]): string {
  return rows.length === 0 ? '' : `${title}\n${table(rows)}`
}

function rankingRows({ ranking }: Report): Record<string, string>[] {
  return ranking
    .filter(({ looks }) => looks > 0)
    .map(({ by, of, pairs, looks, losses, auc }) => ({
      'ranked by': by === 'outlook' ? 'outlook' : 'due date alone',
      customers: pairs === 'same day' ? of : `${of}, days mixed`,
      looks: looks.toLocaleString('en'),
      'accounts lost': losses.toLocaleString('en'),
      AUC: auc === null ? '–' : auc.value.toFixed(3),
      '95% interval': auc === null ? '–' : `${auc.low.toFixed(3)}–${auc.high.toFixed(3)}`,
    }))
}

function liftRows({ lift }: Report): Record<string, string>[] {
  return lift.map(({ top, lost, lift: times, low, high, found }) => ({
    top: percent(top, 0),
    lost: shareText(lost),
    lift: `${times.toFixed(1)} × (${low.toFixed(1)}–${high.toFixed(1)})`,
    'of all lost looks': percent(found, 0),
  }))
}

function calibrationRows({ calibration }: Report): Record<string, string>[] {
  return (calibration ?? []).map(({ from, through, expected, observed }) => ({
    'chance of loss': `${percent(from)}–${percent(through)}`,
    looks: observed.cases.toLocaleString('en'),
    expected: percent(expected),
    seen: shareText(observed),
  }))
}

function followRows({ rules }: Report): Record<string, string>[] {
  return rules
    .filter(({ whileHeld }) => whileHeld !== null)
    .map(({ rule, precision, whileHeld, expected, lift, link }) => ({
      rule,
      'lost after a fire': shareText(precision),
      'lost while it holds': shareText(whileHeld),
      expected: expected === null ? '–' : percent(expected),
      lift: lift === null ? '–' : `${lift.toFixed(1)} ×`,
      link: LINKS[link],
    }))
}

function timingRows({ rules }: Report): Record<string, string>[] {
  return rules.map(({ rule, fires, firesAYear, recall, lead }) => ({
    rule,
    fires: fires.toLocaleString('en'),
    'a year': firesAYear === null ? '–' : firesAYear.toFixed(2),
    'losses it held before': shareText(recall),
    'days ahead': leadText(lead),
  }))
}

function leadText(lead: Rule['lead']): string {
  if (lead === null) return '–'
  const [quarter, median, threeQuarters] = [lead.quarter, lead.median, lead.threeQuarters].map(Math.round)
  return `${median} (${quarter}–${threeQuarters}), ${count(lead.losses, 'loss', 'losses')}`
}

function shareText(part: Share | null): string {
  if (part === null) return '–'
  const { share, low, high } = part
  return `${percent(share)} (${percent(low)}–${percent(high)})`
}

function percent(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)}%`
}
