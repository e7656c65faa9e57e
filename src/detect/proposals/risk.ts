/** A ready-made risk, filled from a movement. */
import type { Day } from '#src/kernel/day.ts'
import type { Level } from '#src/plan/plan-items.ts'
import type { Added } from '#src/plan/proposed-edit.ts'
import { type ReadyMadeRiskId, readyMadeRisks } from '#src/plan/ready-made-risks.ts'
import type { Severity } from '../diagnosis.ts'
import { added, answering, type Said } from './added.ts'
import { dueBefore, dueIn, notPast } from './due.ts'
import { type Moved, whyMoved } from './moved.ts'
import { ownerOf } from './owner-of.ts'

export interface RiskFilled extends Pick<Partial<Said>, 'standing'> {
  /** what it is about, after the name of the risk: `usage down 46%` */
  readonly about: string
  readonly cause: string
  readonly mitigation: string
  /** Monitoring: nothing has gone wrong yet */
  readonly status?: 'Active' | 'Monitoring'
}

const severities: Readonly<Record<Severity, Level>> = {
  critical: 'High',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
}

export function risk(moved: Moved, id: ReadyMadeRiskId, filled: RiskFilled): Added<'risks'> {
  const { risk: name, category, likelihood, ownedBy, days } = readyMadeRisks[id]
  const { about, cause, mitigation, status = 'Active', ...more } = filled
  const ownerEmail = ownerOf(moved, ownedBy)
  const dueOn = dueOf(moved, days)
  const says = `${name}: ${about}`
  const severity = severities[moved.finding.severity]
  return added(
    moved,
    'risks',
    answering(moved, id),
    {
      risk: says,
      category,
      severity,
      likelihood,
      trigger: whyMoved(moved),
      cause,
      mitigation,
      ownerEmail,
      dueOn,
      status,
    },
    { says, ownerEmail, dueOn, ...more },
  )
}

/** What must be answered by a day is mitigated by then, and any risk before the day on which the renewal is decided. */
function dueOf(moved: Moved, days: number): Day {
  const { finding, input } = moved
  const { deadline, dossier } = input
  const ends = [dueIn(moved, days)]
  if (deadline !== null && deadline.on > dossier.asOf) ends.push(dueBefore(moved, deadline.on))
  if (finding.dueOn !== null) ends.push(notPast(finding.dueOn, dossier.asOf))
  return ends.toSorted()[0]!
}
