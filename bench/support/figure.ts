/** One figure of a measurement: what was measured, its floor of the same run, the bar that it must keep. */
import { type Spread, spread } from './spread.ts'

export type Engine = 'embedded' | 'server'

/** A line that a figure must keep, on the measure itself or on its ratio to the floor. */
export interface Bar {
  readonly of: 'measure' | 'ratio'
  readonly most?: number
  readonly least?: number
}

export interface Figure {
  readonly part: string
  readonly engine: Engine
  readonly name: string
  /** s, ms, MB …; empty for a plain number */
  readonly unit: string
  readonly measure: Spread
  /** what the same engine needs for the same without us, measured in turns with it */
  readonly floor: { readonly name: string; readonly measure: Spread } | null
  /** measure ÷ floor, round by round */
  readonly ratio: Spread | null
  readonly bar: Bar | null
  /** null where there is no bar */
  readonly holds: boolean | null
  readonly note: string | null
}

export interface Measured {
  readonly part: string
  readonly engine: Engine
  readonly name: string
  readonly unit: string
  /** one value a round */
  readonly values: readonly number[]
  /** of the same rounds, in the same order */
  readonly floor?: { readonly name: string; readonly values: readonly number[] }
  readonly bar?: Bar
  readonly note?: string
}

export function figure({ values, floor, bar, note, ...what }: Measured): Figure {
  const measure = spread(values)
  const ratio = floor ? spread(values.map((value, round) => value / floor.values[round]!)) : null
  return {
    ...what,
    measure,
    floor: floor ? { name: floor.name, measure: spread(floor.values) } : null,
    ratio,
    bar: bar ?? null,
    holds: bar === undefined ? null : keeps((bar.of === 'ratio' ? ratio! : measure).median, bar),
    note: note ?? null,
  }
}

function keeps(value: number, { most, least }: Bar): boolean {
  return (most === undefined || value <= most) && (least === undefined || value >= least)
}

/** For people; `--json` prints the figure itself. */
export function figureText({ name, unit, measure, floor, ratio, bar, holds, note }: Figure): string {
  const parts = [`  ${name}: ${spreadText(measure, unit)}`]
  if (floor && ratio)
    parts.push(`÷ ${floor.name} ${spreadText(floor.measure, unit)} = ${spreadText(ratio, '×')}`)
  if (bar) parts.push(`[bar ${barText(bar, unit)}: ${holds ? 'holds' : 'MISSED'}]`)
  return `${parts.join(' ')}${note === null ? '' : `\n    ${note}`}`
}

function barText({ of, most, least }: Bar, unit: string): string {
  const sign = most === undefined ? '≥' : '≤'
  return withUnit(`${sign} ${most ?? least}`, of === 'ratio' ? '×' : unit)
}

function spreadText({ min, median, max }: Spread, unit: string): string {
  const middle = withUnit(short(median), unit)
  return min === max ? middle : `${middle} (${short(min)}–${short(max)})`
}

function withUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text} ${unit}`
}

/** Three digits that count. */
function short(value: number): string {
  if (value === 0 || Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}
