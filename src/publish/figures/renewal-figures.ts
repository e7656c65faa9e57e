/** When the account is up, what is to be expected, and what its owners hold of it. */
import { isLittleKnown } from '#src/detect/outlook/is-little-known.ts'
import { dueOn, isRolling, paidOn, renewsItself } from '#src/facts/contract-figures.ts'
import type { Contract } from '#src/facts/dossier.ts'
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { Figure, Tone } from '../document.ts'
import { oneItem } from '../parts/one-item.ts'
import type { PlanSource } from '../plan-source.ts'
import { format, unknown } from './format.ts'
import { makeFigure } from './make-figure.ts'

export type RenewalFigureId =
  | 'deadline'
  | 'renewal-date'
  | 'days-to-deadline'
  | 'days-to-renewal'
  | 'term'
  | 'outlook'
  | 'forecast'
  | 'probability-am'
  | 'probability-csm'

/** From so many days on a deadline is near (handbook 6, urgency). */
const NEAR_DAYS = 30

export function renewalFigures(source: PlanSource): Record<RenewalFigureId, Figure> {
  const { diagnosis, today } = source
  const deadline = diagnosis?.deadline ?? null
  const renewalOn = renewalDay(source)
  const judged = oneItem(source.plan, 'renewal')?.values
  const decided = diagnosis?.renewal?.category
  const label = deadline?.kind === 'end' ? 'Contract end' : 'Notice date'
  return {
    deadline: makeFigure('deadline', label, format.day(deadline?.on), {
      note: deadlineNote(source, renewalOn),
      tone: deadline === null ? null : nearTone(today, deadline.on),
    }),
    'renewal-date': makeFigure('renewal-date', 'Renewal', format.day(renewalOn), {
      note: renewalOn === null ? null : format.left(today, renewalOn),
    }),
    'days-to-deadline': daysTo('days-to-deadline', 'Days to the deadline', today, deadline?.on ?? null),
    'days-to-renewal': daysTo('days-to-renewal', 'Days to the renewal', today, renewalOn),
    term: makeFigure('term', 'Term', termText(source)),
    outlook: outlook(source),
    forecast: makeFigure('forecast', 'Forecast category', decided ?? unknown, {
      note: decided ? 'by the outlook' : null,
    }),
    'probability-am': makeFigure(
      'probability-am',
      "AM's own figure",
      format.percent(judged?.probabilityByAm),
    ),
    'probability-csm': makeFigure(
      'probability-csm',
      "CSM's own figure",
      format.percent(judged?.probabilityByCsm),
    ),
  }
}

/** The end of the term that the deadline is of; without a deadline the next one of what is paid. */
function renewalDay({ diagnosis, dossier, today }: PlanSource): Day | null {
  if (diagnosis?.deadline) return diagnosis.deadline.renewalOn
  const due = paid(dossier?.contracts ?? [], today)
    .filter((contract) => !isRolling(contract))
    .map((contract) => dueOn(contract, today))
    .filter((day) => day !== null)
  return due.toSorted()[0] ?? null
}

function paid(contracts: readonly Contract[], today: Day): Contract[] {
  return paidOn(contracts, today)
}

function deadlineNote({ diagnosis, today }: PlanSource, renewalOn: Day | null): string | null {
  const deadline = diagnosis?.deadline
  if (!deadline) return null
  const parts = [format.left(today, deadline.on)]
  if (deadline.assumed) parts.push('60 days assumed')
  if (deadline.kind === 'notice' && renewalOn !== null) parts.push(`renews ${format.day(renewalOn)}`)
  return parts.join(', ')
}

function nearTone(today: Day, day: Day): Tone | null {
  const days = daysBetween(today, day)
  if (days < 0) return 'bad'
  return days <= NEAR_DAYS ? 'watch' : null
}

function daysTo(id: RenewalFigureId, label: string, today: Day, day: Day | null): Figure {
  return makeFigure(id, label, day === null ? unknown : format.number(daysBetween(today, day)))
}

function termText({ dossier, today, diagnosis }: PlanSource): string {
  const contracts = paid(dossier?.contracts ?? [], today)
  const id = diagnosis?.deadline?.contractId
  const contract = contracts.find((one) => one.id === id) ?? contracts[0]
  if (contract === undefined) return unknown
  const { termMonths } = contract
  const term =
    termMonths === null ? '? months' : termMonths === 12 ? 'Annual' : `${format.number(termMonths)} months`
  const renews = renewsItself(contract) ? 'auto-renew' : 'no auto-renew'
  return `${term}, ${renews}, since ${format.day(contract.startOn)}`
}

function outlook({ diagnosis }: PlanSource): Figure {
  const found = diagnosis?.outlook
  if (!found) return makeFigure('outlook', 'Renewal outlook', unknown)
  const isThin = isLittleKnown(found)
  const [low, high] = [format.percent(found.low), format.percent(found.high)]
  const range = low === high ? 'as sure as it gets' : `${low} to ${high}`
  return makeFigure('outlook', 'Renewal outlook', format.percent(found.p), {
    note: isThin ? `${range}, little is known` : range,
    share: found.p,
  })
}
