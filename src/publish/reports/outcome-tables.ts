/** The report on outcomes: what each renewal became, why, and whether a loss was seen coming (handbook 8). */
import { FLAG_DAYS, type Flagged } from '#src/detect/outcomes/flagged.ts'
import { type LossReasonId, lossReasons } from '#src/detect/outcomes/loss-reasons.ts'
import {
  isLost,
  type OutcomeKind,
  outcomeKinds,
  type RenewalOutcome,
} from '#src/detect/outcomes/renewal-outcomes.ts'
import { type Surprise, surprise } from '#src/detect/outcomes/surprise.ts'
import { amount, counted, percent } from '#src/detect/words.ts'
import {
  columnsOf,
  type ReportContent,
  type ReportFigure,
  type ReportRow,
  type ReportTable,
} from './report.ts'

/** One outcome with whose it is. */
export interface TracedOutcome extends RenewalOutcome, Flagged {
  readonly account: string
  readonly name: string
  readonly owner: string | null
  readonly said: LossReasonId | null
  readonly proposed: LossReasonId | null
}

const kindNames: Readonly<Record<OutcomeKind, string>> = {
  up: 'Renewed for more',
  flat: 'Renewed flat',
  down: 'Renewed for less',
  renewed: 'Renewed, amount not known',
  late: 'Late, in its grace',
  paused: 'Paused',
  returned: 'Back after a gap',
  moved: 'Moved within its family',
  notice: 'Lost at notice',
  churned: 'Churned',
  left: 'Left outside a renewal',
}

const reasonNames = new Map<string, string>(lossReasons.map(({ id, says }) => [id, says]))

export function outcomeTables(
  outcomes: readonly TracedOutcome[],
  currency: string | null,
  line: number,
): ReportContent {
  const found = surprise(outcomes)
  return {
    figures: figures(outcomes, found),
    notes: [
      'Up for renewal are paid terms of six months or more that end after the first day and up to the last. What ends on one day for one account is one renewal; a contract of several years comes up when it ends.',
      'Flat is within half a percent. Lost at notice: cancelled, or notice recorded, before the end; churned: without. Left outside a renewal: lost on a day on which no term ended, as rolling contracts are. Back after a gap: paid again after the grace, as the same customer.',
      `Flagged: ${FLAG_DAYS} days before, the account was red, or its outlook under ${percent(line)}, or something critical had moved, or an owner called it At risk or worse. It is read from the snapshot of that day, or the latest of the 31 days before it, and from the plan as it stood then.`,
      'A reason is chosen by a person. Where the events of the loss say one in words, it is proposed; nothing is guessed.',
    ],
    tables: [kinds(outcomes, currency), reasons(outcomes, currency), list(outcomes)],
  }
}

function figures(outcomes: readonly TracedOutcome[], found: Surprise): ReportFigure[] {
  const lost = outcomes.filter(isLost)
  const asked = outcomes.filter(isAsked)
  const untold =
    found.untold === 0
      ? ''
      : ` ${counted(found.untold, 'loss', 'losses')} of which that day is not known ${found.untold === 1 ? 'is' : 'are'} in neither.`
  return [
    {
      id: 'surprise',
      name: 'Surprise churn',
      value: found.share,
      kind: 'share',
      of: [
        { value: found.notFlaggedArr, kind: 'money' },
        { value: found.lostArr, kind: 'money' },
      ],
      definition: `Lost ARR that was not flagged ${FLAG_DAYS} days before ÷ lost ARR.${untold}`,
    },
    {
      id: 'lost',
      name: 'Lost',
      value: arrOf(lost),
      kind: 'money',
      of: null,
      definition: `ARR of what was lost: ${counted(lost.length, 'renewal or customer', 'renewals and customers')}.`,
    },
    {
      id: 'explained',
      name: 'With a reason',
      value: asked.length === 0 ? null : asked.filter(({ said }) => said !== null).length / asked.length,
      kind: 'share',
      of: [
        { value: asked.filter(({ said }) => said !== null).length, kind: 'count' },
        { value: asked.length, kind: 'count' },
      ],
      definition: 'Lost or shrunk renewals for which a person named the reason ÷ all of them.',
    },
  ]
}

/** Lost or shrunk: a reason is asked for. */
function isAsked(outcome: RenewalOutcome): boolean {
  return isLost(outcome) || outcome.kind === 'down'
}

function arrOf(some: readonly RenewalOutcome[]): number {
  return some.reduce((sum, { dueArr }) => sum + (dueArr ?? 0), 0)
}

/** Lost of what was due; of a renewal for less the difference. */
function goneOf({ dueArr, keptArr }: RenewalOutcome): number {
  return Math.max(0, (dueArr ?? 0) - (keptArr ?? 0))
}

function kinds(outcomes: readonly TracedOutcome[], currency: string | null): ReportTable {
  const groups = outcomeKinds.flatMap((kind) => {
    const same = outcomes.filter((one) => one.kind === kind)
    return same.length === 0 ? [] : [{ kind, same }]
  })
  const lost = outcomes.filter(isLost)
  const total = arrOf(outcomes)
  return {
    id: 'kinds',
    title: 'What the renewals became',
    says:
      outcomes.length === 0
        ? 'Nothing came up for renewal in this window.'
        : `${counted(outcomes.length, 'renewal')} with ${amount(total, currency)}: ${lost.length === 0 ? 'none was lost' : `${lost.length} with ${amount(arrOf(lost), currency)} lost`}.`,
    columns: columnsOf(
      ['kind', 'Became', 'text'],
      ['renewals', 'Renewals', 'count'],
      ['due', 'ARR due', 'money'],
      ['kept', 'ARR after', 'money'],
      ['share', 'Share of ARR due', 'share'],
    ),
    rows: groups.map(({ kind, same }) => ({
      id: kind,
      account: null,
      cells: [
        kindNames[kind],
        same.length,
        arrOf(same),
        same.reduce((sum, { keptArr }) => sum + (keptArr ?? 0), 0),
        total > 0 ? arrOf(same) / total : null,
      ],
    })),
    chart: null,
  }
}

function reasons(outcomes: readonly TracedOutcome[], currency: string | null): ReportTable {
  const asked = outcomes.filter(isAsked)
  const groups = [...lossReasons.map(({ id }) => id), null].flatMap((reason) => {
    const same = asked.filter(({ said }) => said === reason)
    return same.length === 0 ? [] : [{ reason, same, gone: same.reduce((sum, one) => sum + goneOf(one), 0) }]
  })
  const [most] = groups.filter(({ reason }) => reason !== null).toSorted((a, b) => b.gone - a.gone)
  return {
    id: 'reasons',
    title: 'Why ARR was lost',
    says:
      asked.length === 0
        ? 'Nothing was lost or shrank in this window.'
        : most === undefined
          ? `${counted(asked.length, 'renewal')} lost or shrunk; no reason is named yet.`
          : `Most by “${nameOf(most.reason)}”: ${amount(most.gone, currency)} in ${counted(most.same.length, 'renewal')}.`,
    columns: columnsOf(
      ['reason', 'Reason', 'text'],
      ['renewals', 'Renewals', 'count'],
      ['lost', 'ARR lost', 'money'],
    ),
    rows: groups.map(({ reason, same, gone }) => ({
      id: reason ?? 'none',
      account: null,
      cells: [nameOf(reason) ?? 'No reason named', same.length, gone],
    })),
    chart: null,
  }
}

function nameOf(reason: LossReasonId | null): string | null {
  return reason === null ? null : (reasonNames.get(reason) ?? reason)
}

/** Lost and shrunk first, the largest first; then the others by day, the latest first. */
function list(outcomes: readonly TracedOutcome[]): ReportTable {
  const sorted = outcomes.toSorted(
    (a, b) =>
      Number(isAsked(b)) - Number(isAsked(a)) ||
      (isAsked(a) ? goneOf(b) - goneOf(a) : a.on < b.on ? 1 : a.on > b.on ? -1 : 0) ||
      (a.name < b.name ? -1 : 1),
  )
  return {
    id: 'renewals',
    title: 'Every renewal',
    says: 'Lost and shrunk first: these ask for a reason.',
    columns: columnsOf(
      ['account', 'Account', 'account'],
      ['on', 'On', 'day'],
      ['owner', 'Owner', 'person'],
      ['kind', 'Became', 'text'],
      ['due', 'ARR due', 'money'],
      ['kept', 'ARR after', 'money'],
      ['flagged', 'Flagged 60 days before', 'text'],
      ['reason', 'Reason', 'text'],
    ),
    rows: sorted.map(rowOf),
    chart: null,
  }
}

function rowOf(outcome: TracedOutcome): ReportRow {
  const { account, name, owner, on, kind, dueArr, keptArr, isFlagged, by, said, proposed } = outcome
  const seen = isFlagged === null ? 'Not known' : isFlagged ? capital(by.join(', ')) : 'No'
  return {
    id: `${account} ${on} ${kind}`,
    account,
    cells: [name, on, owner, kindNames[kind], dueArr, keptArr, isAsked(outcome) ? seen : null, nameOf(said)],
    ...(isAsked(outcome) ? { reason: { on, said, proposed } } : {}),
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
