/** What is wrong with a setting, with its figures in the manner of the reader. */
import type { SettingsProblem } from '#src/detect/settings/settings-problem.ts'
import { told } from '../../format.ts'

export function problemText({ value, problem, todo }: SettingsProblem): string {
  // What was typed stays as it was typed.
  const given = /^-?\d/.test(value) ? told(value) : value
  return `${given} ${told(`${problem}. ${todo}`)}`
}
