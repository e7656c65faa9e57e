/** The quality of plans for the terminal: the portfolio as a table, one plan with what is behind its numbers. */
import type { readPlan } from '#src/operations/plans/read-plan.ts'
import type { listQuality } from '#src/operations/quality/list-quality.ts'
import type { showQuality } from '#src/operations/quality/show-quality.ts'
import type { z } from 'zod'
import { count, percent } from './figures.ts'
import type { Show } from './show.ts'
import { table } from './table.ts'
import { wrapped } from './wrapped.ts'

type Qualities = z.output<typeof listQuality.output>
type Quality = z.output<typeof showQuality.output>
type CoReading = z.output<typeof readPlan.output>

export const qualitiesShow: Show = {
  answer: (output) => {
    const { totals, plans } = output as Qualities
    if (totals.plans === 0) return 'No plan, or none whose account was diagnosed yet.\n'
    const more = plans.length < totals.plans ? [`${plans.length} of ${totals.plans} shown`] : []
    return [...summary(totals), '', table(plans.map(row)), ...more, ''].join('\n')
  },
}

export const qualityShow: Show = {
  answer: (output) => {
    const quality = output as Quality
    return `${[...numbers(quality), ...balance(quality), ...disagreements(quality)].join('\n')}\n`
  },
}

export const coReadingShow: Show = {
  answer: (output) => `${readers(output as CoReading)}\n`,
}

function summary(of: Qualities['totals']): string[] {
  const coRead =
    of.withBothOwners === 0
      ? 'no account with both owners'
      : `${of.coRead} of ${of.withBothOwners} read by both`
  return [
    `${count(of.plans, 'plan')} · as of ${of.asOf}`,
    `On average fresh ${percent(of.freshness)} · with evidence ${percent(of.evidence)} · done ${percent(of.done)}`,
    `${coRead} · ${of.tooLong} too long for one page · ${of.withWarnings} out of balance · ${of.withDisagreements} against the data`,
  ]
}

function row(plan: Qualities['plans'][number]): Record<string, string> {
  const { isRead } = plan.coReading
  return {
    account: plan.name,
    tier: plan.tier === null ? '–' : String(plan.tier),
    owner: plan.owner ?? '–',
    fresh: percent(plan.freshness),
    'left out': String(plan.length.leftOut),
    'read by both': isRead === null ? '–' : isRead ? 'yes' : 'no',
    evidence: percent(plan.evidence),
    done: percent(plan.done),
    warnings: String(plan.warnings.length),
    'against the data': String(plan.disagreements.length),
    'not answered': String(plan.unanswered),
  }
}

function numbers({ asOf, freshness, length, coReading, evidence, done }: Quality): string[] {
  const stale = freshness.stale.map(({ name }) => name)
  const since = freshness.staleSince === null ? '' : `, under 60% since ${freshness.staleSince}`
  return [
    `Quality of the plan as of ${asOf}, apart from the health of the customer`,
    '',
    `Freshness    ${percent(freshness.share)} confirmed within shelf life${since}; last review ${freshness.lastReviewOn ?? 'never'}; ${count(freshness.unanswered, 'movement')} not answered`,
    ...(stale.length === 0 ? [] : wrapped(`Stale: ${stale.join(', ')}`, '             ')),
    `Length       ${length.leftOut === 0 ? 'fits on one page' : `${length.leftOut} of ${count(length.items, 'item')} left out of one page`}`,
    `Co-reading   ${readers(coReading)}`,
    `Evidence     ${percent(evidence.share)}: ${evidence.backed} of ${count(evidence.claims, 'claim')} with a record`,
    `Done         ${percent(done.share)} of the essentials`,
    ...done.essentials.map(({ says, holds }) => `  ${holds ? '✓' : '✗'} ${says}`),
  ]
}

function readers({ am, csm, movedOn, isRead, differ }: CoReading): string {
  const state = isRead === null ? 'an owner is missing' : isRead ? 'read by both' : 'not read by both'
  const moved = movedOn === null ? '' : ` since the movement of ${movedOn}`
  const who = `read or edited: AM ${am ?? 'never'}, CSM ${csm ?? 'never'}`
  return [`${state}${moved} (${who})`, ...differ].join('; ')
}

function balance({ balance: checks }: Quality): string[] {
  return [
    '',
    'Balance',
    ...checks.map(({ says, warns }) => `  ${warns === null ? '?' : warns ? '!' : '✓'} ${says}`),
  ]
}

function disagreements({ disagreements: found }: Quality): string[] {
  if (found.length === 0) return ['', 'Nowhere against the data.']
  return ['', 'Against the data', ...found.flatMap(({ name, says }) => wrapped(`≠ ${name}: ${says}`, '  '))]
}
