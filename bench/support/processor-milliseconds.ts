/** The processor time that a process has taken so far, all its threads together. */
import { readFileSync } from 'node:fs'

/** Of a second of the kernel's clock, as Linux counts them everywhere. */
const TICK_MILLISECONDS = 10

/** Only where there is a /proc. */
export function processorMilliseconds(processId: number): number {
  const stat = readFileSync(`/proc/${processId}/stat`, 'utf8')
  // The name in parentheses may hold anything, so that one counts from its end.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MILLISECONDS
}
