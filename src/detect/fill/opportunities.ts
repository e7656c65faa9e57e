/** The opportunities of the CRM, as it has them; a renewal is none. */
import type { Dossier } from '#src/facts/dossier.ts'
import { personCalled } from '#src/facts/known-as.ts'
import type { Opportunity as Recorded } from '#src/facts/records.ts'
import { addDays } from '#src/kernel/day.ts'
import { quarterOf } from '#src/kernel/quarter.ts'
import type { Opportunity, OpportunityType } from '#src/plan/plan-items.ts'
import type { CalendarSettings } from '../settings.ts'
import type { FillInput } from './fill-input.ts'
import type { Wanted } from './wanted.ts'

/** What was won or lost longer ago is history. */
const DECIDED_DAYS = 365

export function opportunities({ dossier, settings }: FillInput): Wanted<'opportunities'>[] {
  const since = addDays(dossier.asOf, -DECIDED_DAYS)
  return dossier.opportunities.flatMap((recorded) => {
    const status = statusOf(recorded)
    const isOld = status !== 'Open' && (recorded.closeOn ?? '') < since
    if (status === null || isOld || /renew/i.test(recorded.type ?? '')) return []
    return [wanted(recorded, status, { ...dossier, ...settings.calendar })]
  })
}

type Known = Pick<Dossier, 'profile' | 'products' | 'people'> & Pick<CalendarSettings, 'fiscalYearStartMonth'>

function wanted(
  recorded: Recorded,
  status: Status,
  { profile, products, people, fiscalYearStartMonth }: Known,
): Wanted<'opportunities'> {
  const { factId, name, source, productId, stakeholderId, closeOn } = recorded
  const person = stakeholderId === null ? null : personCalled({ source, sourceId: stakeholderId }, people)
  const ownerEmail = recorded.ownerEmail ?? profile.amEmail?.toLowerCase() ?? null
  return {
    section: 'opportunities',
    target: { by: 'record', factId },
    item: {
      opportunity: name,
      type: typeOf(recorded.type),
      product: products.find(({ id }) => id === productId)?.name ?? productId,
      productId,
      stakeholder: person === null ? null : { personId: person.factId, name: person.name },
      rationale: recorded.rationale,
      readinessSignals: [],
      value: recorded.amount,
      currency: recorded.currency,
      quarter: closeOn === null ? null : quarterOf(closeOn, fiscalYearStartMonth),
      confidence: recorded.confidence,
      blocker: recorded.blocker,
      nextStep: recorded.nextStep,
      ownerEmail,
      status,
    },
    says: `${name}: ${status.toLowerCase()} in the CRM`,
    why: 'The CRM has it.',
    evidence: [factId],
    standing: 'confirmed',
    ownerEmail,
    isNews: status === 'Open',
  }
}

type Status = Exclude<Opportunity['status'], 'Waiting'>

/** Stages are named by the CRM. @returns null for one that is closed, nobody knows how */
function statusOf({ stage }: Recorded): Status | null {
  if (stage === null) return 'Open'
  if (/\bwon\b/i.test(stage)) return 'Won'
  if (/\blost\b/i.test(stage)) return 'Lost'
  return /\bclosed\b/i.test(stage) ? null : 'Open'
}

/** CRMs write types in words of their own: "Seat expansion", "Geographic expansion". */
const types: readonly (readonly [RegExp, OpportunityType])[] = [
  [/cross/i, 'Cross-sell'],
  [/seat|licen[cs]e/i, 'Seat'],
  [/geograph|region|country/i, 'Geographic'],
  [/department|division/i, 'Department'],
  [/tier|plan upgrade/i, 'Tier'],
  [/multi-?\s?year/i, 'Multi-year uplift'],
  [/up-?\s?sell/i, 'Upsell'],
]

function typeOf(type: string | null): OpportunityType | null {
  return types.find(([pattern]) => pattern.test(type ?? ''))?.[1] ?? null
}
