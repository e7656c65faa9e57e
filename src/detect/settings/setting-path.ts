/** The place of a setting: `health.weights.usage`. */
import type { Settings } from '../settings.ts'

type PathsIn<T> = {
  [Key in keyof T & string]: T[Key] extends readonly unknown[] | number | string | null
    ? Key
    : `${Key}.${PathsIn<T[Key]>}`
}[keyof T & string]

export type SettingPath = PathsIn<Settings>
