/** The plan of Fintech Corp, the worked example: pipeline, goals, an active risk and its recovery plan. */
import type { Day } from '#src/kernel/day.ts'
import { monthNames } from '#src/kernel/month-names.ts'
import { at } from './at.ts'
import { fintechCorp } from './fintech-corp.ts'
import { fintechHistory } from './fintech-history.ts'
import { fintechPipeline } from './fintech-pipeline.ts'
import type { SampleAccount } from './sample-account.ts'
import { itemId, writePlanItem } from './write-plan-item.ts'
import type { PlanFile, PlanItem } from './write-plan-item.ts'
import type { World } from './world.ts'

const MARIA = 'maria.torres@fintechcorp.example'

export function writeFintechPlan(world: World, account: SampleAccount): void {
  const day = (told: Day) => fintechCorp.onDay(world, told)
  const write = <File extends PlanFile>(file: File, toldOn: Day, items: readonly PlanItem<File>[]) =>
    items.forEach((item, at) =>
      writePlanItem(world, account, file, at + 1, happenedOn(item) ?? day(toldOn), item),
    )
  writePipeline(world, account, day)
  write('objectives', '2026-01-12', objectives(day))
  write('metrics', '2026-02-20', metrics)
  write('risks', '2026-02-11', risks(account, day))
  write('actions', '2026-02-26', actions(account, day))
  write('milestones', '2026-02-11', fintechHistory.milestones(day))
  write('values', '2026-02-20', fintechHistory.values(day))
  write('meetings', '2026-02-20', fintechHistory.meetings(day))
  write('use_cases', '2026-01-12', fintechHistory.useCases)
  write('commitments', '2026-02-20', fintechHistory.commitments(day))
  write('competitors', '2025-12-02', fintechHistory.competitors)
}

/** What is done was written down when it was done. */
function happenedOn(item: Readonly<Record<string, unknown>>): Day | null {
  const day = item['done_on'] ?? item['kept_on'] ?? item['on']
  return typeof day === 'string' ? day : null
}

function writePipeline(world: World, account: SampleAccount, day: (told: Day) => Day): void {
  fintechPipeline((told) => monthOf(day(told))).forEach(({ closesOn, stakeholder, ...opportunity }, index) =>
    world.ledger.add('opportunities', {
      ...opportunity,
      id: `OPP-${account.id.slice(4)}-${index + 1}`,
      account_id: account.id,
      stage: 'Discovery',
      currency: account.place.currency,
      close_on: day(closesOn),
      stakeholder_id: `CON-${account.id.slice(4)}-${stakeholder}`,
      owner_email: account.am,
      observed_at: at(day('2026-01-20'), 12),
    }),
  )
}

/** A month that a sentence names moves with the days that it speaks of. */
function monthOf(day: Day): string {
  return monthNames[Number(day.slice(5, 7)) - 1]!
}

function objectives(day: (told: Day) => Day): PlanItem<'objectives'>[] {
  return [
    {
      objective: 'One set of risk figures for board and regulator',
      success_criteria: 'Quarterly report from the platform alone',
      capability: 'Scheduled reports',
      target_on: day('2026-06-30'),
      status: 'In progress',
    },
    {
      objective: 'Product decisions on usage data, not on opinion',
      success_criteria: 'Every product team reviews its dashboard weekly',
      capability: 'Dashboards',
      target_on: day('2026-05-31'),
      status: 'In progress',
    },
    {
      objective: 'Show the CFO what a seat brings in',
      success_criteria: 'ROI tied to two revenue outcomes, agreed with James Lin',
      capability: 'Metric catalogue',
      target_on: day('2026-04-15'),
      status: 'At risk',
    },
  ]
}

const metrics: PlanItem<'metrics'>[] = [
  measure('Seat utilisation', '%', 62, 74.67, 85, 'seat-utilisation'),
  measure('Active users', 'people', 84, 112, 130, 'usage'),
  measure('Hours to the monthly risk report', 'hours', 40, 14, 8, 'customer'),
]

function measure(
  name: string,
  unit: string,
  baseline: number,
  current: number,
  target: number,
  source: string,
): PlanItem<'metrics'> {
  return { name, unit, direction: target > baseline ? 'up' : 'down', baseline, current, target, source }
}

function risks(account: SampleAccount, day: (told: Day) => Day): PlanItem<'risks'>[] {
  return [
    {
      risk: 'Low adoption in the Risk and Compliance teams',
      category: 'Adoption',
      severity: 'High',
      likelihood: 'Medium',
      trigger: 'Two of eight team leads disengaged',
      cause: 'Onboarding training never reached the two teams',
      mitigation: 'Two training sessions, a named power user in each team, weekly review of active users',
      owner_email: account.csm,
      due_on: day('2026-04-15'),
      status: 'Active',
    },
    {
      risk: 'Executive sponsor out of touch before the renewal',
      category: 'Relationship',
      severity: 'Medium',
      likelihood: 'Medium',
      trigger: `David Park not met since the ${monthOf(day('2025-12-01'))} review`,
      cause: 'No value summary since then',
      mitigation: 'Value summary, then a half-hour executive talk',
      owner_email: account.executive,
      due_on: day('2026-03-20'),
      status: 'Monitoring',
    },
  ]
}

/** The recovery plan of the first risk, and what the renewal and the pipeline ask for. */
function actions(account: SampleAccount, day: (told: Day) => Day): PlanItem<'actions'>[] {
  const adoption = itemId('risks', account, 1)
  const action = (text: string, owner: string | null, dueOn: Day, answers: string, status = 'Open') => ({
    action: text,
    owner_email: owner,
    due_on: day(dueOn),
    status,
    answers,
  })
  const seats = `OPP-${account.id.slice(4)}-1`
  return [
    action('Name a power user in Risk and one in Compliance', MARIA, '2026-02-27', adoption, 'Done'),
    action('First training session for the Risk team', account.csm, '2026-03-10', adoption),
    action('Second training session, with Compliance', account.csm, '2026-03-24', adoption),
    action('Weekly count of active users in both teams', account.csm, '2026-04-15', adoption, 'In progress'),
    action(
      `Send the value summary to David Park`,
      account.executive,
      '2026-03-06',
      itemId('risks', account, 2),
    ),
    action(
      `Agree two revenue outcomes with James Lin`,
      account.am,
      '2026-03-18',
      itemId('objectives', account, 3),
    ),
    action(
      `Give Priya Sharma a date for the higher rate limit`,
      account.csm,
      '2026-03-27',
      seats.replace(/1$/, '2'),
    ),
    action('Price 50 seats for the Risk team', account.am, '2026-04-10', seats),
  ]
}
