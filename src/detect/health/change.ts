/** What moved a health score between two days, exactly: each signal, each cap, and the records behind them (handbook 4). */
import type { Cap, Evidence } from '../diagnosis.ts'
import { evidenceKey, evidenceOfAll } from '../evidence-of-all.ts'
import type { HealthSettings } from '../settings.ts'
import { capKnownFrom, type JudgedFrom, judgedEver } from './cap-known-from.ts'
import { changeSentence } from './change-sentence.ts'
import type { ExplainedSignal, HealthChange, HealthEnd } from './health-change.ts'
import { type MovedSignal, movedSignals } from './moved-signals.ts'
import type { PastHealth } from './past-health.ts'

/**
 * @param settings those of the later day; both days are of the same model
 * @param judged since when the judgements are recorded on which caps rest
 */
export function healthChange(
  before: PastHealth,
  after: PastHealth,
  settings: HealthSettings,
  judged: JudgedFrom = judgedEver,
): HealthChange {
  const { moved, own } = movedSignals(before.signals, after.signals, after.leads, settings)
  const points = before.score === null || after.score === null ? null : after.score - before.score
  const capsCame = after.caps.filter(({ id }) => !before.caps.some((cap) => cap.id === id))
  const capsWent = before.caps.filter(({ id }) => !after.caps.some((cap) => cap.id === id))
  const rest = points === null ? nothing : restOf(before, after, own, points)
  const isNew = newTo(before)
  const explained = moved
    .map((one) => explain(one, before, after, isNew))
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
  const byMeasuring = moved.filter(({ kind }) => kind !== 'moved')
  const change = {
    before: endOf(before),
    after: endOf(after),
    points,
    signals: explained,
    capsCame,
    capsWent,
    capsKnownFrom: capKnownFrom(capsCame, before.on, judged),
    ...rest,
    onlyMeasured:
      points !== null &&
      byMeasuring.length > 0 &&
      byMeasuring.length === moved.length &&
      isNil(rest.capPoints) &&
      isNil(rest.settingsPoints),
    records: recordsOf(explained, capsCame, isNew),
  }
  return { ...change, sentence: changeSentence(change) }
}

function endOf({ on, score, status }: PastHealth): HealthEnd {
  return { on, score, status }
}

/** Rounding of sums is no change. */
function isNil(points: number): boolean {
  return Math.abs(points) < 1e-9
}

const nothing = { capPoints: 0, settingsPoints: 0 }

/** The lowest cap holds a score down; what is left of the change, other weights made. */
function restOf(
  before: PastHealth,
  after: PastHealth,
  [ownBefore, ownAfter]: readonly [number | null, number | null],
  points: number,
) {
  if (ownBefore === null || ownAfter === null) return { ...nothing, settingsPoints: points }
  const held = ({ caps }: PastHealth, own: number): number =>
    Math.min(own, ...caps.map(({ holdsAt }) => holdsAt)) - own
  const capPoints = held(after, ownAfter) - held(before, ownBefore)
  const settingsPoints = points - (ownAfter - ownBefore) - capPoints
  return { capPoints, settingsPoints: isNil(settingsPoints) ? 0 : settingsPoints }
}

type IsNew = (record: Evidence) => boolean

/** A record that is there with another figure counts as new. */
function newTo(before: PastHealth): IsNew {
  const known = new Set(before.signals.flatMap(({ evidence }) => evidence.map(evidenceKey)))
  return (record) => !known.has(evidenceKey(record))
}

function explain(moved: MovedSignal, before: PastHealth, after: PastHealth, isNew: IsNew): ExplainedSignal {
  const [was, is] = [before, after].map(({ signals }) => signals.find(({ id }) => id === moved.id))
  return {
    ...moved,
    saysBefore: was?.says ?? null,
    saysAfter: is?.says ?? null,
    records: (is?.evidence ?? []).filter(isNew),
  }
}

function recordsOf(signals: readonly ExplainedSignal[], capsCame: readonly Cap[], isNew: IsNew): Evidence[] {
  const ofCaps = evidenceOfAll(capsCame).filter(isNew)
  return evidenceOfAll([...signals.map(({ records }) => ({ evidence: records })), { evidence: ofCaps }])
}
