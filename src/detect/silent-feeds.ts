/** The sources that an account relies on and that have fallen silent, each with what cannot be said because of it. */
import { dayFromNumber } from '#src/kernel/day.ts'
import type { SilentFeed } from './diagnosis.ts'
import type { Situation } from './situation.ts'

/** Only where nothing else brings the same: a source that another one has replaced is missed by nobody. */
export function silentFeeds(situation: Situation): SilentFeed[] {
  const { dossier, portfolio, known } = situation
  const own = {
    ticket: dossier.tickets,
    invoice: dossier.invoices,
    touch: dossier.touches,
    note: dossier.notes,
    event: dossier.events,
  }
  const kinds = Object.keys(own) as (keyof typeof own)[]
  const records = kinds.flatMap((kind) => {
    if (known[kind].kind !== 'silent') return []
    const sources = new Set(own[kind].map(({ source }) => source))
    // An account that never had a record of the kind relies on none.
    return Object.values(portfolio.recordFeeds[kind])
      .filter(({ source, alive }) => sources.has(source) && !alive)
      .map(({ source, lastOn }) => ({ kind, source, lastOn, says: lost[kind] }))
  })
  return [...silentUse(situation), ...records]
}

function silentUse({ usage, portfolio }: Situation): SilentFeed[] {
  if (usage.kind !== 'silent') return []
  return usage.source
    .split(', ')
    .filter((source) => !portfolio.feeds[source]?.alive)
    .map((source) => ({
      kind: 'usage',
      source,
      lastOn: portfolio.feeds[source]?.lastOn ?? dayFromNumber(usage.through),
      says: lost.usage,
    }))
}

/** Surveys are answered in waves: between two of them silence is the rule, so no line stands for them. */
const lost: Readonly<Record<Exclude<SilentFeed['kind'], 'survey'>, string>> = {
  usage:
    'Use, adoption and utilisation are stale; no drop, abandoned feature or new group of users can be told.',
  ticket: 'Support volume is stale; no spike and no waiting ticket can be told.',
  invoice: 'Whether invoices are overdue cannot be told.',
  touch: 'Who is engaged and who has fallen silent cannot be told.',
  note: 'What notes would tell of competitors and budgets is missing.',
  event: 'Limits, failed payments and departures that events would tell of are missing.',
}
