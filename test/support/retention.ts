/** Accounts of a few facts, and their retention over a window, for the tests of retention. */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { type Position, positionOf } from '#src/detect/retention/position.ts'
import { type Retention, retention } from '#src/detect/retention/retention.ts'
import type { RetentionFigures } from '#src/detect/retention/retention-figures.ts'
import { timelineOf } from '#src/detect/retention/timeline.ts'
import type { Settings } from '#src/detect/settings.ts'
import { noCatalogue } from '#src/facts/catalogue.ts'
import type { Product } from '#src/facts/dossier.ts'
import { type Exchange, exchangeOf } from '#src/facts/exchange.ts'
import type { Fact, Value } from '#src/facts/fact.ts'
import type { Day } from '#src/kernel/day.ts'

/** The day on which the questions are asked: later than every window. */
export const knownBy: Day = '2026-12-31'

type Row = Readonly<Record<string, Value>>

function fact(kind: string, sourceId: string, values: Row, happenedOn: Day, learned?: Partial<Fact>): Fact {
  return {
    kind,
    source: 'crm',
    sourceId,
    happenedOn,
    learnedOn: happenedOn,
    learnedAssumed: true,
    recordedOn: knownBy,
    supersededOn: null,
    values,
    attributes: {},
    ...learned,
  }
}

/** A row of a subscription; learned when it happened unless it says otherwise. */
export function sub(id: string, values: Row, learned?: Partial<Fact>): Fact {
  const effectiveOn = values['effective_on']
  const on = String(effectiveOn ?? values['start_on'])
  return fact(
    'subscription',
    effectiveOn === undefined ? id : `${id}@${on}`,
    { id, status: 'active', ...values },
    on,
    learned,
  )
}

export function event(kind: string, on: Day): Fact {
  return fact('event', `${kind}@${on}`, { kind, on }, on)
}

/** A version that was learned on a day, and not only assumed to be known since it happened. */
export function learnedOn(day: Day): Partial<Fact> {
  return { learnedOn: day, recordedOn: day, learnedAssumed: false }
}

export interface TestAccount {
  readonly facts: readonly Fact[]
  readonly usedOn?: readonly Day[]
  readonly parent?: string
  readonly group?: string | null
}

export interface Asked {
  readonly settings?: Settings
  readonly exchange?: Exchange
  readonly products?: readonly Product[]
}

export function positions(
  accounts: Readonly<Record<string, TestAccount>>,
  [from, to]: readonly [Day, Day],
  { settings = defaultSettings, exchange = exchangeOf([], null), products = [] }: Asked = {},
): Position[] {
  const pinned: Exchange = { into: exchange.into, rateOn: (currency) => exchange.rateOn(currency, from) }
  const lens = { knownBy, settings, catalogue: { ...noCatalogue, products, exchange: pinned } }
  return Object.entries(accounts).map(([accountId, { facts, usedOn = [], parent = null, group = null }]) =>
    positionOf(
      { accountId, parentId: parent, group },
      timelineOf({ facts, usedOn }, lens),
      { from, to },
      settings,
    ),
  )
}

export function retentionOf(
  accounts: Readonly<Record<string, TestAccount>>,
  [from, to]: readonly [Day, Day],
  asked: Asked = {},
): Retention {
  const { settings = defaultSettings, exchange } = asked
  return retention(positions(accounts, [from, to], asked), { from, to }, exchange?.into ?? null, settings)
}

/** The figures that most cases look at, short. */
export function short({ nrr, grr, logoRetention, cohort, logos }: RetentionFigures) {
  const { start, expansion, contraction, churn, end } = cohort
  return {
    start,
    expansion,
    contraction,
    churn,
    end,
    nrr: nrr.value,
    grr: grr.value,
    logo: logoRetention.value,
    logos: [logos.start, logos.kept],
  }
}

/** Nothing but two days compared: whoever pays on both was kept, however long the gap between; no pause, no grace. */
export const pointToPoint: Settings = {
  ...defaultSettings,
  retention: { pausedDays: 0, reactivationDays: 100_000, graceDays: 0 },
}
