/** Finds the account above another one by the id that its record names. */

/** What a source calls an account: its own record, or one that was merged into it. */
export interface AccountRecord {
  /** of the account that it is part of */
  readonly id: string
  readonly source: string
  readonly sourceId: string
}

/** An id names an account of its own source first, else the only one elsewhere that has it; nobody is above itself. */
export function parentFinder(records: readonly AccountRecord[]) {
  const bySourceId = Map.groupBy(records, ({ sourceId }) => sourceId)
  return ({ id, source }: Omit<AccountRecord, 'sourceId'>, named: string | null): string | null => {
    const found = named === null ? [] : (bySourceId.get(named) ?? [])
    const own = found.find((one) => one.source === source)
    const elsewhere = new Set(found.map((one) => one.id))
    const parent = own?.id ?? (elsewhere.size === 1 ? found[0]!.id : null)
    return parent === id ? null : parent
  }
}
