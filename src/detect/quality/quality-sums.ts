/** What the quality of the plans of one owner comes to, for reports. */
/** A mean is a sum over how many it is known of. */
export interface QualitySums {
  /** null: nobody is known to hold them */
  readonly owner: string | null
  readonly plans: number
  readonly freshSum: number
  readonly freshOf: number
  readonly backedSum: number
  readonly backedOf: number
  readonly doneSum: number
  readonly doneOf: number
  readonly tooLong: number
  readonly coRead: number
  readonly coReadOf: number
  readonly disagreements: number
  readonly growthOnly: number
  readonly singleThreaded: number
  readonly usersMood: number
}
