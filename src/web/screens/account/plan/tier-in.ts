/** The tier that the head of a document names: as it was decided, or as it is only suggested. */
export interface NamedTier {
  readonly decided: number | null
  readonly suggested: number | null
}

/** @param subtitle `Enterprise · tier 2 (suggested) · Insurance` */
export function tierIn(subtitle: string): NamedTier {
  const [, digit, suggestion] = /\btier ([123])( \(suggested\))?/.exec(subtitle) ?? []
  const tier = digit === undefined ? null : Number(digit)
  return suggestion === undefined ? { decided: tier, suggested: null } : { decided: null, suggested: tier }
}
