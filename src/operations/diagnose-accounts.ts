/** Diagnoses accounts on days: loads histories in batches, calls the pure engine, writes nothing. */
import { setImmediate } from 'node:timers/promises'
import { detect } from '#src/detect/detect.ts'
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { healthNewsDays, type PastHealth, pastHealthOf } from '#src/detect/health/past-health.ts'
import type { Portfolio } from '#src/detect/portfolio.ts'
import type { Settings } from '#src/detect/settings.ts'
import { settingsBySegment } from '#src/detect/settings/settings-by-segment.ts'
import { withDecidedTier } from '#src/detect/tiers/decided-tier.ts'
import type { AccountHistory } from '#src/facts/account-history.ts'
import { type Catalogue, catalogueOn } from '#src/facts/catalogue.ts'
import { dossierOn, usageDays } from '#src/facts/dossier-on.ts'
import type { Dossier, Profile } from '#src/facts/dossier.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { catalogueFacts } from '#src/store/catalogue-facts.ts'
import { type AccountKey, accountKeys, historiesOf } from '#src/store/histories.ts'
import { pastHealth } from '#src/store/past-health.ts'
import type { StoredPlan } from '#src/store/plans.ts'
import { latestSettings, type SettingsVersion } from '#src/store/settings-versions.ts'
import { batches } from './batches.ts'
import { oneAhead } from './one-ahead.ts'
import type { ErrandContext } from './operation.ts'
import { type PlanOnDays, plansOn } from './plans-on.ts'
import { type PortfolioWanted, readPortfolio } from './read-portfolio.ts'

/** Accounts a batch: their statements stay under 50 ms embedded, where a page would wait for a longer one. */
const BATCH = 10
/** Days back on which a change of health is looked for, and a week in which nobody looked. */
const PAST_DAYS = healthNewsDays + 7

export interface DiagnosedAccount {
  readonly diagnosis: Diagnosis
  /** with the tier that a person decided */
  readonly profile: Profile
}

/** What an account was diagnosed from. */
export interface Met {
  readonly diagnosis: Diagnosis
  /** with the tier that a person decided */
  readonly dossier: Dossier
  readonly plan: StoredPlan
  /** those of its segment */
  readonly settings: Settings
}

type Context = Pick<ErrandContext, 'inTransaction' | 'report' | 'today'>

/** Which accounts, and each on which days. */
export interface DaysWanted {
  readonly accounts: readonly AccountKey[]
  /** the days of an account, in order; the same list for all unless they differ */
  daysOf(account: Pick<AccountKey, 'id'>): readonly Day[]
  /** every day that occurs */
  readonly days: readonly Day[]
  /** what they are diagnosed with; default: the settings that hold */
  readonly settings?: Pick<SettingsVersion, 'version' | 'own'>
  /** what they are compared with; default: read from all accounts */
  portfolioOf?(asked: PortfolioWanted): Promise<Portfolio>
  /** between two accounts; default: whoever else asks gets a turn */
  giveWay?(): Promise<void>
  /** is told of each account; dossiers are large, and are let go after it */
  meet?(met: Met): void
}

/** Yields batch by batch; an account of which nothing was known on a day is left out. */
export async function* diagnoseAccounts(
  wanted: DaysWanted,
  context: Context,
): AsyncGenerator<DiagnosedAccount[]> {
  const { inTransaction, report } = context
  const everyone = await inTransaction(accountKeys)
  const { version, own } = wanted.settings ?? (await inTransaction(latestSettings))
  const settingsOf = settingsBySegment(own)
  const settings = settingsOf(null)
  const { facts, currency } = await inTransaction((tx) => catalogueFacts(tx, settings.currency))
  const portfolioOf = wanted.portfolioOf ?? ((asked) => readPortfolio(inTransaction, asked))
  const known = new Map<Day, KnownOnDay>()
  for (const day of wanted.days) {
    report({ says: 'Reading the portfolio', done: known.size, of: wanted.days.length })
    const catalogue = catalogueOn(facts, currency, day)
    const asked = { accounts: everyone, catalogue, day, settings }
    known.set(day, { catalogue, portfolio: await portfolioOf(asked) })
  }
  const judge: Judge = (given, portfolio, past, { stored, on }) => {
    const plan = on(given.asOf)
    const dossier = withDecidedTier(given, plan)
    const own = settingsOf(dossier.profile.segment)
    const diagnosis = detect(dossier, portfolio, own, version, past, plan)
    wanted.meet?.({ diagnosis, dossier, plan: stored, settings: own })
    return { diagnosis, profile: dossier.profile }
  }
  let done = 0
  for await (const { histories, past, plans } of oneAhead(readHistories(wanted, context))) {
    const batch: DiagnosedAccount[] = []
    for (const history of histories) {
      const days = wanted.daysOf(history)
      const before = { past: past.get(history.id) ?? [], plan: plans.get(history.id)! }
      batch.push(...diagnosed(history, days, known, before, judge))
      // Whoever else asks gets a turn, and so does the reading of the next batch.
      await (wanted.giveWay ?? setImmediate)()
    }
    yield batch
    done += histories.length
    report({ says: 'Diagnosing accounts', done, of: wanted.accounts.length })
  }
}

/** What holds for all accounts on a day. */
interface KnownOnDay {
  readonly catalogue: Catalogue
  readonly portfolio: Portfolio
}

/** The engine with the settings of the account's segment. */
type Judge = (
  dossier: Dossier,
  portfolio: Portfolio,
  past: readonly PastHealth[],
  plan: PlanOnDays,
) => DiagnosedAccount

/** Accounts with all that was said of them, with their health on the days before, and with their plans. */
interface Known {
  readonly histories: readonly AccountHistory[]
  readonly past: ReadonlyMap<string, readonly PastHealth[]>
  readonly plans: ReadonlyMap<string, PlanOnDays>
}

async function* readHistories(
  { accounts, daysOf }: DaysWanted,
  { inTransaction, today }: Context,
): AsyncGenerator<Known> {
  const asked = accounts.filter((account) => daysOf(account).length > 0)
  for (const batch of batches(asked, BATCH)) {
    const days = batch.flatMap(daysOf).toSorted()
    // One more period than the engine looks back on: a month that began before still counts.
    const window = { from: addDays(days[0]!, -usageDays - 31), to: days.at(-1)! }
    const ids = batch.map(({ id }) => id)
    const before = { from: addDays(days[0]!, -PAST_DAYS), before: days.at(-1)! }
    yield await inTransaction(async (tx) => ({
      histories: await historiesOf(tx, batch, window),
      past: await pastHealth(tx, ids, before),
      plans: await plansOn(tx, ids, days, today),
    }))
  }
}

function diagnosed(
  history: AccountHistory,
  days: readonly Day[],
  known: ReadonlyMap<Day, KnownOnDay>,
  before: { readonly past: readonly PastHealth[]; readonly plan: PlanOnDays },
  judge: Judge,
): DiagnosedAccount[] {
  // What comes after the first of the days is what was just diagnosed, not what an earlier look made of it.
  const past = before.past.filter(({ on }) => on < days[0]!)
  return days.flatMap((day) => {
    const { catalogue, portfolio } = known.get(day)!
    const dossier = dossierOn(history, catalogue, day)
    if (!dossier) return []
    const one = judge(dossier, portfolio, past, before.plan)
    past.push(pastHealthOf(one.diagnosis))
    return [one]
  })
}
