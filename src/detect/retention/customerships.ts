/** The stretches of time in which an account is one and the same logo (handbook 8). */
import { addDays, type Day, daysBetween } from '#src/kernel/day.ts'
import type { RetentionSettings } from '../settings.ts'
import type { Step } from './step.ts'

export interface Customership {
  readonly from: Day
  /** the first day on which the logo is lost; null while it goes on */
  readonly until: Day | null
}

/**
 * A logo begins with the first paid day. A pause keeps it for 90 days*, a late renewal for its grace; whoever pays again
 * within 90 days* of the last paid day never lost it, later a new one begins.
 */
export function customerships(steps: readonly Step[], settings: RetentionSettings): Customership[] {
  const found: Customership[] = []
  let gap: { readonly since: Day; paused: boolean } | null = null
  for (const [at, { from, standing }] of steps.entries()) {
    const current = found.at(-1)
    if (standing === 'paying') {
      if (
        current === undefined ||
        (gap !== null && daysBetween(gap.since, from) > longest(gap.paused, settings))
      )
        found.push({ from, until: null })
      else found[found.length - 1] = { from: current.from, until: null }
      gap = null
      continue
    }
    if (current === undefined) continue
    gap ??= { since: from, paused: false }
    gap.paused ||= standing === 'paused'
    const keptUntil = current.until ?? from
    const next = steps[at + 1]?.from ?? null
    found[found.length - 1] = {
      from: current.from,
      until: kept(standing, keptUntil, { gap, from, next, settings }),
    }
  }
  return found
}

/** The customership of a day; null: no logo. */
export function customershipOn(stretches: readonly Customership[], day: Day): Customership | null {
  return stretches.find(({ from, until }) => from <= day && (until === null || day < until)) ?? null
}

function longest(isPaused: boolean, { pausedDays, reactivationDays }: RetentionSettings): number {
  return isPaused ? Math.max(pausedDays, reactivationDays) : reactivationDays
}

interface Unpaid {
  readonly gap: { readonly since: Day }
  readonly from: Day
  readonly next: Day | null
  readonly settings: RetentionSettings
}

/** Until when the logo is kept through an unpaid step that follows what kept it until now. */
function kept(standing: Step['standing'], until: Day, { gap, from, next, settings }: Unpaid): Day | null {
  if (standing === 'none' || from > until) return until
  if (standing === 'late') return next
  const pauseOver = addDays(gap.since, settings.pausedDays + 1)
  return next === null || pauseOver < next ? pauseOver : next
}
