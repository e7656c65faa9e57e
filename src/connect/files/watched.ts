/** Says how far something long has come while DuckDB works on it, so that nothing is silent for more than a second. */
import type { Duck } from './duck.ts'
import type { ReportProgress } from './import-input.ts'

const EVERY_MILLISECONDS = 400

export interface Stretch {
  readonly says: string
  /** what was done before it, and what it does itself */
  readonly done: number
  readonly rows: number
  readonly of: number | null
}

/** @throws what `work` throws, and what `report` throws once nobody listens any more */
export async function watched<T>(
  duck: Duck,
  report: ReportProgress,
  { says, done, rows, of }: Stretch,
  work: () => Promise<T>,
): Promise<T> {
  let furthest = 0
  let left: { readonly reason: unknown } | null = null
  report({ says, done, of })
  const timer = setInterval(() => {
    // One after the other several queries run: what is done stays done.
    furthest = Math.max(furthest, duck.share() ?? 0)
    try {
      report({ says, done: done + Math.floor(furthest * rows), of })
    } catch (reason) {
      left = { reason }
      clearInterval(timer)
    }
  }, EVERY_MILLISECONDS)
  try {
    const result = await work()
    if (left !== null) throw (left as { readonly reason: unknown }).reason
    return result
  } finally {
    clearInterval(timer)
  }
}
