/** The records of a file whose form is broken: by what is wrong with them, how many, and the first few. */
import { type Fault, faults } from './fault.ts'

/** A kind of broken line: how many, and the first few. */
export interface BrokenLines {
  readonly fault: Fault
  count: number
  readonly examples: { readonly line: number; readonly value: string }[]
}

/**
 * A quote that is never closed, with how many lines it keeps from being read.
 * @param lines null: nobody counted them
 */
export function openFault(lines: number | null): Fault {
  if (lines === null) return faults.open
  const behind = lines === 1 ? 'the line after it is' : `the ${lines.toLocaleString('en')} lines after it are`
  return {
    ...faults.open,
    problem:
      lines === 0 ? 'a quote that is never closed' : `a quote that is never closed: ${behind} not read`,
  }
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
