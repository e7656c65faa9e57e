/** What a run is asked for on its command line. */
import { parseArgs } from 'node:util'
import type { Engine, Figure } from './figure.ts'

export interface Options {
  /** which to measure; all when none is named */
  readonly parts: readonly string[]
  readonly accounts: number
  /** rows of usage of these accounts */
  readonly rows: number
  readonly rounds: number
  readonly json: boolean
}

/** What a measurement is given. */
export interface Run {
  readonly options: Options
  readonly engine: Engine
  /** what it is doing, for whoever waits */
  say(text: string): void
  tell(figure: Figure): void
}

/** Throws for what is no option, and for a number that is none. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      accounts: { type: 'string', default: '1000' },
      rows: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
    },
  })
  const accounts = wholeNumber('accounts', values.accounts)
  return {
    parts: positionals,
    accounts,
    rows: wholeNumber('rows', values.rows ?? String(1000 * accounts)),
    rounds: wholeNumber('rounds', values.rounds),
    json: values.json,
  }
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw new Error(`--${name} is "${text}": give a whole number above zero`)
}
