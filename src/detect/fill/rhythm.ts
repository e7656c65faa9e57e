/** In which rhythm we meet, where the meetings of the past show one (handbook 2 and 10). */
import type { Touch } from '#src/facts/records.ts'
import { type Day, daysBetween } from '#src/kernel/day.ts'
import { cadenceKinds } from '../cadence-kinds.ts'
import { median } from '../statistics.ts'
import type { FillInput } from './fill-input.ts'
import type { Wanted } from './wanted.ts'

/** Meetings that make a rhythm. */
const LEAST = 2
const RHYTHMS = [7, 14, 30, 60, 90, 180, 365]
const DAYS_A_MONTH = 30.44

interface Rhythm {
  readonly every: number
  readonly lastOn: Day
  readonly nextOn: Day | null
  readonly evidence: readonly string[]
}

export function qbr(input: FillInput): Wanted<'qbr'>[] {
  const rhythm = rhythmOf('QBR', input)
  if (rhythm === null) return []
  const everyMonths = Math.max(1, Math.round(rhythm.every / DAYS_A_MONTH))
  return [
    {
      section: 'qbr',
      target: { by: 'section' },
      item: { everyMonths, nextOn: rhythm.nextOn, format: null },
      says: `A QBR every ${everyMonths} months`,
      why: 'The QBRs that were held show it.',
      evidence: rhythm.evidence,
      standing: 'confirmed',
      ownerEmail: input.dossier.profile.csmEmail,
    },
  ]
}

export function cadence(input: FillInput): Wanted<'cadence'>[] {
  const ownerEmail = input.dossier.profile.csmEmail
  return Object.entries(cadenceKinds).flatMap(([type, kind]): Wanted<'cadence'>[] => {
    const rhythm = rhythmOf(type, input)
    if (rhythm === null) return []
    const { every, lastOn, nextOn, evidence } = rhythm
    return [
      {
        section: 'cadence',
        target: { by: 'cause', cause: 'rhythm', what: kind },
        item: { kind, every, format: null, ownerEmail, lastOn, nextOn, escalation: null },
        says: `${kind} every ${every} days`,
        why: 'The meetings that were held show it.',
        evidence,
        standing: 'confirmed',
        ownerEmail,
        saidBy: ({ values }) => values.kind === kind,
      },
    ]
  })
}

/** @returns null where too few were held to tell */
function rhythmOf(type: string, { dossier }: FillInput): Rhythm | null {
  const own = dossier.touches.filter((touch) => touch.type === type && !touch.automatic)
  const held = own.filter(({ on }) => on <= dossier.asOf)
  const days = [...new Set(held.map(({ on }) => on))].toSorted()
  if (days.length < LEAST) return null
  const gaps = days.slice(1).map((day, at) => daysBetween(days[at]!, day))
  return {
    every: nearest(median(gaps)!),
    lastOn: days.at(-1)!,
    nextOn: nextOf(own, dossier.asOf),
    evidence: held.slice(-LEAST).map(({ factId }) => factId),
  }
}

function nextOf(touches: readonly Touch[], asOf: Day): Day | null {
  return touches.find(({ on }) => on > asOf)?.on ?? null
}

function nearest(days: number): number {
  const far = (rhythm: number): number => Math.abs(Math.log(rhythm / Math.max(1, days)))
  return RHYTHMS.toSorted((a, b) => far(a) - far(b))[0]!
}
