/** Holds what the engine said on past days against what became of the accounts; what is not measurable is said to be so. */
import { auc } from './auc.ts'
import { calibration } from './calibration.ts'
import { lift } from './lift.ts'
import { linkOf } from './link.ts'
import type { Look } from './look.ts'
import { stepDays } from './look-days.ts'
import { proportion } from './proportion.ts'
import type { Backtest, Measured, Ranking } from './report.ts'
import { ruleRecord, type RuleRecord } from './rule-record.ts'
import { says, verdict } from './verdict.ts'

/** Days that the outlook's chance of loss speaks of (handbook 7a). */
const OUTLOOK_DAYS = 90
const TOPS = [0.1, 0.2] as const

/**
 * @param looks of each account in the order of its days
 * @param rules the ids of all rules, fired or not
 */
export function backtest(looks: readonly Look[], rules: readonly string[], walk: Measured): Backtest {
  const baseRate = proportion(looks.map(({ account, isLost }) => ({ account, isHit: isLost })))
  const ranking = rankings(looks)
  const { losses, auc: overall } = ranking[0]!
  const calendar = ranking.find(({ by }) => by === 'calendar')
  const link = linkOf(overall ?? { low: 0, high: 1 }, 0.5, losses)
  const measured = {
    ...walk,
    accounts: new Set(looks.map(({ account }) => account)).size,
    looks: looks.length,
    accountYears: (looks.length * stepDays[walk.every]) / 365.25,
    losses,
  }
  const isLossSeen = baseRate !== null && baseRate.hits > 0
  const ruleRecords = recordsOf(looks, rules, measured)
  const found = { measured, baseRate, link, auc: overall, calendar: calendar!.auc, rules: ruleRecords }
  return {
    measured,
    baseRate,
    ranking,
    link,
    lift: isLossSeen ? TOPS.flatMap((top) => lift(looks, top, baseRate.share) ?? []) : [],
    calibration: walk.horizonDays === OUTLOOK_DAYS && looks.length > 0 ? calibration(looks) : null,
    rules: ruleRecords,
    verdict: verdict(found),
    says: says(found),
  }
}

function rankings(looks: readonly Look[]): Ranking[] {
  const ofClass = (kind: Look['class']) => looks.filter((look) => look.class === kind)
  return [
    ranking('outlook', 'all', looks),
    ranking('outlook', 'rolling', ofClass('rolling')),
    ranking('outlook', 'term', ofClass('term')),
    ranking('calendar', 'all', looks),
    ranking('outlook', 'all', looks, 'any days'),
  ]
}

function ranking(
  by: Ranking['by'],
  of: Ranking['of'],
  looks: readonly Look[],
  pairs: Ranking['pairs'] = 'same day',
): Ranking {
  const lost = looks.filter(({ isLost }) => isLost)
  const cases = looks.map(({ account, on, score, due, isLost }) => ({
    account,
    on: pairs === 'same day' ? on : 'any day',
    score: by === 'outlook' ? score : Number(due),
    isLost,
  }))
  return {
    by,
    of,
    pairs,
    looks: looks.length,
    lostLooks: lost.length,
    losses: new Set(lost.map(({ account }) => account)).size,
    auc: auc(cases),
  }
}

/** Among many rules one would pass for a link by chance: they share the 5 % of doubt (Bonferroni). */
function recordsOf(
  looks: readonly Look[],
  rules: readonly string[],
  { every, losses }: Pick<Backtest['measured'], 'every' | 'losses'>,
): RuleRecord[] {
  const byAccount = Map.groupBy(looks, ({ account }) => account)
  const fired = new Set(looks.flatMap(({ held }) => held.map(({ rule }) => rule)))
  const baseRates = new Map(
    [...Map.groupBy(looks, ({ on }) => on)].map(([day, own]) => [
      day,
      own.filter(({ isLost }) => isLost).length / own.length,
    ]),
  )
  const level = 1 - 0.05 / Math.max(1, fired.size)
  return rules.map((rule) =>
    ruleRecord(byAccount, { rule, stepDays: stepDays[every], baseRates, losses, level }),
  )
}
