/** How fast something goes and how long it still takes, from what it said of itself on its way. */

/** How far something has come; `of` is null while the end is not known. */
export interface Progressed {
  readonly says: string
  readonly done: number
  readonly of: number | null
}

export interface Pace extends Progressed {
  /** a second; null while it cannot be told yet */
  readonly rate: number | null
  /** seconds; null while the end is not known */
  readonly left: number | null
  /** where the stretch that is measured began, which each kind of work does anew */
  readonly from: { readonly done: number; readonly at: number }
}

/** Milliseconds below which a rate is noise. */
const shortest = 700

/** @param at milliseconds of any clock that only goes forward */
export function paceOf(before: Pace | null, progress: Progressed, at: number): Pace {
  const isSame = before !== null && workOf(before) === workOf(progress) && progress.done >= before.done
  const from = isSame ? before.from : { done: progress.done, at }
  const rows = progress.done - from.done
  const known = at - from.at >= shortest && rows > 0
  const rate = known ? (rows / (at - from.at)) * 1000 : isSame ? before.rate : null
  const left = rate === null || progress.of === null ? null : Math.max(0, progress.of - progress.done) / rate
  return { ...progress, rate, left, from }
}

/** Several files are read one after the other: that is one work with one end. */
function workOf({ says, of }: Progressed): string {
  return of === null ? says : String(of)
}
