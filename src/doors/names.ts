/** The names of an operation: one, and how each door spells it. */
import type { Operation } from '#src/operations/operation.ts'

/** `account.show` as words of a command line: `account show`. */
export function commandWords({ name }: Operation): readonly string[] {
  return name.split('.')
}

/** `account.show` as a tool for a machine: `account_show`. */
export function toolName({ name }: Operation): string {
  return name.replaceAll('.', '_')
}

/** `asOf` as an option: `as-of`. */
export function optionName(property: string): string {
  return property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
