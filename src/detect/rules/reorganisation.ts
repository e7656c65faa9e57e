/** Reorganisation: what was known of who decides there may no longer hold (handbook 6). */
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { Finding } from '../diagnosis.ts'
import { CHANGE_DAYS, type OrganisationChange, organisationChanges } from '../people/organisation-changes.ts'
import type { Rule } from '../rule.ts'
import { capital, dayInWords, listed } from '../words.ts'

export const reorganisation: Rule = {
  id: 'reorganisation',
  says: 'Within 30 days an organisation change was recorded, an acquisition noted, or titles or reporting lines of three people changed.',
  find({ dossier, known, paid }) {
    if (paid.length === 0) return []
    const changes = organisationChanges(dossier)
    const recent = changes.filter(({ on }) => daysBetween(on, dossier.asOf) <= CHANGE_DAYS)
    if (recent.length > 0) return [finding(recent, sinceWhen(changes))]
    return known.event.kind === 'silent' || known.note.kind === 'silent' ? null : []
  },
}

/** Changes less than a month apart are one; it began with the first of them. */
function sinceWhen(changes: readonly OrganisationChange[]): Day {
  return changes.reduceRight(
    (since, { on }) => (daysBetween(on, since) <= CHANGE_DAYS ? on : since),
    changes.at(-1)!.on,
  )
}

function finding(recent: readonly OrganisationChange[], since: Day): Finding {
  const latestOfKind = [...new Map(recent.map((change) => [change.kind, change])).values()]
  const isAcquired = recent.some(({ kind }) => kind === 'note')
  const told = listed(latestOfKind.map(({ says, on }) => `${says} on ${dayInWords(on)}`))
  return {
    rule: 'reorganisation',
    cause: 'organisation',
    since,
    confidence: Math.max(...recent.map(({ confidence }) => confidence)),
    severity: 'medium',
    headline: isAcquired ? 'Check: an acquisition is noted' : 'The customer reorganises',
    reason: `${capital(told)}.`,
    nextStep:
      'Take every stakeholder as unconfirmed: ask your champion who decides now, and confirm the map within two weeks.',
    dueOn: null,
    value: null,
    evidence: latestOfKind.flatMap(({ evidence }) => evidence),
  }
}
