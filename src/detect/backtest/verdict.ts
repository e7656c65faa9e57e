/** What a back-test may claim, in sentences: how it was measured, and that a link with the label is all that was seen. */
import { counted, dayInWords, figure, listed } from '../words.ts'
import type { Auc } from './auc.ts'
import { leastLosses } from './link.ts'
import type { Backtest } from './report.ts'

export interface Found extends Pick<Backtest, 'measured' | 'baseRate' | 'link' | 'rules'> {
  readonly auc: Auc | null
  /** how the calendar alone would rank */
  readonly calendar: Auc | null
}

export function verdict({ measured: { losses, horizonDays }, link, auc }: Found): string {
  if (link === 'too few losses') {
    const seen = losses === 0 ? 'no account was' : `only ${counted(losses, 'account was', 'accounts were')}`
    return `Too few losses: ${seen} lost within ${horizonDays} days of a look, and under ${leastLosses} nothing is claimed.`
  }
  if (auc === null) return 'No measurable link in your data: every account that was looked at was lost.'
  const interval = `AUC ${share(auc.value)}, 95% interval ${share(auc.low)}–${share(auc.high)}`
  if (link === 'none')
    return `No measurable link in your data: the order of the outlook may be chance (${interval}).`
  if (link === 'fewer')
    return `The outlook ranks your losses the wrong way round (${interval}): do not act on its order.`
  const times = Math.round(100 * auc.value)
  return `The outlook ranks your losses above the others (${interval}): of two accounts on one day, of which one is lost within ${horizonDays} days, it puts the lost one first ${times} times in 100.`
}

export function says(found: Found): string[] {
  const { measured, baseRate } = found
  const { from, to, every, days, horizonDays, accounts, looks, accountYears, losses } = measured
  const rate = baseRate === null ? '' : `, in ${percent(baseRate.share)} of the looks`
  return [
    `Looked at ${counted(accounts, 'account')} every ${every} on ${counted(days, 'day')} in the history from ${dayInWords(from)} to ${dayInWords(to)}, each as it was known on the day, while it paid and was not lost: ${counted(looks, 'look')}, or ${counted(Math.round(accountYears), 'account-year')}.`,
    `${counted(losses, 'account was', 'accounts were')} lost within ${horizonDays} days of a look${rate}. The label says so of ${figure(measured.labelledLost)} of the ${counted(measured.labelled, 'account')} that it names.`,
    ...(measured.unlabelled === 0
      ? []
      : [`Of ${counted(measured.unlabelled, 'account')} that the label does not name nothing is said.`]),
    ...calendarSays(found),
    ...rulesSay(found),
    'A link with this label is all that is claimed: neither a cause, nor that acting on it would have kept an account, nor that it holds in years to come.',
  ]
}

function calendarSays({ link, auc, calendar }: Found): string[] {
  if (link !== 'more' || auc === null || calendar === null) return []
  const alone = `Who is due within the horizon, by the calendar alone, ranks at AUC ${share(calendar.value)} (${share(calendar.low)}–${share(calendar.high)})`
  return calendar.high < auc.low
    ? [`${alone}, clearly below the outlook.`]
    : [`${alone}: that the outlook is better is not shown.`]
}

function rulesSay({ rules, link }: Found): string[] {
  const fired = rules.filter(({ fires }) => fires > 0)
  if (link === 'too few losses' || fired.length === 0) return []
  const more = fired.filter((rule) => rule.link === 'more').map(({ rule }) => rule)
  const fewer = fired.filter((rule) => rule.link === 'fewer').map(({ rule }) => rule)
  return [
    ...(more.length > 0 ? [`While ${listed(more)} holds, more are lost than usual.`] : []),
    ...(fewer.length > 0 ? [`While ${listed(fewer)} holds, fewer are lost than usual.`] : []),
    ...(more.length === 0 && fewer.length === 0
      ? [`Of the ${counted(fired.length, 'rule')} that fired none has a measurable link with the losses.`]
      : []),
    ...(fired.length > 1
      ? ['The intervals of the rules are widened, so that all of them together err once in 20.']
      : []),
  ]
}

/** .690 */
function share(value: number): string {
  return value.toFixed(3).replace(/^0/, '')
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)}%`
}
