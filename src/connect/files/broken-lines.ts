/** The records of a file whose form is broken: by what is wrong with them, how many, and the first few. */
import type { Fault } from './fault.ts'

/** A kind of broken line: how many, and the first few. */
export interface BrokenLines {
  readonly fault: Fault
  count: number
  readonly examples: { readonly line: number; readonly value: string }[]
}

const EXAMPLES = 5
const LONGEST_VALUE = 80

export class BrokenRecords {
  readonly #byFault = new Map<Fault, BrokenLines>()

  get all(): readonly BrokenLines[] {
    return [...this.#byFault.values()]
  }

  /** @param value what stands there; asked for only where it is shown */
  note(fault: Fault, line: number, value: () => string): void {
    const lines = this.#byFault.get(fault) ?? { fault, count: 0, examples: [] }
    this.#byFault.set(fault, lines)
    lines.count++
    if (lines.examples.length < EXAMPLES) lines.examples.push({ line, value: shortened(value()) })
  }
}

function shortened(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value
}
