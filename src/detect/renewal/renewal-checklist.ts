/** The ninety-day checklist: ten lines, each true or false where records show it, else unknown (handbook 7). */
import { addDays } from '#src/kernel/day.ts'
import { contractEvidence } from '../deadline.ts'
import type { Evidence, RenewalCheck } from '../diagnosis.ts'
import type { KeyRole } from '../people/people-standing.ts'
import type { RecordStanding } from '../record-standing.ts'
import type { Situation } from '../situation.ts'
import { activeSays, isCountedOn } from '../utilisation.ts'
import { activeRivals } from '../voice/active-rivals.ts'
import { counted, dayInWords, figure, listed } from '../words.ts'
import { openEscalations } from './open-escalations.ts'
import { QUARTER_DAYS } from './quarter-days.ts'
import { touchesSince } from './touches-since.ts'

type Answer = Pick<RenewalCheck, 'holds' | 'says' | 'evidence'>

export function renewalChecklist(situation: Situation): RenewalCheck[] {
  return [
    { id: 'success-plan', asks: 'Success plan reviewed', ...unrecorded },
    { id: 'value-summary', asks: 'Value summary sent', ...valueSummary(situation) },
    { id: 'buyer-met', asks: 'Economic buyer met', ...met(situation, 'Economic Buyer') },
    { id: 'sponsor-briefed', asks: 'Sponsor briefed', ...met(situation, 'Executive Sponsor') },
    { id: 'escalations', asks: 'Open escalations closed', ...escalations(situation) },
    { id: 'seats', asks: 'Usage and seats reconciled', ...seats(situation) },
    { id: 'pricing', asks: 'Pricing and uplift agreed inside', ...unrecorded },
    { id: 'competitors', asks: 'Competitors known', ...competitors(situation) },
    { id: 'paper-process', asks: 'Paper process known', ...unrecorded },
    { id: 'risks', asks: 'Risks mitigated or accepted', ...unrecorded },
  ]
}

const unrecorded: Answer = { holds: null, says: 'no record shows it', evidence: [] }

function answer(evidence: readonly Evidence[], isTold: boolean, none: string, unknown: string): Answer {
  const [latest] = evidence
  if (latest !== undefined) return { holds: true, says: latest.says, evidence: [latest] }
  return { holds: isTold ? false : null, says: isTold ? none : unknown, evidence: [] }
}

function valueSummary(situation: Situation): Answer {
  const from = addDays(situation.dossier.asOf, -QUARTER_DAYS)
  const { found, isTold } = touchesSince(situation, from, ({ type }) => type === 'Value summary')
  return answer(found, isTold, `none since ${dayInWords(from)}`, 'value summaries are not recorded')
}

/** In two-way contact in the last quarter. */
function met({ people, dossier, known }: Situation, role: KeyRole): Answer {
  const from = addDays(dossier.asOf, -QUARTER_DAYS)
  const { holders, gone } = people.roles[role]
  if (holders.length === 0) {
    const names = gone.map(({ person }) => person.name)
    return names.length === 0
      ? { holds: null, says: `no ${role.toLowerCase()} is recorded`, evidence: [] }
      : {
          holds: false,
          says: `${listed(names)} left, and nobody took over`,
          evidence: gone.flatMap(({ departure }) => departure.evidence),
        }
  }
  const contacts = holders.flatMap(({ person, lastContact }) =>
    lastContact !== null && lastContact.on >= from
      ? [{ ...lastContact.evidence, says: `${person.name} on ${dayInWords(lastContact.on)}` }]
      : [],
  )
  const isTold = known.touch.kind === 'living' && known.touch.from <= from
  const whom = listed(holders.map(({ person }) => person.name))
  return answer(contacts, isTold, `${whom} not since ${dayInWords(from)}`, notTold(known.touch))
}

function notTold(touch: RecordStanding): string {
  const what = 'meetings and messages are'
  if (touch.kind === 'never seen') return `${what} not known`
  return touch.kind === 'living'
    ? `${what} known only since ${dayInWords(touch.from)}`
    : `${what} known only through ${dayInWords(touch.through)}`
}

function escalations(situation: Situation): Answer {
  const open = openEscalations(situation, situation.dossier.asOf)
  if (open === null) return { holds: null, says: 'neither meetings nor tickets are known', evidence: [] }
  return open.length === 0
    ? { holds: true, says: 'none is open', evidence: [] }
    : { holds: false, says: `${counted(open.length, 'escalation')} open`, evidence: open }
}

/** They fit where no more people work with the product than are licensed, and enough of the seats are used. */
function seats({ utilisation, usage, settings }: Situation): Answer {
  const isKnown = usage.kind === 'living' && utilisation !== null && utilisation.from <= utilisation.through
  const licensed = isKnown ? utilisation.seatsOn(utilisation.through) : null
  if (!isKnown || licensed === null || licensed === 0)
    return { holds: null, says: 'use or seats are not known', evidence: [] }
  const { through } = utilisation
  const [least, most] = [utilisation.activeOn(through) / licensed, utilisation.atMostOn(through) / licensed]
  const share = `${isCountedOn(utilisation, through) ? '' : 'at least '}${figure(100 * least, 1)}%`
  const says = `${activeSays(utilisation, through)} of ${figure(licensed)} seats (${share})`
  const evidence = utilisation.holding.contracts.map((contract) => contractEvidence(contract, says))
  if (least > 1 || most < settings.utilisation.low) return { holds: false, says, evidence }
  return { holds: most <= 1 && least >= settings.utilisation.low ? true : null, says, evidence }
}

/** Who competes is known where it is recorded; that nobody does, no record shows. */
function competitors(situation: Situation): Answer {
  const active = activeRivals(situation)
  const rivals = active.length > 0 ? active : situation.plan.competitors
  return rivals.length === 0
    ? { holds: null, says: 'no competitor is recorded', evidence: [] }
    : { holds: true, says: listed(rivals.map(({ says }) => says)), evidence: rivals }
}
