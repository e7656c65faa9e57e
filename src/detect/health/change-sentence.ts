/** The change of a health score in a sentence or two. */
import { dayInWords, figure, listed } from '../words.ts'
import { capName } from './cap-standings.ts'
import type { HealthChange, HealthEnd } from './health-change.ts'
import type { MovedSignal } from './moved-signals.ts'
import { signalInSentence } from './signal-names.ts'

export function changeSentence(change: Omit<HealthChange, 'sentence'>): string {
  const { before, after, points } = change
  if (points === null)
    return `Health was ${endSays(before)} on ${dayInWords(before.on)} and is ${endSays(after)} on ${dayInWords(after.on)}: without a score on both days there is no change to explain.`
  const ends = `from ${endSays(before)} on ${dayInWords(before.on)} to ${endSays(after)} on ${dayInWords(after.on)}`
  const parts = [...change.signals.map(signalSays), ...restSays(change)]
  if (parts.length === 0) return `Health did not move ${ends}.`
  const went =
    points === 0 ? 'stayed the same' : `went ${points < 0 ? 'down' : 'up'} by ${figure(Math.abs(points), 1)}`
  const only = change.onlyMeasured ? ' Nothing got better or worse: only what is measured has changed.' : ''
  return `Health ${went}, ${ends}: ${listed(parts)}.${only}${unseenSays(change)}`
}

/** A cap that could not be seen before is not said to be new. */
function unseenSays({ before, capsKnownFrom }: Omit<HealthChange, 'sentence'>): string {
  if (capsKnownFrom === null) return ''
  return ` Whether it held on ${dayInWords(before.on)} already is not known: what it rests on is recorded since ${dayInWords(capsKnownFrom)}.`
}

function endSays({ score, status }: HealthEnd): string {
  if (score === null) return 'not measured'
  return status === null ? `${figure(score, 1)} (no status)` : `${figure(score, 1)} (${status})`
}

function signalSays({ id, kind, scoreBefore, scoreAfter, points }: MovedSignal): string {
  const name = signalInSentence(id)
  if (kind === 'appeared') return `${name} is measured now, at ${scoreAfter} (${signed(points)})`
  if (kind === 'vanished')
    return `${name} is no longer measured, it was at ${scoreBefore} (${signed(points)})`
  return `${name} ${scoreBefore} → ${scoreAfter} (${signed(points)})`
}

function restSays({
  capsCame,
  capsWent,
  capsKnownFrom,
  capPoints,
  settingsPoints,
}: Omit<HealthChange, 'sentence'>): string[] {
  const caps = [
    ...capsCame.map(({ id }) => `the cap “${capName(id)}” ${capsKnownFrom === null ? 'came' : 'holds'}`),
    ...capsWent.map(({ id }) => `the cap “${capName(id)}” went`),
  ]
  const held = caps.length > 0 ? listed(caps) : 'the caps hold more or less of it'
  return [
    ...(caps.length > 0 || capPoints !== 0 ? [`${held} (${signed(capPoints)})`] : []),
    ...(settingsPoints === 0 ? [] : [`the settings are others (${signed(settingsPoints)})`]),
  ]
}

function signed(points: number): string {
  return points > 0 ? `+${figure(points, 1)}` : figure(points, 1)
}
