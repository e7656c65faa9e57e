/** Where each of the figures that lead an account comes from, told from its diagnosis and its contracts. */
import { isPaid, termsOn } from '#src/facts/contract-figures.ts'
import type { Contract } from '#src/facts/dossier.ts'
import { latest } from '#src/kernel/day.ts'
import type { Diagnosis, Evidence, SignalId, SignalReading, SilentFeed } from '../diagnosis.ts'
import { missingSignals } from '../health/missing-signals.ts'
import { counted, dayInWords, percent } from '../words.ts'
import type { FigureId, FigureOrigin } from './figure-origin.ts'

type Told = Pick<
  Diagnosis,
  'asOf' | 'arr' | 'seats' | 'deadline' | 'health' | 'leads' | 'outlook' | 'silentFeeds'
>

/** What the account has of records, beside what was diagnosed. */
interface Known {
  readonly contracts: readonly Contract[]
  /** null: no use was ever seen */
  readonly usage: Rests | null
}

export function figureOrigins(
  diagnosis: Told,
  { contracts, usage }: Known,
): Readonly<Record<FigureId, FigureOrigin>> {
  return {
    arr: ofRevenue(diagnosis, contracts),
    deadline: ofDeadline(diagnosis),
    seats: ofSeats(diagnosis, usage),
    outlook: ofOutlook(diagnosis),
    health: ofHealth(diagnosis),
    usage: ofSignal('product-usage', diagnosis, usage),
  }
}

function ofRevenue({ arr, asOf }: Told, contracts: readonly Contract[]): FigureOrigin {
  const paid = contracts.filter((contract) => isPaid(contract, asOf))
  const terms = paid.map((contract) => termsOn(contract, asOf))
  const without = terms.filter((one) => one.arr === null).length
  const says = arr === null ? null : `What ${counted(paid.length, 'paid contract')} bring a year.`
  return {
    sources: unlike(paid.map(({ source }) => source)),
    lastOn: latest(...terms.map(({ effectiveOn }) => effectiveOn)),
    says: paid.length === 1 ? (says?.replace(' bring ', ' brings ') ?? null) : says,
    missing: [
      ...(paid.length === 0 ? [lacks('No paid contract is recorded.')] : []),
      ...(without > 0 ? [lacks(`${counted(without, 'paid contract')} without an amount.`)] : []),
      ...(arr === null && paid.length > without
        ? [lacks('Amounts of several currencies are not added up.')]
        : []),
    ],
    silent: [],
  }
}

function ofDeadline({ deadline }: Told): FigureOrigin {
  if (deadline === null) return unknown('No contract says when it ends or renews.')
  const { kind, renewalOn, assumed, evidence } = deadline
  const on = dayInWords(renewalOn)
  return {
    ...ofRecords(evidence),
    says:
      kind === 'notice'
        ? `The last day to give notice before the renewal on ${on}.`
        : `The contract ends on ${on}, and does not renew itself.`,
    missing: assumed ? [lacks('No record says how long before that notice is due: it is assumed.')] : [],
    silent: [],
  }
}

function ofSeats(diagnosis: Told, usage: Rests | null): FigureOrigin {
  const origin = ofSignal('seat-utilisation', diagnosis, usage)
  const { active } = diagnosis.seats
  return { ...origin, says: origin.says ?? (active === null ? null : 'People active in 28 days.') }
}

/** As old as the reading of the signal; where it has none, as the last use that was seen. */
function ofSignal(id: SignalId, { health, leads, silentFeeds }: Told, usage: Rests | null): FigureOrigin {
  const reading = health[leads].signals.find((signal) => signal.id === id)
  const isRead = reading !== undefined && reading.value !== null
  return {
    ...(isRead ? ofReadings([reading]) : (usage ?? { sources: [], lastOn: null })),
    says: isRead ? reading.says : null,
    missing: isRead || reading === undefined ? [] : [{ signal: id, says: reading.says }],
    silent: feedsOf(silentFeeds, ['usage']),
  }
}

function ofOutlook({ outlook, silentFeeds }: Told): FigureOrigin {
  if (outlook === null) return unknown('Nothing is paid: there is nothing to renew.')
  const { known, drivers } = outlook
  return {
    ...ofRecords(drivers.flatMap(({ evidence }) => evidence)),
    says: `From records only, no opinion: ${percent(known)} of what counts is measured.`,
    missing: [],
    silent: feedsOf(silentFeeds, ['usage', 'touch', 'ticket', 'invoice']),
  }
}

function ofHealth({ health, leads, silentFeeds }: Told): FigureOrigin {
  const applicable = health[leads].signals.filter((signal) => signal.applicable)
  const measured = applicable.filter(({ score, stale }) => score !== null && !stale)
  return {
    ...ofReadings(measured),
    says: `${measured.length} of ${counted(applicable.length, 'signal')} measured.`,
    missing: missingSignals({ health, leads }).map(({ id, says }) => ({ signal: id, says })),
    silent: feedsOf(silentFeeds, ['usage', 'touch', 'ticket', 'invoice', 'event']),
  }
}

type Rests = Pick<FigureOrigin, 'sources' | 'lastOn'>

function ofRecords(evidence: readonly Evidence[]): Rests {
  return {
    sources: unlike(evidence.map(({ source }) => source)),
    lastOn: latest(...evidence.map(({ on }) => on)),
  }
}

function ofReadings(readings: readonly Pick<SignalReading, 'source' | 'asOf'>[]): Rests {
  return {
    sources: unlike(readings.flatMap(({ source }) => source?.split(', ') ?? [])),
    lastOn: latest(...readings.map(({ asOf }) => asOf)),
  }
}

function unlike(sources: readonly string[]): string[] {
  return [...new Set(sources)]
}

function lacks(says: string): { readonly signal: SignalId | null; readonly says: string } {
  return { signal: null, says }
}

function unknown(says: string): FigureOrigin {
  return { sources: [], lastOn: null, says: null, missing: [lacks(says)], silent: [] }
}

function feedsOf(feeds: readonly SilentFeed[], kinds: readonly SilentFeed['kind'][]): SilentFeed[] {
  return feeds.filter(({ kind }) => kinds.includes(kind))
}
