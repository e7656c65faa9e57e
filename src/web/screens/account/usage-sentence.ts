/** The chart of use in one or two sentences, from its own numbers. */
import type { Usage } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'

export function usageSentence({ weeks }: Usage): string {
  const recent = mean(weeks.slice(-4).map((week) => week.events))
  const before = mean(weeks.slice(-16, -4).map((week) => week.events))
  if (recent === null) return en.usage.nothing
  const level = en.usage.level(format.number(recent))
  const change = before === null || before === 0 ? '' : changeFrom(recent / before - 1)
  const people = weeks.at(-1)?.people ?? null
  return level + change + (people === null ? '.' : en.usage.people(people))
}

/** Under five in a hundred nothing is said to have changed. */
function changeFrom(change: number): string {
  if (Math.abs(change) < 0.05) return en.usage.asBefore
  return (change < 0 ? en.usage.less : en.usage.more)(format.percent(Math.abs(change)))
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
