/** What a report over past days says while a part of the past is not told: a day that is missing is no day without customers. */

interface Untold {
  /** whose past is not told */
  readonly accounts: number
  /** all that are diagnosed */
  readonly of: number
}

/** @returns null where all of it is told */
export function untoldPast({ accounts, of }: Untold): string | null {
  if (accounts === 0) return null
  const whose = accounts === of ? 'all accounts' : `${accounts} of ${of} accounts`
  return `The past of ${whose} has not been told to its end from their records: days before today may hold only a part of the book. It is told in the background; look again later.`
}
