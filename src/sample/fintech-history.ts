/** What lies behind the plan of Fintech Corp: milestones, value, meetings, promises. */
import type { Day } from '#src/kernel/day.ts'
import { rivals } from './rivals.ts'
import { enterprise, pipeline } from './vendor-products.ts'
import type { PlanItem } from './write-plan-item.ts'

type Shift = (told: Day) => Day

export const fintechHistory = {
  milestones,
  values,
  meetings,
  commitments,
  useCases: [
    useCase('Product usage analysis', enterprise.id, 'Product', 'Live'),
    useCase('Monthly risk report', enterprise.id, 'Risk', 'Live'),
    useCase('Loading payment data', pipeline.id, 'Engineering', 'Live'),
  ],
  competitors: [
    {
      name: rivals[1],
      where: 'Compliance, two licences from before our contract',
      knows: null,
      status: 'Former',
    },
  ] satisfies PlanItem<'competitors'>[],
}

function useCase(name: string, product: string, department: string, status: string): PlanItem<'use_cases'> {
  return { use_case: name, product_id: product, department, status }
}

function milestones(day: Shift): PlanItem<'milestones'>[] {
  const milestone = (phase: string, name: string, status: string, due: Day, done: Day | null = null) => ({
    phase,
    name,
    status,
    due_on: day(due),
    done_on: done && day(done),
  })
  return [
    milestone('Kickoff', 'Goals agreed with Maria Torres', 'Complete', '2024-07-01', '2024-06-27'),
    milestone('Onboarding', 'Admin set up, single sign-on live', 'Complete', '2024-07-20', '2024-07-18'),
    milestone('Onboarding', 'First value: product dashboard in use', 'Complete', '2024-09-15', '2024-09-10'),
    milestone('Adoption', 'Half of the seats active', 'Complete', '2024-12-15', '2024-12-19'),
    milestone('Adoption', 'Risk team trained', 'At Risk', '2026-03-31'),
    milestone('Adoption', 'Compliance team trained', 'In Progress', '2026-04-15'),
    milestone('Renewal readiness', 'Value agreed with James Lin', 'In Progress', '2026-04-10'),
    milestone('Renewal readiness', 'Terms agreed', 'In Progress', '2026-05-29'),
  ]
}

function values(day: Shift): PlanItem<'values'>[] {
  return [
    {
      value: 'Faster monthly risk report',
      on: day('2025-11-14'),
      category: 'Efficiency',
      amount: 120_000,
      currency: 'USD',
      evidence: 'Monthly risk report takes 14 hours instead of 40',
      agreed: 'agreed',
    },
    {
      value: 'More sign-ups finished',
      on: day('2026-01-15'),
      category: 'Revenue impact',
      amount: 210_000,
      currency: 'USD',
      evidence: 'Two onboarding steps removed after usage analysis; sign-ups finished rose by 4 points',
      agreed: 'claimed',
    },
  ]
}

function meetings(day: Shift): PlanItem<'meetings'>[] {
  return [
    {
      on: day('2025-12-01'),
      type: 'QBR',
      attendees: 'Maria Torres;James Lin;David Park;Sarah Chen;Victoria Langley',
      discussion: 'Value of the year; David Park asked for a short summary every quarter',
      action_items: 'Send quarterly value summary',
      status: 'Open',
    },
    {
      on: day('2026-02-10'),
      type: 'Check-in',
      attendees: '8 team leads;Sarah Chen',
      discussion: 'Six teams work with the platform weekly, Risk and Compliance hardly',
      action_items: 'Training sessions for Risk and Compliance',
      status: 'Open',
    },
    {
      on: day('2026-02-20'),
      type: 'Check-in',
      attendees: 'Maria Torres;Sarah Chen',
      discussion: 'Recovery plan for the two teams agreed',
      action_items: 'Maria Torres names a power user in each team',
      status: 'Closed',
    },
  ]
}

function commitments(day: Shift): PlanItem<'commitments'>[] {
  return [
    {
      by: 'us',
      commitment: 'Value summary to David Park every quarter',
      due_on: day('2026-03-06'),
      status: 'Open',
    },
    {
      by: 'us',
      commitment: 'A date for the higher API rate limit',
      due_on: day('2026-03-27'),
      status: 'Open',
    },
    {
      by: 'them',
      commitment: 'A power user named in Risk and in Compliance',
      due_on: day('2026-02-27'),
      status: 'Kept',
      kept_on: day('2026-02-26'),
    },
  ]
}
