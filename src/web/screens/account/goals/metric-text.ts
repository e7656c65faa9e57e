/** A figure of a metric in its unit, as it is read: `74.7%`, `14 hours`. */
import { format } from '../../../format.ts'

export function metricText(value: number | null, unit: string | null): string {
  if (value === null) return '–'
  if (unit === '%') return format.finePercent(value / 100)
  return unit === null || unit === 'times the usual'
    ? `${format.decimal(value)}${unit === null ? '' : '×'}`
    : `${format.decimal(value)} ${unit}`
}

/** The same without the unit, where the one beside it says it. */
export function bareMetricText(value: number | null, unit: string | null): string {
  if (value === null) return '–'
  if (unit === '%') return format.finePercent(value / 100)
  return format.decimal(value)
}
