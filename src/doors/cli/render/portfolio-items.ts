/** Actions, risks and the pipeline over all plans, for the terminal. */
import type { listActions } from '#src/operations/portfolio/list-actions.ts'
import type { listPipeline } from '#src/operations/portfolio/list-pipeline.ts'
import type { listRisks } from '#src/operations/portfolio/list-risks.ts'
import type { z } from 'zod'
import { count, money } from './figures.ts'
import type { Show } from './show.ts'
import { table } from './table.ts'

type Actions = z.output<typeof listActions.output>
type Risks = z.output<typeof listRisks.output>
type Pipeline = z.output<typeof listPipeline.output>
type Sums = Pipeline['waiting']

export const actionsShow: Show = {
  answer: (output) => {
    const { total, overdue, withoutDay, actions } = output as Actions
    const rows = actions.map((action) => ({
      account: action.account.name,
      due: action.dueOn ?? '–',
      late: action.days !== null && action.days < 0 ? count(-action.days, 'day') : '',
      owner: action.owner ?? '–',
      status: action.status,
      action: action.action,
    }))
    const summary = `${count(total, 'action')}${shown(actions, total)} · ${overdue} overdue · ${withoutDay} without a day`
    return withSummary(rows, summary)
  },
}

export const risksShow: Show = {
  answer: (output) => {
    const { total, severities, statuses, risks } = output as Risks
    const rows = risks.map((risk) => ({
      account: risk.account.name,
      severity: risk.severity ?? '?',
      risk: risk.risk,
      status: risk.status,
      owner: risk.owner ?? '–',
      due: risk.dueOn ?? '–',
    }))
    const bySeverity = severities.map((one) => `${one.risks} ${one.severity ?? 'of unknown severity'}`)
    const byStatus = statuses.map((one) => `${one.risks} ${one.status}`)
    const summary = `${count(total, 'risk')}${shown(risks, total)} · ${bySeverity.join(', ')} · ${byStatus.join(', ')}`
    return withSummary(rows, summary)
  },
}

export const pipelineShow: Show = {
  answer: (output) => {
    const { currency, open, waiting, total, opportunities } = output as Pipeline
    const quarters = open.quarters.map(({ quarter: _id, name, ...sums }) =>
      sumsRow('quarter', name, sums, currency),
    )
    const confidences = open.confidences
      .filter((one) => one.opportunities > 0)
      .map(({ confidence, ...sums }) => sumsRow('confidence', confidence, sums, currency))
    const rows = opportunities.map((one) => ({
      account: one.account.name,
      quarter: one.quarterName ?? '?',
      value: money(one.value, one.currency),
      confidence: one.confidence ?? '?',
      owner: one.owner ?? '–',
      opportunity: one.opportunity,
      ...(one.missing.length === 0 ? {} : { incomplete: `without ${one.missing.join(', ')}` }),
    }))
    const parts = [
      ...(quarters.length === 0 ? [] : [table(quarters), table(confidences)]),
      ...(rows.length === 0 ? [] : [table(rows)]),
      [
        ...(opportunities.length < total ? [`${opportunities.length} of ${total} shown`] : []),
        `Pipeline: ${sumsText(open, currency)}`,
        ...(waiting.opportunities === 0 ? [] : [`Waiting: ${sumsText(waiting, currency)}`]),
      ].join('\n'),
    ]
    return `${parts.join('\n\n')}\n`
  },
}

function sumsRow(by: string, name: string | null, sums: Sums, currency: string | null) {
  return {
    [by]: name ?? 'not known',
    value: sumText(sums, currency),
    opportunities: String(sums.opportunities),
    incomplete: String(sums.incomplete),
  }
}

/** A dash where no amount is in the sum. */
function sumText(
  { value, opportunities, withoutValue, otherCurrencies }: Sums,
  currency: string | null,
): string {
  const apart = otherCurrencies.reduce((sum, other) => sum + other.opportunities, 0)
  return opportunities === withoutValue + apart ? '–' : money(value, currency)
}

function sumsText(of: Sums, currency: string | null): string {
  const apart = of.otherCurrencies.map((other) =>
    other.currency === null
      ? `${money(other.value, null)} without a currency, apart`
      : `${money(other.value, other.currency)} apart, for want of a rate`,
  )
  return [
    `${sumText(of, currency)} a year in ${count(of.opportunities, 'opportunity', 'opportunities')}`,
    ...(of.withoutValue === 0 ? [] : [`${of.withoutValue} without an amount`]),
    ...(of.incomplete === 0 ? [] : [`${of.incomplete} incomplete`]),
    ...apart,
  ].join(' · ')
}

function shown(page: readonly unknown[], total: number): string {
  return page.length < total ? `, ${page.length} shown` : ''
}

function withSummary(rows: readonly Readonly<Record<string, string>>[], summary: string): string {
  return rows.length === 0 ? `${summary}\n` : `${table(rows)}\n\n${summary}\n`
}
