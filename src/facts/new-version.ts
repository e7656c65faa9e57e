/** Whether a row says something new, and when we learned it: the rule by which facts become versions. */

/** A version that is stored already. */
export interface StoredVersion {
  /** ISO instant */
  readonly learnedAt: string
  readonly digest: string
}

export interface VersionToAdd {
  readonly learnedAt: string
  /** nobody said when it was learned: taken as when it happened */
  readonly assumed: boolean
  /** other versions of the same fact exist */
  readonly revises: boolean
}

/**
 * Decides on one row (design 3, import-format): unchanged content adds nothing; the first version of a
 * row without `observed_at` counts as learned when it happened; a changed row without it was learned now.
 * @param stored all versions of the same fact, in any order
 * @param input digest of its content, ISO instants of observation and of happening, null when not given
 * @param now ISO instant
 * @returns null when the row adds nothing
 */
export function newVersion(
  stored: readonly StoredVersion[],
  input: { readonly digest: string; readonly observedAt: string | null; readonly happenedAt: string | null },
  now: string,
): VersionToAdd | null {
  const observed = input.observedAt === null ? null : toInstant(input.observedAt)
  const before = latestUpTo(stored, observed)
  if (before !== null && before.digest === input.digest) return null
  const revises = stored.length > 0
  if (observed !== null) {
    const later = stored.filter((version) => toInstant(version.learnedAt) >= observed)
    const taken = later.some((version) => toInstant(version.learnedAt) === observed)
    if (!taken) return { learnedAt: observed, assumed: false, revises }
    // Two contents at one instant: the one that reached us later corrects the other, now and once.
    if (later.some((version) => version.digest === input.digest)) return null
    return { learnedAt: afterAll(stored, now), assumed: false, revises }
  }
  if (revises) return { learnedAt: afterAll(stored, now), assumed: false, revises }
  const happened = input.happenedAt === null ? null : toInstant(input.happenedAt)
  return happened !== null && happened <= now
    ? { learnedAt: happened, assumed: true, revises }
    : { learnedAt: now, assumed: false, revises }
}

function latestUpTo(stored: readonly StoredVersion[], instant: string | null): StoredVersion | null {
  let latest: StoredVersion | null = null
  for (const version of stored) {
    const learned = toInstant(version.learnedAt)
    if (instant !== null && learned > instant) continue
    if (latest === null || learned > toInstant(latest.learnedAt)) latest = version
  }
  return latest
}

/** Now; or just after the latest version, where that was learned at this very instant or by a clock ahead of ours. */
function afterAll(stored: readonly StoredVersion[], now: string): string {
  const latest = latestUpTo(stored, null)
  if (latest === null || toInstant(latest.learnedAt) < now) return now
  return new Date(Date.parse(latest.learnedAt) + 1).toISOString()
}

function toInstant(text: string): string {
  return new Date(text).toISOString()
}
