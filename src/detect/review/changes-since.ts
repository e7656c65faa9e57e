/** Only what is other on an account since its last review (handbook 10): figures, plan, movements, records. */
import type { Dossier } from '#src/facts/dossier.ts'
import type { Day } from '#src/kernel/day.ts'
import { fieldWords, valueText } from '#src/plan/field-text.ts'
import type { PlanDiff } from '#src/plan/diff-plans.ts'
import type { Diagnosis } from '../diagnosis.ts'
import { leadingHealth } from '../health/leading-health.ts'
import type { MovementCard } from '../movement-card.ts'
import type { Snapshot } from '../snapshot.ts'
import { amount, counted, figure, percent } from '../words.ts'
import { recordsSince } from './records-since.ts'
import type { ReviewChange } from './review-change.ts'

export interface ReviewedAccount {
  readonly since: Day
  readonly today: Day
  /** of the last review's day; null: it is not known that far back */
  readonly before: Pick<Snapshot, 'arr' | 'goneSince' | 'health' | 'leads' | 'outlook' | 'seats'> | null
  readonly diagnosis: Diagnosis | null
  /** what moved health, in a sentence; null: nothing did */
  readonly healthSays: string | null
  readonly planDiff: readonly PlanDiff[]
  /** open and closed ones */
  readonly cards: readonly MovementCard[]
  readonly dossier: Dossier
}

export function changesSince(account: ReviewedAccount): ReviewChange[] {
  return [
    ...figures(account),
    ...movements(account),
    ...recordsSince(account.dossier, account.since, account.today),
    ...planChanges(account.planDiff),
  ]
}

function figures({ before, diagnosis, healthSays }: ReviewedAccount): ReviewChange[] {
  if (before === null || diagnosis === null) return []
  const leads = before.leads ?? 'weighted'
  const was = before.goneSince ? null : before.health[leads]
  const is = diagnosis.goneSince === null ? leadingHealth(diagnosis) : null
  const on = diagnosis.asOf
  const health = (reading: { readonly score: number | null; readonly status: string | null } | null) =>
    reading === null
      ? 'no customer any more'
      : reading.score === null
        ? 'not measured'
        : `${figure(reading.score)}, ${(reading.status ?? 'no status').toLowerCase()}`
  const outlook = (one: Pick<Diagnosis, 'outlook'>) => (one.outlook === null ? null : percent(one.outlook.p))
  const arr = (value: number | null) => (value === null ? null : amount(value, diagnosis.currency))
  const seats = ({ active, licensed }: Diagnosis['seats']) =>
    active === null ? null : `${figure(active)} of ${licensed === null ? '?' : figure(licensed)} seats`
  return [
    ...differs('Health', health(was), health(is), on, healthSays),
    ...differs('Outlook', outlook(before), outlook(diagnosis), on),
    ...differs('ARR', arr(before.arr), arr(diagnosis.arr), on),
    ...differs('Seats', seats(before.seats), seats(diagnosis.seats), on),
  ]
}

function differs(
  what: string,
  from: string | null,
  to: string | null,
  on: Day,
  note: string | null = null,
): ReviewChange[] {
  if (from === to || to === null) return []
  return [{ sign: '~', what, from, says: to, note, on }]
}

/** Those that wait are answered below; here is what became of the others. */
function movements({ cards, since }: ReviewedAccount): ReviewChange[] {
  return cards.flatMap((card): ReviewChange[] => {
    const says = card.finding.headline
    const line = (sign: ReviewChange['sign'], note: string, on: Day): ReviewChange[] => [
      { sign, what: 'Movement', from: null, says, note, on },
    ]
    const by = card.answeredBy === null ? '' : ` by ${card.answeredBy}`
    if (card.clearedOn !== null && card.clearedOn > since)
      return line('−', 'Cleared: its cause is over', card.clearedOn)
    if (card.dismissedOn !== null && card.dismissedOn > since)
      return line('−', `Dismissed${by}: ${card.reason ?? ''}`, card.dismissedOn)
    if (card.acceptedOn !== null && card.acceptedOn > since)
      return line('~', `Accepted${by}`, card.acceptedOn)
    return []
  })
}

/** Who stands by an item, and that the plan was read, is no change of the account. */
const unsaid: ReadonlySet<string> = new Set(['standing', 'source', 'lastConfirmedAt', 'lastConfirmedBy'])

/** What the engine wrote of itself from records is one line: nobody has changed anything. */
function planChanges(lines: readonly PlanDiff[]): ReviewChange[] {
  const filled = lines.filter(({ sign, by }) => sign === '+' && by?.cause.by === 'records')
  const others = planLines(lines.filter((line) => !filled.includes(line)))
  if (filled.length === 0) return others
  const says = `${counted(filled.length, 'item')} filled in from the records`
  const on = filled[0]?.by?.at.slice(0, 10) ?? null
  return [...others, { sign: '+', what: 'Plan', from: null, says, note: null, on }]
}

function planLines(lines: readonly PlanDiff[]): ReviewChange[] {
  return lines.flatMap(({ sign, section, fields, by, says }): ReviewChange[] => {
    if (section === 'readings') return []
    const told = fields.filter(({ field }) => !unsaid.has(field))
    if (sign === '~' && told.length === 0) return []
    const { what, name } = partsOf(says)
    const note = by === null ? null : by.actor
    const on = by === null ? null : by.at.slice(0, 10)
    if (sign !== '~') return [{ sign, what, from: null, says: name, note, on }]
    const values = told.map(
      ({ field, from, to }) => `${fieldWords(field)} ${valueText(from)} → ${valueText(to)}`,
    )
    return [{ sign, what, from: null, says: `${name}: ${values.join('; ')}`, note, on }]
  })
}

/** `~ Risk "Low adoption": …` is a Risk that is called Low adoption. */
function partsOf(says: string): { readonly what: string; readonly name: string } {
  const found = /^[+−~] ([^"(:]+?)(?: "(.*?)")?(?:[:(]| \(|$)/.exec(says)
  const what = found?.[1]?.trim() ?? 'Plan'
  return { what, name: found?.[2] ?? what }
}
