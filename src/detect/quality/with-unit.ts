/** A figure with the unit that it is told in: `74.7%`. */
import { figure } from '../words.ts'

export function withUnit(value: number, unit: string): string {
  return unit === '%' ? `${figure(value, 1)}%` : `${figure(value, 1)} ${unit}`
}
