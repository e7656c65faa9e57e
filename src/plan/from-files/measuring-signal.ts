/** The signal that a metric of a file names as its source, whatever way it is written; the signals are those of handbook 4. */

const signals: Readonly<Record<string, readonly string[]>> = {
  onboarding: ['onboarding-progress'],
  'product-usage': ['usage'],
  'feature-adoption': ['adoption', 'feature-adoption-depth'],
  'seat-utilisation': ['seat-utilization', 'utilisation', 'utilization'],
  'active-users': ['users'],
  'time-to-value': ['ttv'],
  'support-volume': ['support', 'tickets', 'ticket-volume', 'support-ticket-volume'],
  'nps-csat': ['nps', 'csat', 'nps/csat'],
  'stakeholder-engagement': ['engagement'],
  'renewal-risk': [],
}

const counted = new Set(['people', 'users', 'seats'])

/**
 * @param source as the file says it; use that is counted in people is the number of those who are active
 * @returns null where it names none
 */
export function measuringSignal(source: string | null, unit: string | null): string | null {
  if (source === null) return null
  const wanted = source
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
  const found = Object.entries(signals).find(([signal, also]) => signal === wanted || also.includes(wanted))
  const signal = found?.[0] ?? null
  return signal === 'product-usage' && counted.has(unit?.toLowerCase() ?? '') ? 'active-users' : signal
}
