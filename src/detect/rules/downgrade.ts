/** Downgrade: the account pays for less than before and stays, by an amendment or by a line that was cancelled (handbook 6). */
import { termsOn } from '#src/facts/contract-figures.ts'
import { addDays } from '#src/kernel/day.ts'
import { contractEvidence } from '../deadline.ts'
import type { Finding, Severity } from '../diagnosis.ts'
import { keyPerson } from '../key-person.ts'
import { type Contraction, contractions, type LostLine } from '../money/contractions.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { amount, counted, dayInWords, listed, percent } from '../words.ts'

/** For so long it is told as something that moved; the renewal-risk signal remembers it for longer. */
const TOLD_DAYS = 60

export const downgrade: Rule = {
  id: 'downgrade',
  says: 'The revenue or the seats of a product were reduced, or a line was cancelled while others stay, in the last 60 days; not by a move at the same price.',
  find(input) {
    const { dossier, paid, since, decided } = input
    if (paid.length === 0 || since === null || decided?.kind === 'notice') return []
    return contractions(dossier.contracts, { day: dossier.asOf, days: TOLD_DAYS, since }).map((one) =>
      finding(input, one),
    )
  },
}

function finding({ dossier }: RuleInput, one: Contraction): Finding {
  const person = keyPerson(dossier.people, ['Economic Buyer', 'Champion', 'Executive Sponsor'])
  return {
    rule: 'downgrade',
    cause: `downgrade ${one.on}`,
    since: one.on,
    // It is not inferred: the contract says so.
    confidence: 1,
    severity: severity(one),
    headline: headline(one),
    reason: reason(one),
    nextStep: `Ask ${person ?? 'the person who buys it there'} what they no longer need, and what would have to be true to need it again.`,
    dueOn: null,
    value: null,
    evidence: one.lines.map((line) =>
      contractEvidence(line.contract, `${lineSays(line, one)} on ${dayInWords(one.on)}`),
    ),
  }
}

/** The share of the revenue that went, else of the seats, which are not money yet: half of it. */
function severity({ arr, arrBefore, lines, on }: Contraction): Severity {
  const share =
    arr !== null && arr > 0 && arrBefore !== null && arrBefore > 0
      ? arr / arrBefore
      : Math.max(...lines.map((line) => seatShare(line, on))) / 2
  return share >= 0.3 ? 'high' : share >= 0.1 ? 'medium' : 'low'
}

function seatShare({ contract, seats }: LostLine, on: Contraction['on']): number {
  const before = termsOn(contract, addDays(on, -1)).seats
  return seats === null || before === null || before === 0 ? 0 : seats / before
}

function headline({ arr, currency, lines }: Contraction): string {
  if (arr !== null && arr > 0) return `Downgrade: ${amount(arr, currency)} a year less`
  return lines.some(({ isGone }) => isGone) ? 'Downgrade: a contract given up' : 'Downgrade: seats given up'
}

function reason(one: Contraction): string {
  const { arr, arrBefore, currency, lines, on } = one
  const lost = listed(lines.map((line) => lineSays(line, one)))
  const total =
    arr === null || arr === 0 || arrBefore === null || arrBefore === 0
      ? ''
      : `; that is ${amount(arr, currency)} a year, ${percent(arr / arrBefore)} of what the account paid`
  return `On ${dayInWords(on)}: ${lost}${total}.`
}

function lineSays({ contract, arr, seats, isGone }: LostLine, { on }: Contraction): string {
  const { plan } = termsOn(contract, addDays(on, -1))
  const name = contract.productName ?? contract.productId ?? plan ?? contract.id
  if (isGone) return `${name} ${contract.cancelledOn === on ? 'cancelled' : 'ended'}`
  const less = [
    arr === null || arr === 0 ? '' : `${amount(arr, contract.currency)} a year`,
    seats === null || seats === 0 ? '' : counted(seats, 'seat'),
  ].filter((part) => part !== '')
  return `${name} reduced by ${listed(less)}`
}
