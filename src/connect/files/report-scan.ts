/** Says how far the first look at the files has come, which reads every byte of them. */
import type { ReportProgress } from './import-input.ts'

const MEGABYTE = 1_000_000
/** Below that it is over before anybody could read it. */
const WORTH_TELLING = 20

/**
 * @param bytes of all files
 * @returns takes note of each block of a file that was read
 */
export function reportScan(report: ReportProgress, bytes: number): (path: string, block: number) => void {
  const of = Math.ceil(bytes / MEGABYTE)
  let seen = 0
  let told = -1
  return (path, block) => {
    seen += block
    // A file may be read twice, once its encoding is known.
    const done = Math.min(of, Math.floor(seen / MEGABYTE))
    if (of < WORTH_TELLING || done === told) return
    told = done
    report({ says: `Looking at ${path}, megabytes`, done, of })
  }
}
